// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.AnsweringCommand;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.Noun;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.backup.BackupsIn;
import org.opengpmc.cli.output.OutputFormat;
import org.opengpmc.cli.report.TemplateOptions;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.comparison.BackupPairs;
import org.opengpmc.core.comparison.ComparedGpo;
import org.opengpmc.core.comparison.ComparisonResult;
import org.opengpmc.core.comparison.FolderComparison;
import org.opengpmc.core.comparison.GpoComparison;
import org.opengpmc.core.comparison.GpoComparison.Compared;
import org.opengpmc.core.comparison.GpoComparison.Extent;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.ReportFile;
import org.opengpmc.core.template.TemplateLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc diff}. */
@Command(
        name = "diff",
        customSynopsis = "gpmc diff [OPTIONS] A B",
        description = {
            "Tells what differs between two GPOs, setting by setting: what B adds to A, lacks, or sets otherwise.",
            "",
            "A and B are each a GPO of the domain (display name or GUID), or a path: a folder of backups, DIR:BACKUP with the"
                    + " ID or GPO of a backup in it, or the folder of one backup. A path begins with '.', '/', '\\' or a"
                    + " drive: write './backups', not 'backups'.",
            "Two folders are compared GPO by GPO, the newest backup of each. Against a single GPO, a folder is its newest"
                    + " backup there.",
            "",
            "Exit code: 0 equal, 1 different, any other a failure. Versions are told and make no difference; nor does the name of"
                    + " another GPO."
        },
        footer = {
            "  gpmc diff 'Workstation baseline' ./backups",
            "  gpmc diff 'Servers - Test' 'Servers - Production' --settings-only",
            "  gpmc diff ./monday ./friday --format html --out changes.html",
            "  gpmc diff './backups:{6B5CD8E4-1C1D-4C5E-8F0B-0D5F6F0B7C11}' ./backups:Baseline -o json"
        })
public final class DiffCommand implements Callable<Integer>, AnsweringCommand {
    private static final int DIFFERENT = 1;

    private final Invocation invocation;

    /** The forms beside those of every command. */
    enum Format {
        TEXT,
        HTML
    }

    @Parameters(index = "0", paramLabel = "A", description = "What it was.")
    String left = "";

    @Parameters(index = "1", paramLabel = "B", description = "What it is.")
    String right = "";

    @Option(names = "--settings-only", description = "Not name, status, comment, WMI filter, security and links.")
    boolean settingsOnly;

    @Option(names = "--all", description = "Equal settings too.")
    boolean all;

    @Option(names = "--recursive", description = "Also in the folders below.")
    boolean recursive;

