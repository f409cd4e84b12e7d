// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.auditcsv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.inf.InfFields;
import org.opengpmc.formats.text.TextFile;

/** An audit policy. Immutable. Its first row is a head in the language of the console that wrote it. */
public final class AuditCsv {
    /** The format's name in errors. */
    public static final String FORMAT = "audit.csv";

    private static final int MAX_SIZE = 8 << 20;
    private static final int MAX_ROWS = 50_000;
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(?:\\r\\n|\\n|\\r|$)");
    private static final Pattern GUID = Pattern.compile("\\{[0-9A-Fa-f-]{36}\\}");

    private final byte[] content;
    private final List<AuditRow> rows;

    private AuditCsv(byte[] content, List<AuditRow> rows) {
        this.content = content;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws FormatException if it is larger than 8 MiB or has more than 50,000 rows
     */
    public static AuditCsv parse(byte[] content) {
        if (content.length > MAX_SIZE) {
            throw FormatException.whole(FORMAT, "larger than " + MAX_SIZE + " bytes");
        }
        String whole = TextFile.decode(content).text();
        List<AuditRow> rows = new ArrayList<>();
        int line = 0;
        for (Matcher m = LINE.matcher(whole); m.find() && m.start() < whole.length(); ) {
            line++;
            if (line > MAX_ROWS) {
                throw FormatException.atLine(FORMAT, "more than " + MAX_ROWS + " rows", line);
            }
            String text = m.group(1);
            if (!text.isBlank()) {
                rows.add(new AuditRow(InfFields.split(text), line));
            }
        }
        return new AuditCsv(content.clone(), rows);
    }

    /** The file's bytes: those it was parsed from. */
    public byte[] write() {
        return content.clone();
    }

    /** All rows but the head. */
    public List<AuditRow> rows() {
        boolean headless =
                rows.isEmpty() || GUID.matcher(rows.get(0).subcategoryGuid()).matches();
        return headless ? rows : rows.subList(1, rows.size());
    }
}
