// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;

/** Which backups of a folder a user means. */
final class BackupChoice {
    private final BackupFolder folder;
    private final BackupListing listing;

    BackupChoice(BackupFolder folder) {
        this.folder = folder;
        this.listing = folder.list();
    }

    /** The newest backup of each GPO, or those named. */
    List<ListedBackup> choose(boolean all, List<String> names) {
        if (all == !names.isEmpty()) {
            throw new UsageException(
                    all ? "--all and single backups cannot be combined" : "which backups?",
                    "Name backups by ID or by their GPO, or give --all for the newest of each GPO");
        }
        if (all) {
            return listing.mostRecentOfEach();
        }
        List<ListedBackup> chosen = new ArrayList<>();
        names.forEach(name -> chosen.add(one(name)));
        return chosen;
    }

    /**
     * The backup of that ID, or the newest of that GPO.
     *
     * @throws NotFoundException if there is none
     */
    ListedBackup one(String name) {
        return listing.byId(name)
                .or(() -> listing.mostRecent(name))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup '" + name + "'")
                        .on(folder.path().toString())
                        .hint("'gpmc backup list " + folder.path() + "' shows what is there")));
    }
}
