// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.output.Output;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.StatusMessage;

/** Which backups of a folder a user means. */
public final class BackupChoice {
    private final Path folder;
    private final BackupListing listing;
    private final Consumer<StatusMessage> tell;

    /** Tells what there is to tell of those that are chosen. */
    BackupChoice(BackupFolder folder, Output output) {
        this(folder.path(), folder.list(), output::message);
    }

    /** Of those listed of a folder, or of the folders below it. The caller tells the listing's problems. */
    public BackupChoice(Path folder, BackupListing listing) {
        this(folder, listing, problem -> {});
    }

    private BackupChoice(Path folder, BackupListing listing, Consumer<StatusMessage> tell) {
        this.folder = folder;
        this.listing = listing;
        this.tell = tell;
    }

    /** The newest backup of each GPO, or those named. */
    List<ListedBackup> choose(boolean all, List<String> names) {
        AllOrNamed.check(
                all, names, "backups", "Name backups by ID or by their GPO, or give --all for the newest of each GPO");
        List<ListedBackup> chosen = all
                ? listing.mostRecentOfEach()
                : names.stream().map(this::find).toList();
        chosen.stream().distinct().forEach(this::tell);
        return chosen;
    }

    /**
     * The backup of that ID, or the newest of that GPO.
     *
     * @throws NotFoundException if there is none
     */
    public ListedBackup one(String name) {
        ListedBackup found = find(name);
        tell(found);
        return found;
    }

    private void tell(ListedBackup backup) {
        listing.problemsOf(backup).forEach(tell);
    }

    private ListedBackup find(String name) {
        return listing.byId(name)
                .or(() -> listing.mostRecent(name))
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no backup '" + name + "'")
                        .on(folder.toString())
                        .hint("'gpmc backup list " + folder + "' shows what is there")));
    }
}
