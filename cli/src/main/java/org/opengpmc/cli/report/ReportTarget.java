// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportBatch;
import org.opengpmc.core.report.WrittenReport;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.SysvolTemplates;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.core.template.Templates;
import org.opengpmc.formats.admx.AdmxCatalogue;
import picocli.CommandLine.Option;

/** Where reports go, in which form, and with which templates: the options of every report command. */
final class ReportTarget {
    private static final Shape<WrittenReport> WRITTEN = Shape.<WrittenReport>named("report", 1)
            .column("gpo", "GPO", WrittenReport::gpo)
            .column("file", "File", WrittenReport::file)
            .detail("id", "GPO GUID", WrittenReport::id);

    /** The forms of a report. */
    enum Format {
        XML
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "xml (default).")
    Format format = Format.XML;

    @Option(names = "--out", paramLabel = "FILE", description = "The file of a single report.")
    @Nullable Path file;

    @Option(
            names = "--out-dir",
            paramLabel = "DIR",
            description = "The folder of many reports, {GUID}.xml each; made if it is not there.")
    @Nullable Path folder;

    @Option(
            names = "--admx",
            paramLabel = "DIR",
            description = "A folder of administrative templates (*.admx, with a sub-folder for each language); may be"
                    + " given again. Where templates differ, the first counts.")
    List<Path> templates = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "The language of the templates' texts, such as de-DE; a template without texts in it is shown in"
                            + " English. If not given: en-US, but for a backup the language of its domain, and then templates"
                            + " of Windows without texts in it are not used, as they are not those that were used there.")
    @Nullable String language;

    /**
     * Something to report on.
     *
     * @param name for people
     * @param id its file's name
     * @param reading reads it
     */
    record Subject(String name, String id, Function<CancellationToken, GpoReport> reading) {}

    /** Makes the reports and tells of them; gives the exit code. */
    int write(Invocation invocation, List<Subject> subjects) {
        List<ReportBatch.Item> items = subjects.stream()
                .map(s -> new ReportBatch.Item(s.name(), fileOf(s, subjects.size()), s.reading()))
                .toList();
        int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        OperationResult<List<WrittenReport>> result = invocation.run(new ReportBatch(items, threads));
        int number = result.value().size();
        String where = number == 1 && file != null ? file.toString() : String.valueOf(folder);
        return invocation.finish(
                WRITTEN, result, "Wrote " + (number == 1 ? "1 report" : number + " reports") + " to " + where + ".");
    }

    /** The templates that were named; what is wrong with them is told. */
    TemplateLibrary templates(Invocation invocation) {
        TemplateLibrary library =
                new TemplateLibrary(templates.stream().map(FolderTemplates::new).toList());
        library.in(language().orElse(TemplateLanguage.ENGLISH)).problems().forEach(invocation.output()::message);
        return library;
    }

    /** The templates for GPOs of a domain: those that were named, else its central store. */
    AdmxCatalogue templates(Invocation invocation, DomainConnection connection) {
        TemplateLanguage shown = language().orElse(TemplateLanguage.ENGLISH);
        if (!templates.isEmpty()) {
            return templates(invocation).in(shown).catalogue();
        }
        Templates store = SysvolTemplates.of(connection)
                .map(s -> new TemplateLibrary(List.of(s)).in(shown))
                .orElse(Templates.NONE);
        store.problems().forEach(invocation.output()::message);
        if (store.catalogue().size() == 0) {
            invocation
                    .output()
                    .remark("no administrative templates: the domain has no central store; registry settings are shown"
                            + " without their policies (--admx DIR names templates)");
        }
        return store.catalogue();
    }

    /** The language that was named. */
    Optional<TemplateLanguage> language() {
        return Optional.ofNullable(language).map(TemplateLanguage::chosen);
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
                throw new StorageFailedException(Failure.of("cannot make the folder: " + e.getMessage())
                        .on(folder.toString())
                        .cause(e));
            }
        }
    }

    private Path fileOf(Subject subject, int number) {
        if (folder != null) {
            return folder.resolve(subject.id() + ".xml");
        }
        if (number != 1 || file == null) {
            throw new UsageException(
                    "one file cannot hold " + number + " reports", "Give --out-dir DIR instead of --out");
        }
        return file;
    }
}
