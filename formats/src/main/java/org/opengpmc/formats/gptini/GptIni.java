// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gptini;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * GPT.INI ([MS-GPOL] 2.2.4). Immutable. Everything that is not changed (other sections and keys, comments, order,
 * spacing, line ends, encoding, text of no known form) is written back byte for byte.
 *
 * <p>Names of sections and keys are compared without case, and the first section and the first key of a name count, as
 * for the INI functions of Windows.
 */
public final class GptIni {
    /** The name of the file. */
    public static final String FILE_NAME = "GPT.INI";

    private static final int MAX_SIZE = 1 << 20;
    private static final String GENERAL = "General";
    private static final String VERSION = "Version";
    private static final String DISPLAY_NAME = "displayName";
    private static final String NEW_FILE = "[General]\r\nVersion=0\r\ndisplayName=New Group Policy Object\r\n";
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*+(?:\\r\\n|\\n|\\r)|[^\\r\\n]++$");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,10}");

    private final IniEncoding encoding;

    /** Raw lines, each with its line end. */
    private final List<String> lines;

    private GptIni(IniEncoding encoding, List<String> lines) {
        this.encoding = encoding;
        this.lines = List.copyOf(lines);
    }

    /** The file of a new GPO, as Windows writes it. */
    public static GptIni create() {
        return parse(NEW_FILE.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads the file. A file without {@code [General]} or {@code Version}, or an empty one, is read too: it just has no
     * {@link #version()}.
     *
     * @throws FormatException if it is larger than 1 MiB, or UTF-16 with half a character
     */
    public static GptIni parse(byte[] file) {
        if (file.length > MAX_SIZE) {
            throw FormatException.whole(FILE_NAME, "larger than " + MAX_SIZE + " bytes");
        }
        IniEncoding encoding = IniEncoding.of(file);
        return new GptIni(
                encoding,
                LINE.matcher(encoding.decode(file))
                        .results()
                        .map(r -> r.group())
                        .toList());
    }

    /** The file's bytes. */
    public byte[] write() {
        return encoding.encode(String.join("", lines));
    }

    /**
     * The version of the GPT; empty if the file has no {@code [General]} or no {@code Version}, which makes a client
     * treat the GPO as corrupt.
     *
     * @throws FormatException with the line, if {@code Version} is not a 32-bit number
     */
    public Optional<GpoVersion> version() {
        int at = find(GENERAL, VERSION);
        if (at < 0) {
            return Optional.empty();
        }
        String text = text(at);
        // Signed as the directory writes it, unsigned as the file mostly has it: the same bits.
        if (NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= Integer.MIN_VALUE && number <= 0xFFFF_FFFFL) {
                return Optional.of(GpoVersion.of((int) number));
            }
        }
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        throw FormatException.atLine(FILE_NAME, "Version is not a number of 32 bits: " + shown, at + 1L);
    }

    /** This file with another version; {@code [General]} and {@code Version} are added where they are missing. */
    public GptIni withVersion(GpoVersion version) {
        return with(GENERAL, VERSION, Integer.toUnsignedString(version.toInt()));
    }

    /**
     * The display name in the file. It is not the name of the GPO (that is in the directory): Windows leaves it as it
     * was when the GPO was created.
     */
    public Optional<String> displayName() {
        return value(GENERAL, DISPLAY_NAME);
    }

    /** This file with another display name. */
    public GptIni withDisplayName(String name) {
        return with(GENERAL, DISPLAY_NAME, name);
    }

    /** A value, without the blanks and quotes around it. */
    public Optional<String> value(String section, String key) {
        int at = find(section, key);
        return at < 0 ? Optional.empty() : Optional.of(text(at));
    }

    /**
     * This file with another value. A missing key is added at the end of its section, a missing section at the end of
     * the file.
     *
     * @throws IllegalArgumentException if the value has a line end or null character
     */
    public GptIni with(String section, String key, String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a value is one line");
        }
        List<String> changed = new ArrayList<>(lines);
        boolean bare = value.equals(value.strip()) && !quoted(value);
        String raw = encoding.toRaw(bare ? value : '"' + value + '"');
        int at = find(section, key);
        if (at >= 0) {
            if (text(at).equals(value)) {
                return this;
            }
            String line = lines.get(at);
            int start = line.indexOf('=') + 1;
            while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
                start++;
            }
            changed.set(
                    at,
                    line.substring(0, start)
                            + raw
                            + line.substring(content(line).length()));
            return new GptIni(encoding, changed);
        }
        int end = endOf(section);
        if (end < 0) {
            end = lines.size();
            insert(changed, end++, "[" + encoding.toRaw(section) + "]");
        }
        insert(changed, end, encoding.toRaw(key) + "=" + raw);
        return new GptIni(encoding, changed);
    }

    private void insert(List<String> changed, int at, String line) {
        String lineEnd = "\r\n";
        if (!lines.isEmpty() && content(lines.get(0)).length() < lines.get(0).length()) {
            lineEnd = lines.get(0).substring(content(lines.get(0)).length());
        }
        if (at > 0 && content(changed.get(at - 1)).equals(changed.get(at - 1))) {
            changed.set(at - 1, changed.get(at - 1) + lineEnd);
        }
        changed.add(at, line + lineEnd);
    }

    /** The line of a key, or -1. */
    private int find(String section, String key) {
        int start = startOf(section);
        if (start < 0) {
            return -1;
        }
        for (int i = start + 1; i < lines.size() && section(lines.get(i)) == null; i++) {
            String line = content(lines.get(i));
            int equals = line.indexOf('=');
            if (equals >= 0
                    && encoding.toText(line.substring(0, equals)).strip().equalsIgnoreCase(key)) {
                return i;
            }
        }
        return -1;
    }

    private int startOf(String section) {
        for (int i = 0; i < lines.size(); i++) {
            if (section.equalsIgnoreCase(section(lines.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Behind the last line of a section that is not blank, or -1. */
    private int endOf(String section) {
        int start = startOf(section);
        int end = start + 1;
        for (int i = end; start >= 0 && i < lines.size() && section(lines.get(i)) == null; i++) {
            if (!lines.get(i).isBlank()) {
                end = i + 1;
            }
        }
        return start < 0 ? -1 : end;
    }

    private @Nullable String section(String line) {
        String content = line.strip();
        if (!content.startsWith("[")) {
            return null;
        }
        int close = content.indexOf(']');
        return encoding.toText(content.substring(1, close < 0 ? content.length() : close))
                .strip();
    }

    /** The value on a line. */
    private String text(int at) {
        String line = content(lines.get(at));
        String text = encoding.toText(line.substring(line.indexOf('=') + 1)).strip();
        return quoted(text) ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether the INI functions of Windows would take quotes off. */
    private static boolean quoted(String text) {
        return text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(0) == text.charAt(text.length() - 1);
    }

    private static String content(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\r' || line.charAt(end - 1) == '\n')) {
            end--;
        }
        return line.substring(0, end);
    }
}
