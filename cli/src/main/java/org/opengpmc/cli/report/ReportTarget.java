// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportBatch;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.ReportIndex;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.report.WriteFailure;
import org.opengpmc.core.report.WrittenReport;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.formats.admx.AdmxCatalogue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where reports go, in which form, and with which templates: the options of every report command. */
final class ReportTarget {
    private static final Shape<WrittenReport> WRITTEN = Shape.<WrittenReport>named("report", 1)
            .column("gpo", "GPO", WrittenReport::gpo)
            .column("file", "File", WrittenReport::file)
            .detail("id", "GPO GUID", WrittenReport::id)
            .detail(
                    "backup",
                    "Backup",
                    r -> r.backup().map(ReportedGpo.BackedUp::id).orElse(null))
            .detail(
                    "backupTime",
                    "Backed up",
                    r -> r.backup().map(ReportedGpo.BackedUp::time).orElse(null))
            .detail("computerSettings", "Computer settings", WrittenReport::computerSettings)
            .detail("userSettings", "User settings", WrittenReport::userSettings)
            .detail("problems", "Problems", WrittenReport::problems);

    /** More than a small machine has processors: files of live GPOs are waited for. */
    private static final int AT_ONCE = 4;

    @Option(
            names = "--format",
            paramLabel = "TYPE",
            description =
                    "xml as Microsoft's console writes it, html for people, json for programs (default: what the name of --out"
                            + " ends in, else xml).")
    @Nullable ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "The file of a single report.")
    @Nullable Path file;

    @Option(
            names = "--out-dir",
            paramLabel = "DIR",
            description =
                    "The folder of many reports, {GUID}.xml, .html or .json each, and an index; made if it is not there.")
    @Nullable Path folder;

    @Mixin
    final TemplateOptions templates = new TemplateOptions();

    private List<StatusMessage> told = List.of();

    /**
     * Something to report on.
     *
     * @param name for people
     * @param id its file's name; a number is added to that of several
     * @param reading reads it
     */
    record Subject(String name, String id, Function<CancellationToken, GpoReport> reading) {}

    /** Makes the reports and tells of them; gives the exit code. */
    int write(Invocation invocation, List<Subject> subjects) {
        Set<String> taken = new HashSet<>();
        List<ReportBatch.Item> items = subjects.stream()
                .map(s -> new ReportBatch.Item(s.name(), fileOf(unused(s.id(), taken), subjects.size()), s.reading()))
                .toList();
        OperationResult<List<WrittenReport>> result = invocation.run(new ReportBatch(items, format(), AT_ONCE));
        int number = result.value().size();
        if (folder != null && number > 0) {
            new ReportIndex(result.value(), Instant.now()).write(format(), folder);
        }
        Path where = file == null ? folder : file;
        String sentence = number == 0
                ? "There is nothing to report on; no report was written."
                : "Wrote " + Text.count(number, "report") + " to " + where + ".";
        return invocation.finish(WRITTEN, result, sentence);
    }

    /** The templates that were named; what is wrong with them is told. */
    TemplateLibrary templates(Invocation invocation) {
        TemplateLibrary library = templates.library();
        templates.tellProblems(invocation, library);
        told = library.in(templates.orEnglish()).problems();
        return library;
    }

    /** Tells if some of these backups are shown without templates. */
    void tellMissingTemplates(Invocation invocation, List<Path> backups) {
        templates.tellMissing(invocation, backups);
    }

    /** Whether a problem of templates was told already. */
    boolean isTold(StatusMessage problem) {
        return told.contains(problem);
    }

    /** The templates for GPOs of a domain: those that were named, else its central store. */
    AdmxCatalogue templates(Invocation invocation, DomainConnection connection) {
        TemplateLibrary library = templates.library(invocation, connection);
        templates.tellProblems(invocation, library);
        return library.in(templates.orEnglish()).catalogue();
    }

    /** The language that was named. */
    Optional<TemplateLanguage> language() {
        return templates.language();
    }

    /** Checks the options before anything is read, and makes the folder. */
    void check() {
        if ((file == null) == (folder == null)) {
            throw new UsageException(
                    file == null ? "where to?" : "--out and --out-dir cannot be combined",
                    "Give --out FILE for one report, or --out-dir DIR for many");
        }
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw WriteFailure.ofFolder(folder, e);
            }
        }
    }

    /** Two backups of one ID are two reports; on some file systems case makes no difference. */
    private static String unused(String id, Set<String> taken) {
        String name = id;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = id + "-" + i;
        }
        return name;
    }

    private ReportFormat format() {
        if (format != null) {
            return format;
        }
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".htm")
                ? ReportFormat.HTML
                : Arrays.stream(ReportFormat.values())
                        .filter(type -> name.endsWith("." + type.extension()))
                        .findFirst()
                        .orElse(ReportFormat.XML);
    }

    private Path fileOf(String name, int number) {
        if (folder != null) {
            return folder.resolve(name + "." + format().extension());
        }
        if (number != 1 || file == null) {
            throw new UsageException(
                    "one file cannot hold " + number + " reports", "Give --out-dir DIR instead of --out");
        }
        return file;
    }
}
