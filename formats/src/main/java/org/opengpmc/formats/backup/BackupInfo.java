// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.time.LocalDateTime;

/**
 * What {@code bkupInfo.xml} and {@code manifest.xml} tell about a backup ({@code BackupInst}).
 *
 * @param gpoId the GPO's GUID in braces
 * @param domain DNS name of its domain
 * @param domainId the domain's GUID in braces, in lower case
 * @param domainController DNS name of the DC it was read from
 * @param time when, to the second, by the local clock of the machine that made it: the zone is not recorded
 * @param backupId the backup's own GUID in braces, in upper case; also its folder's name
 * @param comment what the administrator wrote
 * @param gpoName the GPO's display name
 * @param softwareInstallation whether it holds software installation settings ({@code SIPresent})
 */
public record BackupInfo(
        String gpoId,
        String domain,
        String domainId,
        String domainController,
        LocalDateTime time,
        String backupId,
        String comment,
        String gpoName,
        boolean softwareInstallation) {}
