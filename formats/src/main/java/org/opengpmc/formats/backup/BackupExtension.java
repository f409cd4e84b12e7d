// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.List;

/**
 * What one backup extension put into a backup. Backup extensions are not client-side extensions: most settings are
 * carried by {@link BackupTemplate#UNKNOWN_EXTENSION}.
 *
 * @param id usually a GUID in braces, in the case written
 * @param name {@code DescName}
 * @param entries in the order of the file
 */
public record BackupExtension(String id, String name, List<BackupEntry> entries) {
    public BackupExtension {
        entries = List.copyOf(entries);
    }
}
