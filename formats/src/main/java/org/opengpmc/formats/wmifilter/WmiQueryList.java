// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.FormatException;

/**
 * The queries of a WMI filter as {@code msWMI-Parm2} holds them: their number, then for each the lengths of language,
 * namespace and text and these three, all with a semicolon after: {@code 1;3;10;27;WQL;root\CIMv2;SELECT * FROM
 * Win32_Battery;}. A text may hold semicolons: only the lengths tell where it ends.
 */
public final class WmiQueryList {
    private static final String FORMAT = "msWMI-Parm2";
    private static final int MAX_QUERIES = 1000;

    private final String value;
    private int at;

    private WmiQueryList(String value) {
        this.value = value;
    }

    /**
     * Reads the attribute.
     *
     * @throws FormatException with the character where it is not of that form
     */
    public static List<WmiQuery> parse(String value) {
        return new WmiQueryList(value).queries();
    }

    /** The attribute's value. */
    public static String write(List<WmiQuery> queries) {
        StringBuilder out = new StringBuilder().append(queries.size()).append(';');
        for (WmiQuery query : queries) {
            out.append(query.language().length()).append(';');
            out.append(query.namespace().length()).append(';');
            out.append(query.text().length()).append(';');
            out.append(query.language()).append(';');
            out.append(query.namespace()).append(';');
            out.append(query.text()).append(';');
        }
        return out.toString();
    }

    private List<WmiQuery> queries() {
        int count = number("the number of queries", MAX_QUERIES);
        List<WmiQuery> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = at;
            int language = number("the length of the language", value.length());
            int namespace = number("the length of the namespace", value.length());
            int text = number("the length of the query", value.length());
            String[] parts = {field("language", language), field("namespace", namespace), field("query", text)};
            if (parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
                throw problem("query " + (i + 1) + " has no language, no namespace or no text", start);
            }
            queries.add(new WmiQuery(parts[0], parts[1], parts[2]));
        }
        if (!value.substring(at).isBlank()) {
            throw problem("there is more after the last of " + count + " queries", at);
        }
        return queries;
    }

    private int number(String what, int max) {
        int end = value.indexOf(';', at);
        String digits = end < 0 ? "" : value.substring(at, end);
        if (!digits.matches("[0-9]{1,9}")) {
            throw problem(what + " is expected here, and a semicolon", at);
        }
        int number = Integer.parseInt(digits);
        if (number > max) {
            throw problem(what + " is " + number + ", which cannot be", at);
        }
        at = end + 1;
        return number;
    }

    private String field(String what, int length) {
        int end = at + length;
        if (end >= value.length() || value.charAt(end) != ';') {
            throw problem("the " + what + " does not end after its " + length + " characters", at);
        }
        String field = value.substring(at, end);
        at = end + 1;
        return field;
    }

    private static FormatException problem(String problem, int position) {
        return FormatException.atCharacter(FORMAT, problem, position + 1L);
    }
}
