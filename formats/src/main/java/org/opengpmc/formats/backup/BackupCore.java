// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.Optional;

/**
 * What {@code GroupPolicyCoreSettings} tells of the GPO itself.
 *
 * @param gpoId the GPO's GUID in braces
 * @param domain DNS name of its domain
 * @param securityDescriptor the DACL of the GPC, self-relative ([MS-DTYP] 2.4.6)
 * @param displayName the GPO's name
 * @param options flags: 1 the user half is disabled, 2 the computer half is
 * @param user version of the user half
 * @param machine version of the computer half
 * @param machineExtensions {@code gPCMachineExtensionNames}; empty for none
 * @param userExtensions {@code gPCUserExtensionNames}; empty for none
 * @param wmiFilter the linked WMI filter
 */
public record BackupCore(
        String gpoId,
        String domain,
        HexDump securityDescriptor,
        String displayName,
        int options,
        BackupVersion user,
        BackupVersion machine,
        String machineExtensions,
        String userExtensions,
        Optional<WmiFilterLink> wmiFilter) {}
