// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.inf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.text.TextFile;

/**
 * A file of sections and lines, in any encoding Windows writes. Immutable. Comments and blank lines are kept for writing
 * and are no lines; what stands before the first section belongs to none.
 */
public final class InfFile {
    private static final int MAX_SIZE = 32 << 20;
    private static final int MAX_LINES = 500_000;
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*+)(?:\\r\\n|\\n|\\r|$)");

    private final byte[] content;
    private final List<InfSection> sections;

    private InfFile(byte[] content, List<InfSection> sections) {
        this.content = content;
        this.sections = List.copyOf(sections);
    }

    /**
     * Reads a file.
     *
     * @param format the name of the file's kind, for errors
     * @throws FormatException if it is larger than 32 MiB or has more than 500,000 lines
     */
    public static InfFile parse(byte[] content, String format) {
        if (content.length > MAX_SIZE) {
            throw FormatException.whole(format, "larger than " + MAX_SIZE + " bytes");
        }
        String text = TextFile.decode(content).text();
        return new InfFile(content.clone(), sections(text, format));
    }

    private static List<InfSection> sections(String text, String format) {
        List<InfSection> sections = new ArrayList<>();
        List<InfLine> lines = new ArrayList<>();
        InfSection current = null;
        int number = 0;
        for (Matcher m = LINE.matcher(text); m.find() && m.start() < text.length(); ) {
            number++;
            if (number > MAX_LINES) {
                throw FormatException.atLine(format, "more than " + MAX_LINES + " lines", number);
            }
            // Some writers leave null characters behind.
            String line = m.group(1).replace("\0", "").strip();
            if (line.startsWith("[")) {
                if (current != null) {
                    sections.add(current.with(lines));
                }
                int close = line.indexOf(']');
                String name = line.substring(1, close < 0 ? line.length() : close);
                current = new InfSection(name.strip(), number, List.of());
                lines = new ArrayList<>();
            } else if (current != null && !line.isEmpty() && !line.startsWith(";")) {
                lines.add(new InfLine(line, number));
            }
        }
        if (current != null) {
            sections.add(current.with(lines));
        }
        return sections;
    }

    /** The file's bytes: those it was parsed from. */
    public byte[] write() {
        return content.clone();
    }

    /** All sections in the order of the file; a name may come more than once. */
    public List<InfSection> sections() {
        return sections;
    }

    /** The first section of that name, compared without case. */
    public Optional<InfSection> section(String name) {
        return sections.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The first value of that key in the first section of that name. */
    public Optional<String> value(String section, String key) {
        return section(section).flatMap(s -> s.value(key));
    }
}
