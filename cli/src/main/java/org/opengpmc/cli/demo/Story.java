// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.demo;

import java.util.List;

/** What the demo tells, scene by scene. */
final class Story {
    private static final String GPO = "Workstation baseline";

    private Story() {}

    /**
     * @param lab the lab's folder
     * @param backups where the backups go
     */
    static List<Scene> scenes(String lab, String backups) {
        return List.of(
                new Scene(
                        "A domain to play with",
                        """
                        Group Policy lives in an Active Directory domain. To try gpmc without one, a lab is a whole domain in
                        a folder: its directory, its SYSVOL share, its users and groups. The sample fills it with what a company has.""",
                        List.of(List.of("lab", "create", lab), List.of("lab", "sample", lab))),
                new Scene(
                        "What is there",
                        """
                        A Group Policy object (GPO) holds settings for computers and for users. These are the GPOs of the
                        domain; the two numbers count the changes of each half.""",
                        List.of(List.of("gpo", "list"), List.of("gpo", "show", "Default Domain Policy"))),
                new Scene(
                        "A new GPO",
                        """
                        What a command would do, step by step, can be seen before: --dry-run changes nothing. A GPO lives in
                        two places at once, the directory and SYSVOL, and gpmc never leaves one half written: every step is
                        in a journal before it is done, and undone if a later one fails.""",
                        List.of(
                                List.of("gpo", "create", GPO, "--dry-run"),
                                List.of("gpo", "create", GPO, "--yes"),
                                List.of("gpo", "comment", GPO, "Owner: desktop team", "--yes"))),
                new Scene(
                        "A backup of everything",
                        """
                        Backups have the format of Microsoft's own console: each can read those of the other.""",
                        List.of(
                                List.of("backup", "create", backups, "--all", "--comment", "Before the change"),
                                List.of("backup", "list", backups))),
                new Scene(
                        "A change, and a mistake",
                        """
                        A GPO is renamed, its user half switched off; then somebody deletes it.""",
                        List.of(
                                List.of("gpo", "rename", GPO, "Workstations 2026", "--yes"),
                                List.of("gpo", "status", "Workstations 2026", "user-disabled", "--yes"),
                                List.of("gpo", "delete", "Workstations 2026", "--yes"),
                                List.of("gpo", "show", "Workstations 2026"))),
                new Scene(
                        "Back again",
                        """
                        Restoring a backup brings the GPO back as it was, under its old GUID, so that everything which
                        pointed to it does so again.""",
                        List.of(List.of("backup", "restore", backups, GPO, "--yes"), List.of("gpo", "show", GPO))),
                new Scene(
                        "The same settings elsewhere",
                        """
                        Importing puts the settings of a backup into another GPO, and leaves that GPO's name and permissions
                        alone. Copying makes a new GPO out of one that is there.""",
                        List.of(
                                List.of(
                                        "backup",
                                        "import",
                                        backups,
                                        "Default Domain Policy",
                                        "--into",
                                        "Password test",
                                        "--create",
                                        "--yes"),
                                List.of("gpo", "copy", GPO, "--name", "Kiosk baseline", "--yes"),
                                List.of("gpo", "list"))),
                new Scene(
                        "Who did what",
                        """
                        Every change was written to the audit log before it was made. Each record holds the hash of the one
                        before, so that nobody can change or take out one later without it being seen.""",
                        List.of(List.of("audit", "show", "--last", "8"), List.of("audit", "verify"))));
    }
}
