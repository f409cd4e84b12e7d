// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes with more values than a DC puts into one answer (1500). It then answers with the first of them under a name
 * such as {@code member;range=0-1499}, beside the attribute without values; the others must be asked for, range by range,
 * until one ends with a star ([MS-ADTS] 3.1.1.3.1.3.3).
 */
final class RangedValues {
    private static final Pattern RANGE = Pattern.compile("([^;]+);range=(\\d{1,9})-(\\d{1,9}|\\*)");

    private RangedValues() {}

    /** The entry with all values of all its attributes; itself if nothing is missing. */
    static SearchResultEntry whole(LDAPInterface directory, SearchResultEntry entry) throws LDAPException {
        if (!hasOptions(entry)) {
            return entry;
        }
        Map<String, Attribute> whole = new LinkedHashMap<>();
        for (Attribute attribute : entry.getAttributes()) {
            String name = attribute.getBaseName().toLowerCase(Locale.ROOT);
            if (range(attribute).matches()) {
                whole.put(name, all(directory, entry.getDN(), attribute));
            } else {
                whole.putIfAbsent(name, attribute);
            }
        }
        return new SearchResultEntry(
                entry.getMessageID(), entry.getDN(), List.copyOf(whole.values()), entry.getControls());
    }

    /** Whether any attribute has an option, of which a range is one; asked of every entry there is. */
    private static boolean hasOptions(SearchResultEntry entry) {
        for (Attribute attribute : entry.getAttributes()) {
            if (attribute.getName().indexOf(';') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Attribute all(LDAPInterface directory, String dn, Attribute first) throws LDAPException {
        List<byte[]> values = new ArrayList<>();
        Attribute part = first;
        while (true) {
            Matcher range = range(part);
            // Anything else than the next range would lose values, or never end.
            if (!range.matches() || Integer.parseInt(range.group(2)) != values.size() || part.size() == 0) {
                throw new LDAPException(
                        ResultCode.DECODING_ERROR,
                        "the server answered with " + part.getName() + " after " + values.size() + " values");
            }
            values.addAll(Arrays.asList(part.getValueByteArrays()));
            if (range.group(3).equals("*")) {
                return new Attribute(first.getBaseName(), values.toArray(byte[][]::new));
            }
            part = next(directory, dn, range.group(1), values.size());
        }
    }

    private static Attribute next(LDAPInterface directory, String dn, String name, int from) throws LDAPException {
        SearchResultEntry entry = directory.getEntry(dn, name + ";range=" + from + "-*");
        return entry == null
                ? new Attribute(name)
                : entry.getAttributes().stream()
                        .filter(a -> range(a).matches())
                        .findFirst()
                        .orElseGet(() -> new Attribute(name));
    }

    private static Matcher range(Attribute attribute) {
        return RANGE.matcher(attribute.getName().toLowerCase(Locale.ROOT));
    }
}
