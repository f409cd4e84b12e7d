// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.backup.BackupShapes;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.cli.starter.StarterShapes;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StarterBackupListing;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.search.BackupSearch;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc search backup}. */
@Command(
        name = "backup",
        description = {
            "Finds backups in a folder by the name, GUID and domain of their GPO, newest first. No domain is needed.",
            "",
            "--most-recent is the newest of all backups of a GPO, whatever else is asked for."
        },
        footer = {
            "  gpmc search backup ./backups --most-recent --of-domain contoso.test",
            "  gpmc search backup ./backups --name 'Workstation baseline'",
            "  gpmc search backup ./backups --starter"
        })
final class SearchBackupCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Mixin
    final NameOptions names = new NameOptions();

    @Mixin
    final IdOptions ids = new IdOptions();

    @Option(names = "--of-domain", paramLabel = "NAME", description = "Of a GPO of this domain, by DNS name.")
    List<String> domains = List.of();

    @Option(names = "--not-of-domain", paramLabel = "NAME", description = "Of a GPO of another domain.")
    List<String> notDomains = List.of();

    @Option(names = "--most-recent", description = "The newest backup of its GPO.")
    boolean mostRecent;

    @Option(names = "--recursive", description = "Also in the folders below.")
    boolean recursive;

    @Option(names = "--starter", description = "Backups of starter GPOs instead.")
    boolean starter;

    SearchBackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (starter) {
            StarterBackupListing listing = StarterBackupFolder.open(folder).list();
            return show(
                    StarterShapes.BACKUP,
                    BackupSearch.starterBackups(listing, criteria()),
                    listing.problems(),
                    listing.problems().isEmpty());
        }
        BackupFolder opened = BackupFolder.open(folder);
        BackupListing listing = recursive ? opened.listRecursive() : opened.list();
        return show(
                BackupShapes.BACKUP, BackupSearch.backups(listing, criteria()), listing.problems(), listing.isWhole());
    }

    private SearchCriteria criteria() {
        Criteria criteria = new Criteria()
                .texts(SearchProperty.GPO_DOMAIN, SearchOperation.EQUALS, domains)
                .texts(SearchProperty.GPO_DOMAIN, SearchOperation.NOT_EQUALS, notDomains);
        names.addTo(criteria, SearchProperty.GPO_DISPLAY_NAME);
        ids.addTo(criteria, SearchProperty.GPO_ID);
        return mostRecent
                ? criteria.all().and(SearchProperty.BACKUP_MOST_RECENT, SearchOperation.EQUALS, SearchValue.of(true))
                : criteria.all();
    }

    /** What could not be looked at may be what was looked for: that is told. */
    private <T> int show(Shape<T> shape, List<T> found, List<StatusMessage> problems, boolean whole) {
        invocation.output().list(shape, found);
        problems.forEach(invocation.output()::message);
        return invocation.exitCode(new OperationResult<>(found, whole ? Status.DONE : Status.PARTIAL, problems));
    }
}
