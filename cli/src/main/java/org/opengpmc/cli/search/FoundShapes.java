// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.starter.StarterGpo;

/** How what is found looks, where no other noun shows it so. */
final class FoundShapes {
    /** A domain or OU. */
    static final Shape<Som> SOM = Shape.<Som>named("som", 1)
            .column("path", "SOM", Som::canonicalName)
            .column("type", "Type", Som::type)
            .column("links", "Links", som -> som.links().size())
            .column("blocksInheritance", "Blocks inheritance", Som::blocksInheritance)
            .detail("name", "Name", Som::name)
            .detail("dn", "DN", Som::dn);

    /** A site. */
    static final Shape<Som> SITE = Shape.<Som>named("som", 1)
            .column("name", "Site", Som::name)
            .column("links", "Links", som -> som.links().size())
            .column("dn", "DN", Som::dn)
            .detail("path", "SOM", Som::canonicalName)
            .detail("type", "Type", Som::type)
            .detail("blocksInheritance", "Blocks inheritance", Som::blocksInheritance);

    /** A starter GPO. */
    static final Shape<StarterGpo> STARTER = Shape.<StarterGpo>named("starter-gpo", 1)
            .column("displayName", "Name", StarterGpo::displayName)
            .column("id", "GUID", StarterGpo::id)
            .column("type", "Type", StarterGpo::type)
            .column("modified", "Modified", starter -> starter.modified().orElse(null))
            .detail("description", "Comment", StarterGpo::description)
            .detail("folder", "SYSVOL", StarterGpo::folder);

    /** A backup of a starter GPO. */
    static final Shape<ListedStarterBackup> STARTER_BACKUP = Shape.<ListedStarterBackup>named("starter-backup", 1)
            .column("displayName", "Starter GPO", b -> b.info().displayName())
            .column("time", "Time", b -> b.info().time())
            .column("id", "Backup", b -> b.info().backupId())
            .column("domain", "Domain", b -> b.info().domain())
            .column("comment", "Comment", b -> b.info().comment())
            .detail("starterId", "Starter GPO GUID", b -> b.info().starterId())
            .detail("folder", "Folder", ListedStarterBackup::folder);

    private FoundShapes() {}
}
