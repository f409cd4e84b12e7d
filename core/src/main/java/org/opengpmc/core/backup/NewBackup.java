// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.formats.backup.BackupPrincipal;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.backup.WmiFilterLink;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * All that goes into a backup.
 *
 * @param gpo whose backup it is
 * @param security the GPC's security descriptor; only its DACL is kept, as GPMC does
 * @param options the GPC's flags: 1 the user half is disabled, 2 the computer half is
 * @param user version of the user half in both stores
 * @param machine version of the computer half in both stores
 * @param wmiFilter the linked WMI filter
 * @param principals who stands in the DACL and in the settings
 * @param filePaths UNC paths found in the settings
 * @param content the settings
 * @param time when, by the local clock; parts of a second are dropped
 * @param comment what the administrator wrote; may be empty
 * @param reports further files of the backup's folder by name, such as {@code gpreport.xml}
 */
public record NewBackup(
        BackedUpGpo gpo,
        SecurityDescriptor security,
        int options,
        BackupVersion user,
        BackupVersion machine,
        Optional<WmiFilterLink> wmiFilter,
        List<BackupPrincipal> principals,
        List<String> filePaths,
        PolicyContent content,
        LocalDateTime time,
        String comment,
        Map<String, byte[]> reports) {
    public NewBackup {
        principals = List.copyOf(principals);
        filePaths = List.copyOf(filePaths);
        reports = Map.copyOf(reports);
    }
}
