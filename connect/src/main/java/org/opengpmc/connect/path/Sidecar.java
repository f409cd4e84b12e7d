// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The hidden file of one folder that holds descriptors. Text: a line with the format's name, then a line each of the
 * binary descriptor in base64, a space, and the file's name, or a dot for the folder itself. Replaced as a whole.
 */
record Sidecar(Path file) {
    /** The folder itself. */
    static final String SELF = ".";

    private static final String NAME = ".opengpmc-acl";
    private static final String HEADER = "opengpmc-acl 1";
    private static final long MAX_SIZE = 64L << 20;

    static Sidecar in(Path directory) {
        return new Sidecar(directory.resolve(NAME));
    }

    static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(NAME);
    }

    /** Descriptors by name; names match without regard to case. */
    Map<String, SecurityDescriptor> read() throws IOException {
        Map<String, SecurityDescriptor> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String text;
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw damaged("it is too large", null);
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return found;
        }
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw damaged("its first line is not '" + HEADER + "'", null);
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                readLine(lines[i], i + 1, found);
            }
        }
        return found;
    }

    private void readLine(String line, int number, Map<String, SecurityDescriptor> found) {
        int space = line.indexOf(' ');
        try {
            byte[] descriptor = Base64.getDecoder().decode(line.substring(0, Math.max(0, space)));
            found.put(line.substring(space + 1), SecurityDescriptor.parse(descriptor));
        } catch (IllegalArgumentException | FormatException e) {
            throw damaged("line " + number + " is not understood", e);
        }
    }

    private InvalidInputException damaged(String why, @Nullable Exception cause) {
        Failure failure = Failure.of("the file of permissions is damaged: " + why)
                .on(file.toString())
                .hint("Restore it from a backup, or delete it to let the folder inherit");
        return new InvalidInputException(cause == null ? failure : failure.cause(cause));
    }

    void with(String name, SecurityDescriptor descriptor) throws IOException {
        Map<String, SecurityDescriptor> all = read();
        if (!descriptor.equals(all.put(name, descriptor))) {
            write(all);
        }
    }

    void without(String name) throws IOException {
        Map<String, SecurityDescriptor> all = read();
        if (all.remove(name) != null) {
            write(all);
        }
    }

    private void write(Map<String, SecurityDescriptor> all) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        all.forEach((name, descriptor) -> {
            if (name.indexOf('\n') >= 0) {
                throw new StorageFailedException(
                        Failure.of("a name with a line break has no place here").on(file.toString()));
            }
            text.append(Base64.getEncoder().encodeToString(descriptor.write()))
                    .append(' ')
                    .append(name)
                    .append('\n');
        });
        Path beside = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(beside);
        DurableFiles.replace(file, beside, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes the file and what a crash left of it; returns how to put it back. */
    PathSecurity.Undo remove() throws IOException {
        Map<String, SecurityDescriptor> all = read();
        Files.deleteIfExists(file.resolveSibling(NAME + ".new"));
        boolean was = Files.deleteIfExists(file);
        return () -> {
            if (was) {
                write(all);
            }
        };
    }
}
