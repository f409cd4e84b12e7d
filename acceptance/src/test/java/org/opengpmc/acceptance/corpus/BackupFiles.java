// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a backup's {@code DomainSysvol} as they lie on the disk, by path in lower case with slashes. */
final class BackupFiles {
    private BackupFiles() {}

    static Map<String, Path> of(Path backup) {
        Map<String, Path> found = new TreeMap<>();
        for (Path sysvol : named(backup, "DomainSysvol")) {
            try (Stream<Path> all = Files.walk(sysvol)) {
                all.filter(Files::isRegularFile)
                        .forEach(file -> found.put(key(sysvol.relativize(file).toString()), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** As {@code DomainSysvol\GPO\Machine\x} of a {@code bkp:Location} is written here. */
    static String ofLocation(String location) {
        String path = key(location);
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(slash + 1);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String path) {
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static List<Path> named(Path folder, String name) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> p.getFileName().toString().equalsIgnoreCase(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
