// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.AllOrNamed;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.backup.BackupChoice;
import org.opengpmc.cli.backup.BackupsIn;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.BackupTemplates;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.template.TemplateLanguage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc report backup}. */
@Command(
        name = "backup",
        customSynopsis =
                "gpmc report backup [OPTIONS] DIR (--all [--recursive] | BACKUP...) (--out FILE | --out-dir DIR)",
        description = {
            "Reports what backups set. No domain is needed.",
            "",
            "Administrative templates come from the folders given with --admx, then from a folder PolicyDefinitions in or"
                    + " beside the backup."
        },
        footer = {
            "  gpmc report backup ./backups 'Workstation baseline' --out baseline.xml",
            "  gpmc report backup /srv/gpo --all --recursive --out-dir ./reports"
        })
final class ReportBackupCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backups.")
    Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "BACKUP",
            description = "IDs, or names or GUIDs of GPOs: the newest backup of each.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Every backup in the folder.")
    boolean all;

    @Option(names = "--recursive", description = "Also in the folders below.")
    boolean recursive;

    @Mixin
    final ReportTarget target = new ReportTarget();

    ReportBackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        AllOrNamed.check(all, names, "backups", "Name backups by ID or by their GPO, or give --all");
        BackupListing listing = BackupsIn.some(folder, recursive, invocation.output());
        listing.problems().forEach(invocation.output()::message);
        List<ListedBackup> chosen = all
                ? listing.backups().stream()
                        .sorted(Comparator.comparing(ListedBackup::folder))
                        .toList()
                : names.stream()
                        .map(new BackupChoice(folder, listing)::one)
                        .distinct()
                        .toList();
        target.check();
        BackupTemplates templates = new BackupTemplates(target.templates(invocation));
        tellProblems(templates, chosen);
        target.tellMissingTemplates(
                invocation, chosen.stream().map(ListedBackup::folder).toList());
        Instant now = Instant.now();
        return target.write(
                invocation,
                chosen.stream()
                        .map(b -> new ReportTarget.Subject(
                                b.info().gpoName(),
                                b.folder().getFileName().toString(),
                                token -> BackupReport.of(
                                        BackupFolder.read(b), templates.of(b.folder()), target.language(), now)))
                        .toList());
    }

    /** What is wrong with the templates beside backups; what is wrong with those that were named is told already. */
    private void tellProblems(BackupTemplates templates, List<ListedBackup> chosen) {
        TemplateLanguage language = target.language().orElse(TemplateLanguage.ENGLISH);
        chosen.stream()
                .map(b -> templates.of(b.folder()))
                .distinct()
                .flatMap(library -> library.in(language).problems().stream())
                .distinct()
                .filter(problem -> !target.isTold(problem))
                .forEach(invocation.output()::message);
    }
}
