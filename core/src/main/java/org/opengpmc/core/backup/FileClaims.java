// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.TemplateLine;
import org.opengpmc.formats.backup.TemplateLine.Files;

/**
 * The files and folders of a GPO that no backup extension has claimed yet. They are kept in the order Windows lists a
 * tree: name by name in upper case, a folder before what it holds.
 */
final class FileClaims {
    private static final Comparator<String> TREE_ORDER =
            (a, b) -> Arrays.compare(folded(a).split("\\\\"), folded(b).split("\\\\"));

    private final BackedUpGpo gpo;
    private final TreeMap<String, PolicyFile> left = new TreeMap<>(TREE_ORDER);
    private final Map<String, PolicyFile> locations = new LinkedHashMap<>();

    FileClaims(List<PolicyFile> files, BackedUpGpo gpo) {
        this.gpo = gpo;
        for (PolicyFile file : files) {
            PolicyFile twin = left.put(BackupPaths.variable(file.path()), file);
            if (twin != null) {
                throw new InvalidInputException(Failure.of("'" + twin.path() + "' and '" + file.path()
                                + "' differ only in upper and lower case: a backup cannot hold both")
                        .on(gpo.displayName()));
            }
        }
    }

    /** The entry of a template line, if it is one for files and has something to say. */
    Optional<FileEntry> claim(TemplateLine line) {
        if (!(line instanceof Files files)) {
            return Optional.empty();
        }
        return files.pattern() ? Optional.of(pattern(files)) : named(files);
    }

    /** GPMC writes the template's own spelling of the name, also as the file's name in the backup. */
    private Optional<FileEntry> named(Files line) {
        PolicyFile file = left.get(line.path());
        if (file == null || file.directory() != line.folder()) {
            return Optional.empty();
        }
        left.remove(line.path());
        return Optional.of(stored(line.path(), file, line.reEvaluate()));
    }

    /**
     * A pattern stays in the backup, matches or not. GPMC puts each match before the last one, so they end up in reverse
     * order, but a folder pattern begins with the folder it starts from.
     */
    private FileEntry pattern(Files line) {
        String top = line.path().substring(0, line.path().lastIndexOf('\\'));
        List<FileEntry> children = new ArrayList<>();
        for (String path : List.copyOf(left.keySet())) {
            PolicyFile file = left.get(path);
            if (file != null && file.directory() == line.folder() && isBelow(path, top)) {
                left.remove(path);
                children.add(stored(top + path.substring(top.length()), file, Optional.empty()));
            }
        }
        Collections.reverse(children);
        PolicyFile start = line.folder() ? left.remove(top) : null;
        if (start != null) {
            children.add(0, stored(top, start, Optional.empty()));
        }
        return new FileEntry(
                line.folder(),
                line.path(),
                BackupPaths.source(line.path(), gpo),
                line.reEvaluate(),
                Optional.empty(),
                children,
                0);
    }

    /** Entries for all that is left. */
    List<FileEntry> unclaimed() {
        List<FileEntry> entries = new ArrayList<>();
        left.forEach((path, file) -> entries.add(stored(path, file, Optional.empty())));
        left.clear();
        return entries;
    }

    /** What was claimed, by its place in the backup's folder. */
    Map<String, PolicyFile> locations() {
        return locations;
    }

    private FileEntry stored(String path, PolicyFile file, Optional<String> reEvaluate) {
        locations.put(BackupPaths.location(path), file);
        return BackupLayout.entry(file.directory(), path, gpo, reEvaluate, true);
    }

    private static boolean isBelow(String path, String top) {
        return folded(path).startsWith(folded(top) + "\\");
    }

    private static String folded(String path) {
        return path.toUpperCase(Locale.ROOT);
    }
}
