// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.Collection;
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
    private FileTree() {}

    static List<PolicyFile> of(Collection<PolicyFile> files) {
        Map<String, SysvolPath> folders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        files.stream().filter(PolicyFile::directory).forEach(f -> folders.putIfAbsent(key(f.path()), f.path()));
        files.forEach(f -> addParents(f.path(), folders));
        Map<String, PolicyFile> tree = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folders.forEach((key, folder) -> tree.put(key, PolicyFile.directory(spelled(folder, folders))));
        for (PolicyFile file : files) {
            if (!file.directory()) {
                SysvolPath path = spelled(file.path(), folders);
                tree.put(key(path), PolicyFile.file(path, file.source()));
            }
        }
        return List.copyOf(tree.values());
    }

    private static void addParents(SysvolPath path, Map<String, SysvolPath> folders) {
        for (SysvolPath p = path.parent(); !p.segments().isEmpty(); p = p.parent()) {
            folders.putIfAbsent(key(p), p);
        }
    }

    /** The path with each folder as the entry of that folder itself spells it. */
    private static SysvolPath spelled(SysvolPath path, Map<String, SysvolPath> folders) {
        List<String> names = new ArrayList<>();
        for (int depth = 1; depth <= path.segments().size(); depth++) {
            SysvolPath prefix = new SysvolPath(path.segments().subList(0, depth));
            names.add(folders.getOrDefault(key(prefix), prefix).name());
        }
        return new SysvolPath(names);
    }

    /** Sorts a folder before what it holds: no name holds a slash or anything below a space. */
    private static String key(SysvolPath path) {
        return String.join("\u0001", path.segments());
    }
}