    @Option(
            names = "--format",
            paramLabel = "TYPE",
            description = "text as -o says (default), or html: one page in a file.")
    Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "The file of --format html.")
    @Nullable Path file;

    @Mixin
    final TemplateOptions templates = new TemplateOptions();

    private DiffCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The command. */
    public static Noun noun() {
        return Noun.of(DiffCommand::new);
    }

    @Override
    public Integer call() {
        if ((format == Format.HTML) != (file != null)) {
            throw new UsageException(
                    file == null ? "where to?" : "--out is for --format html", "Give --format html --out FILE");
        }
        DiffArgument before = DiffArgument.parse(left, recursive);
        DiffArgument after = DiffArgument.parse(right, recursive);
        if (before instanceof DiffArgument.Folder one && after instanceof DiffArgument.Folder other) {
            return folders(one.folder().path(), other.folder().path());
        }
        if (before instanceof DiffArgument.Gpo || after instanceof DiffArgument.Gpo) {
            try (DomainConnection connection = connect(before, after)) {
                return gpos(before, after, connection);
            }
        }
        return gpos(before, after, null);
    }

    /** Who meant a folder here learns it even where there is no domain to look for a GPO of that name. */
    private DomainConnection connect(DiffArgument before, DiffArgument after) {
        boolean connected = false;
        try {
            DomainConnection connection = invocation.connect();
            connected = true;
            return connection;
        } finally {
            if (!connected) {
                hint(before);
                hint(after);
            }
        }
    }

    private void hint(DiffArgument argument) {
        if (argument instanceof DiffArgument.Gpo gpo && DiffArgument.isFolder(gpo.name())) {
            invocation
                    .output()
                    .warning("'" + gpo.name()
                            + "' is taken for a GPO of the domain; for the folder of that name write './" + gpo.name()
                            + "'");
        }
    }

    private Extent extent() {
        return settingsOnly ? Extent.SETTINGS : Extent.ALL;
    }

    private int gpos(DiffArgument before, DiffArgument after, @Nullable DomainConnection connection) {
        TemplateLibrary named = connection == null ? templates.library() : templates.library(invocation, connection);
        TemplateLibrary library = new DiffTemplates(named, recursive).of(before, after);
        if (connection == null) {
            templates.tellMissing(invocation, library);
        }
        DiffReader reader = new DiffReader(invocation, connection, library, templates.orEnglish(), recursive);
        List<ComparedGpo> both = reader.both(before, after);
        GpoComparison comparison = GpoComparison.of(both.get(0), both.get(1), extent(), all);
        return show(ComparisonResult.of(comparison).withProblems(reader.problems()));
    }

    private int folders(Path before, Path after) {
        BackupListing one = list(before);
        BackupListing other = list(after);
        BackupPairs pairs = BackupPairs.of(one, other);
        if (pairs.pairs().isEmpty() && pairs.unreadable().isEmpty()) {
            throw new NotFoundException(Failure.of("no GPO has backups in both folders, so there is nothing to compare")
                    .on(before + " and " + after)
                    .hint(BackupsIn.hint(before, recursive)
                            .or(() -> BackupsIn.hint(after, recursive))
                            .orElse("Two different GPOs are compared as DIR:BACKUP and DIR:BACKUP")));
        }
        int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        TemplateLibrary library = DiffTemplates.of(templates.library(), pairs);
        templates.tellMissing(invocation, library);
        OperationResult<List<GpoComparison>> result =
                invocation.run(new FolderComparison(pairs, library, templates.orEnglish(), extent(), all, threads));
        result.messages().forEach(invocation.output()::message);
        List<StatusMessage> problems = new ArrayList<>(one.problems());
        problems.addAll(other.problems());
        problems.addAll(result.messages());
        int code = show(new ComparisonResult(
                before.toString(),
                after.toString(),
                result.value(),
                named(pairs.onlyLeft()),
                named(pairs.onlyRight()),
                notCompared(pairs, result.value()),
                problems));
        return result.status() == OperationResult.Status.DONE ? code : failed(result);
    }

    private int failed(OperationResult<List<GpoComparison>> result) {
        int code = invocation.exitCode(result);
        return code == ExitCode.FAILED.number()
                ? AnsweringCommand.failed(ExitCode.FAILED).number()
                : code;
    }

    private static List<Compared> named(List<ListedBackup> backups) {
        return backups.stream().map(Compared::of).toList();
    }

    private static List<Compared> notCompared(BackupPairs pairs, List<GpoComparison> comparisons) {
        Set<String> compared = comparisons.stream().map(c -> c.left().backup()).collect(Collectors.toSet());
        List<Compared> others = new ArrayList<>(named(pairs.unreadable()));
        pairs.pairs().stream()
                .map(pair -> Compared.of(pair.left()))
                .filter(gpo -> !compared.contains(gpo.backup()))
                .forEach(others::add);
        return others;
    }

    private BackupListing list(Path folder) {
        BackupListing listing = BackupsIn.some(folder, recursive, invocation.output());
        listing.problems().forEach(invocation.output()::message);
        return listing;
    }

    private static String word(ComparisonResult result) {
        if (!result.isEqual()) {
            return "Different";
        }
        return result.isWhole() ? "No difference" : "No difference in what could be read";
    }

    private int show(ComparisonResult result) {
        if (file != null) {
            ReportFile.write(file, result::writeHtml);
        }
        if (file == null || invocation.output().format() != OutputFormat.TABLE) {
            switch (invocation.output().format()) {
                case JSON -> invocation.output().one(DiffShapes.RESULT, result);
                case CSV -> invocation.output().list(DiffRow.SHAPE, DiffRow.all(result));
                case TABLE ->
                    invocation
                            .output()
                            .lines(DiffText.of(result, invocation.output().style()));
            }
        } else {
            invocation.output().lines(List.of(word(result) + "; wrote " + file + "."));
        }
        result.comparisons().stream().flatMap(c -> c.problems().stream()).forEach(invocation.output()::message);
        if (!result.isEqual()) {
            return DIFFERENT;
        }
        // What could not be read may differ: that is not equal.
        return (result.isWhole() ? ExitCode.DONE : ExitCode.PARTIAL).number();
    }
}
