// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Puts the files of a backup into a tree: folders before what they hold, folders that are only implied added, and each
 * folder written in one case throughout. A backup lists {@code GptTmpl.inf} below {@code microsoft\windows nt} whatever
 * the folders are called.
 */
final class FileTree {
    /** How the entry of each listed folder spells it. */
    private final Map<SysvolPath, String> names = new HashMap<>();

    /** Every folder, in one spelling from the root down. */
    private final Map<SysvolPath, SysvolPath> folders = new HashMap<>();

    private FileTree() {}

    static List<PolicyFile> of(Collection<PolicyFile> files) {
        return new FileTree().sorted(files);
    }

    private List<PolicyFile> sorted(Collection<PolicyFile> files) {
        for (PolicyFile file : files) {
            if (file.directory()) {
                names.put(file.path(), file.path().name());
            }
        }
        Map<String, PolicyFile> tree = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (PolicyFile file : files) {
            SysvolPath folder =
                    folder(file.directory() ? file.path() : file.path().parent());
            if (!file.directory()) {
                SysvolPath path = folder.child(file.path().name());
                tree.put(key(path), PolicyFile.file(path, file.source()));
            }
        }
        folders.values().forEach(folder -> tree.put(key(folder), PolicyFile.directory(folder)));
        return List.copyOf(tree.values());
    }

    private SysvolPath folder(SysvolPath path) {
        if (path.segments().isEmpty()) {
            return path;
        }
        SysvolPath known = folders.get(path);
        if (known == null) {
            known = folder(path.parent()).child(names.getOrDefault(path, path.name()));
            folders.put(path, known);
        }
        return known;
    }

    /** Sorts a folder before what it holds: no name holds a character as low as this separator. */
    private static String key(SysvolPath path) {
        return String.join("\u0001", path.segments());
    }
}
