// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.List;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;

/** Which backups of a folder a user means. */
public final class BackupChoice {
    private final Path folder;
    private final BackupListing listing;

    BackupChoice(BackupFolder folder) {
        this(folder.path(), folder.list());
    }

    /** Of those listed of a folder, or of the folders below it. */
    public BackupChoice(Path folder, BackupListing listing) {
        this.folder = folder;
        this.listing = listing;
    }

    /** The newest backup of each GPO, or those named. */
    List<ListedBackup> choose(boolean all, List<String> names) {
        AllOrNamed.check(
                all, names, "backups", "Name backups by ID or by their GPO, or give --all for the newest of each GPO");
        return all ? listing.mostRecentOfEach() : names.stream().map(this::one).toList();
    }

    /**
     * The backup of that ID, or the newest of that GPO.
     *
     * @throws NotFoundException if there is none
     */
    public ListedBackup one(String name) {
        return listing.byId(name)
                .or(() -> listing.mostRecent(name))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup '" + name + "'")
                        .on(folder.toString())
                        .hint("'gpmc backup list " + folder + "' shows what is there")));
    }
}
