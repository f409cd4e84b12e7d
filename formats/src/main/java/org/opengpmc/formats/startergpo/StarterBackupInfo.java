// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import java.time.LocalDateTime;

/**
 * What {@code StarterBackup.xml} tells about the backup of a starter GPO.
 *
 * @param backupId the backup's own GUID in braces, in upper case; also its folder's name
 * @param starterId the starter GPO's GUID in braces
 * @param displayName its name at backup time
 * @param type its kind
 * @param domain DNS name of its domain
 * @param domainId the domain's GUID in braces, in lower case
 * @param domainController DNS name of the DC it was read from
 * @param time when, to the second, by the local clock of the machine that made it
 * @param comment what the administrator wrote
 */
public record StarterBackupInfo(
        String backupId,
        String starterId,
        String displayName,
        StarterType type,
        String domain,
        String domainId,
        String domainController,
        LocalDateTime time,
        String comment) {}
