// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.formats.backup.BackupEntry;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.backup.BackupExtension;

/**
 * What must be equal between a backup GPMC made and ours of the same policy, whatever the domain and the moment.
 *
 * @param entries extension, kind, path, location and values of each entry, in the order of Backup.xml
 * @param files content by path; for a missing file, nothing
 * @param core the extension lists
 */
record BackupFacts(List<String> entries, Map<String, Integer> files, List<String> core) {
    static BackupFacts of(StoredBackup backup) {
        List<String> entries = new ArrayList<>();
        for (BackupExtension extension : backup.backupXml().extensions()) {
            entries.add(extension.id() + " " + extension.name());
            extension.entries().forEach(entry -> add(entry, "", entries));
        }
        Map<String, Integer> files = new TreeMap<>();
        for (PolicyFile file : backup.content().files()) {
            String path = file.path().toString().toLowerCase(Locale.ROOT);
            boolean empty = file.directory() || backup.missing().contains(file.path());
            files.put(path, empty ? 0 : content(file));
        }
        return new BackupFacts(
                entries,
                files,
                List.of(backup.content().machineExtensions(), backup.content().userExtensions()));
    }

    private static int content(PolicyFile file) {
        byte[] bytes = file.source().read();
        return bytes.length == 0 ? 0 : Arrays.hashCode(bytes);
    }

    private static void add(BackupEntry entry, String indent, List<String> entries) {
        if (entry instanceof FileEntry file) {
            entries.add(indent + (file.folder() ? "dir " : "file ") + file.path() + " " + file.location() + " "
                    + file.reEvaluate());
            file.children().forEach(child -> add(child, indent + "  ", entries));
        } else if (entry instanceof ObjectEntry object) {
            entries.add(indent + "object " + object.path() + " " + object.objectClass() + " " + object.reEvaluate()
                    + " " + object.attributes());
            object.children().forEach(child -> add(child, indent + "  ", entries));
        }
    }
}
