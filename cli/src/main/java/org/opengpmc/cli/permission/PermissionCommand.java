// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import org.opengpmc.cli.Noun;
import picocli.CommandLine.Command;

/** {@code gpmc permission}. */
@Command(
        name = "permission",
        description = {
            "Lists, grants, revokes, resets, checks and repairs permissions on GPOs, SOMs, WMI filters and starter GPOs.",
            "",
            "Permissions are told in levels. GPO: read, apply, edit, edit-delete. SOM: link, logging, planning; the domain"
                    + " also create-gpo, create-wmi, full-wmi, create-starter. WMI filter: edit, full. Starter GPO: read,"
                    + " edit, full. 'custom' stands for rights that match none."
        })
public final class PermissionCommand {
    private PermissionCommand() {}

    /** The noun with its verbs. */
    public static Noun noun() {
        return Noun.of(invocation -> new PermissionCommand())
                .verb("list", PermissionListCommand::new)
                .verb("grant", PermissionGrantCommand::new)
                .verb("revoke", PermissionRevokeCommand::new)
                .verb("reset", PermissionResetCommand::new)
                .verb("check", PermissionCheckCommand::new)
                .verb("repair", PermissionRepairCommand::new)
                .verb("owner", PermissionOwnerCommand::new)
                .verb("sddl", PermissionSddlCommand::new);
    }
}
