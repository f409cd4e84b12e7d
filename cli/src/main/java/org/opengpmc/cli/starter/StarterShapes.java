// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.starter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.starter.StarterGpo;

/** How starter GPOs and their backups look. */
public final class StarterShapes {
    /** A starter GPO as its template shows it. */
    public static final Shape<StarterGpo> STARTER = Shape.<StarterGpo>named("starter", 1)
            .column("displayName", "Name", StarterGpo::displayName)
            .column("id", "GUID", StarterGpo::id)
            .column("type", "Type", StarterGpo::type)
            .column("computerVersion", "Computer", s -> s.version().computer())
            .column("userVersion", "User", s -> s.version().user())
            .column("modified", "Modified", s -> seconds(s.modified()))
            .detail("created", "Created", s -> seconds(s.created()))
            .detail("description", "Description", StarterGpo::description)
            .detail("author", "Author", s -> orNull(s.author()))
            .detail("product", "Product", s -> orNull(s.product()))
            .detail("starterVersion", "Version", s -> orNull(s.starterVersion()))
            .detail("damage", "Damage", s -> s.damage().orElse(null))
            .detail("sysvolPath", "SYSVOL", StarterShapes::path);

    /** A starter GPO with what is in it. */
    static final Shape<StarterDetails> DETAILS = Shape.<StarterDetails>named("starter-details", 1)
            .column("displayName", "Name", d -> d.starter().displayName())
            .column("id", "GUID", d -> d.starter().id())
            .column("domain", "Domain", d -> d.starter().domain())
            .column("type", "Type", d -> d.starter().type())
            .column("description", "Description", d -> d.starter().description())
            .column("author", "Author", d -> orNull(d.starter().author()))
            .column("product", "Product", d -> orNull(d.starter().product()))
            .column("starterVersion", "Version", d -> orNull(d.starter().starterVersion()))
            .column(
                    "computerVersion",
                    "Computer version",
                    d -> d.starter().version().computer())
            .column("computerSettings", "  settings", StarterDetails::computerSettings)
            .column("userVersion", "User version", d -> d.starter().version().user())
            .column("userSettings", "  settings", StarterDetails::userSettings)
            .column("created", "Created", d -> seconds(d.starter().created()))
            .column("modified", "Modified", d -> seconds(d.starter().modified()))
            .column("files", "Files", StarterDetails::files)
            .column("damage", "Damage", d -> d.starter().damage().orElse(null))
            .column("sysvolPath", "SYSVOL", d -> path(d.starter()));

    /** A backup of a starter GPO. */
    public static final Shape<ListedStarterBackup> BACKUP = Shape.<ListedStarterBackup>named("starter-backup", 1)
            .column("displayName", "Starter GPO", b -> b.info().displayName())
            .column("time", "Time", b -> b.info().time())
            .column("id", "Backup", b -> b.info().backupId())
            .column("type", "Type", b -> b.info().type())
            .column("comment", "Comment", b -> b.info().comment())
            .detail("starterId", "Starter GPO GUID", b -> b.info().starterId())
            .detail("domain", "Domain", b -> b.info().domain())
            .detail("domainController", "Read from", b -> b.info().domainController())
            .detail("folder", "Folder", ListedStarterBackup::folder);

    private StarterShapes() {}

    /** File servers know parts of a second; nobody else does. */
    private static @Nullable Instant seconds(Optional<Instant> time) {
        return time.map(t -> t.truncatedTo(ChronoUnit.SECONDS)).orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As {@code gPCFileSysPath} has it for GPOs. */
    private static String path(StarterGpo starter) {
        return "\\\\" + starter.domain() + "\\SysVol\\" + starter.folder();
    }
}
