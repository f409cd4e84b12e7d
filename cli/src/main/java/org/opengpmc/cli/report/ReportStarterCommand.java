// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StarterBackupListing;
import org.opengpmc.core.backup.StarterBackupReport;
import org.opengpmc.core.backup.StarterCabinet;
import org.opengpmc.core.backup.StarterPackage;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.report.LiveStarterReports;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc report starter}. */
@Command(
        name = "starter",
        customSynopsis = {
            "gpmc report starter [OPTIONS] (--all | STARTER...) (--out FILE | --out-dir DIR)",
            "       gpmc report starter --backups DIR [OPTIONS] (--all | BACKUP...) (--out FILE | --out-dir DIR)",
            "       gpmc report starter --cabinet FILE [OPTIONS] (--out FILE | --out-dir DIR)"
        },
        description = {
            "Reports what starter GPOs hold: those of the domain, or backups and a cabinet without one.",
            "",
            "Administrative templates come from the folders given with --admx, else from the central store of the domain."
        },
        footer = {
            "  gpmc report starter 'Branch office' --format html --out branch.html",
            "  gpmc report starter --all --out-dir ./reports",
            "  gpmc report starter --cabinet branch.cab --admx ./PolicyDefinitions --out branch.xml"
        })
final class ReportStarterCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "STARTER", description = "Display names or GUIDs; of backups also their IDs.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "All starter GPOs of the domain, or all backups of the folder.")
    boolean all;

    @Option(names = "--backups", paramLabel = "DIR", description = "A folder of backups, instead of the domain.")
    @Nullable Path backups;

    @Option(names = "--cabinet", paramLabel = "FILE", description = "A cabinet, instead of the domain.")
    @Nullable Path cabinet;

    @Mixin
    final ReportTarget target = new ReportTarget();

    ReportStarterCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (backups != null && cabinet != null) {
            throw new UsageException("--backups and --cabinet cannot be combined", "Give one of them");
        }
        if (cabinet != null && (all || !names.isEmpty())) {
            throw new UsageException("a cabinet holds one starter GPO", "Leave out its name and --all");
        }
        if (cabinet == null) {
            AllOrNamed.check(all, names, "starter GPOs", "Name starter GPOs, or give --all");
        }
        target.check();
        if (cabinet != null) {
            return ofCabinet(cabinet);
        }
        return backups == null ? ofDomain() : ofBackups(backups);
    }

    private int ofDomain() {
        try (DomainConnection connection = invocation.connect()) {
            StarterGpos starters = new StarterGpos(connection);
            List<StarterGpo> chosen =
                    all ? starters.list() : names.stream().map(starters::find).toList();
            LiveStarterReports reports = new LiveStarterReports(connection, target.templates(invocation, connection));
            return target.write(
                    invocation,
                    chosen.stream()
                            .map(s -> new ReportTarget.Subject(
                                    s.displayName(), s.id().toString(), token -> reports.of(s)))
                            .toList());
        }
    }

    private int ofBackups(Path folder) {
        StarterBackupListing listing = StarterBackupFolder.open(folder).list();
        listing.problems().forEach(invocation.output()::message);
        if (listing.backups().isEmpty()) {
            throw new NotFoundException(Failure.of("there are no backups of starter GPOs here")
                    .on(folder.toString())
                    .hint(
                            BackupFolder.open(folder).list().backups().isEmpty()
                                    ? "Name a folder of such backups, as 'gpmc starter backup' makes it"
                                    : "There are backups of GPOs: 'gpmc report backup " + folder + "' reports those"));
        }
        List<ListedStarterBackup> chosen = all
                ? listing.backups()
                : names.stream().map(n -> one(listing, n, folder)).toList();
        TemplateLibrary templates = target.templates(invocation);
        Instant now = Instant.now();
        return target.write(
                invocation,
                chosen.stream()
                        .map(b -> new ReportTarget.Subject(
                                b.info().displayName(),
                                b.info().backupId(),
                                token -> StarterBackupReport.of(
                                        StarterBackupFolder.read(b), templates, language(), now)))
                        .toList());
    }

    private static ListedStarterBackup one(StarterBackupListing listing, String name, Path folder) {
        return listing.byId(name)
                .or(() -> listing.mostRecent(name))
                .orElseThrow(
                        () -> new NotFoundException(Failure.of("there is no backup '" + name + "' of a starter GPO")
                                .on(folder.toString())
                                .hint("'gpmc starter backups " + folder + "' shows what is there")));
    }

    private int ofCabinet(Path file) {
        StarterPackage starter = StarterCabinet.read(file);
        TemplateLibrary templates = target.templates(invocation);
        Instant now = Instant.now();
        return target.write(
                invocation,
                List.of(new ReportTarget.Subject(
                        starter.displayName(),
                        starter.id().toString(),
                        token -> StarterBackupReport.of(starter, file.toString(), templates, language(), now))));
    }

    private TemplateLanguage language() {
        return target.language().orElse(TemplateLanguage.ENGLISH);
    }
}
