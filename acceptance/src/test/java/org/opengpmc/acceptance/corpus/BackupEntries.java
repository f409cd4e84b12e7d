// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.formats.backup.BackupEntry;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.backup.BackupExtension;
import org.opengpmc.formats.backup.BackupXml;

/**
 * What {@code Backup.xml} lists, one line an entry, without what belongs to the domain or the moment: GUIDs of the GPO,
 * domains, controllers, times, descriptors, versions.
 *
 * @param lines an entry to the key of the file it lists as stored, see {@link BackupFiles}; empty where it lists none
 */
record BackupEntries(Map<String, String> lines) {
    static BackupEntries of(ListedBackup backup) {
        BackupXml xml = BackupFolder.read(backup).backupXml();
        Map<String, String> lines = new TreeMap<>();
        for (BackupExtension extension : xml.extensions()) {
            extension.entries().forEach(entry -> add(extension, entry, lines));
        }
        // Consoles write a single space where there are none.
        lines.put("core machine " + xml.core().machineExtensions().strip().toLowerCase(Locale.ROOT), "");
        lines.put("core user " + xml.core().userExtensions().strip().toLowerCase(Locale.ROOT), "");
        return new BackupEntries(lines);
    }

    private static void add(BackupExtension extension, BackupEntry entry, Map<String, String> lines) {
        String owner = extension.id().toLowerCase(Locale.ROOT) + " " + extension.name() + " ";
        if (entry instanceof FileEntry file) {
            String kind = file.folder() ? "folder " : "file ";
            String location = file.location().orElse("");
            String stored = file.folder() || location.isEmpty() ? "" : BackupFiles.ofLocation(location);
            lines.put(owner + kind + (file.path() + " at " + location).toLowerCase(Locale.ROOT), stored);
            file.children().forEach(child -> add(extension, child, lines));
        } else if (entry instanceof ObjectEntry object) {
            String path = object.path().toLowerCase(Locale.ROOT);
            lines.put(owner + "object " + path + " of class " + object.objectClass(), "");
            object.attributes()
                    .forEach(a ->
                            lines.put("value of " + path + ": " + a.name() + " " + a.kind() + " " + a.values(), ""));
            object.children().forEach(child -> add(extension, child, lines));
        }
    }
}
