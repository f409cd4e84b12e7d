// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.core.report.html.Page;

/**
 * The index of a folder of reports: a page with a table of GPOs, or for JSON reports {@code index.json}.
 *
 * @param reports those in the folder
 * @param made when the index is made
 */
public record ReportIndex(List<WrittenReport> reports, Instant made) {
    static final String SCHEMA = "opengpmc/gpo-report-index/1";

    private static final String NAME = "index.";

    public ReportIndex {
        reports = reports.stream()
                .sorted(Comparator.comparing(WrittenReport::gpo, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(
                                r -> r.backup().map(b -> b.time().toString()).orElse(""))
                        .thenComparing(r -> r.file().toString()))
                .toList();
    }

    /**
     * Writes it into the folder of the reports, in place of an older one.
     *
     * @param format that of the reports; XML reports have a page for people too
     * @return the file
     * @throws org.opengpmc.core.error.GpmcException if that is not possible
     */
    public Path write(ReportFormat format, Path folder) {
        ReportFormat own = format == ReportFormat.XML ? ReportFormat.HTML : format;
        Path file = folder.resolve(NAME + own.extension());
        ReportFile.write(file, out -> write(own, out));
        return file;
    }

    private void write(ReportFormat format, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, format.charset());
        try {
            if (format == ReportFormat.JSON) {
                json(new JsonOutput(writer));
            } else {
                new Page("Group Policy Objects", "Group Policy reports", "GPOs")
                        .write(writer, this::about, Optional.empty(), this::table);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private void json(JsonOutput out) {
        out.object().field("schema", SCHEMA).field("made", made.toString()).array("reports");
        for (WrittenReport report : reports) {
            out.object().field("name", report.gpo()).field("id", report.id()).field("domain", report.domain());
            out.field("file", fileName(report)).field("status", report.status().words());
            out.field("computerSettings", report.computerSettings()).field("userSettings", report.userSettings());
            out.field("problems", report.problems()).array("links");
            report.links().forEach(link -> out.item(link.somPath()));
            out.endArray();
            report.backup().ifPresent(backup -> out.backup("backup", backup));
            out.endObject();
        }
        out.endArray().endObject().end();
    }

    private static String fileName(WrittenReport report) {
        return String.valueOf(report.file().getFileName());
    }

    private void about(HtmlOutput out) {
        out.start("p", "class", "facts");
        out.element("span", HtmlReport.count(reports.size(), "GPO"));
        int settings = reports.stream().mapToInt(ReportIndex::settings).sum();
        out.element("span", HtmlReport.count(settings, "setting"));
        out.element("span", "Data collected on: " + Wording.text(made)).end();
    }

    private static int settings(WrittenReport report) {
        return report.computerSettings() + report.userSettings();
    }

    private void table(HtmlOutput out) {
        out.start("div", "class", "card wide", "data-group", "");
        out.start("table", "class", "sortable stack index")
                .element("caption", "Group Policy Objects", "class", "unseen");
        out.start("thead").start("tr");
        head(out, "GPO", "ascending", "");
        head(out, "Domain", "none", "");
        head(out, "Status", "none", "");
        head(out, "Links", "none", "");
        head(out, "Computer settings", "none", "number");
        head(out, "User settings", "none", "number");
        head(out, "Problems", "none", "number");
        out.end().end().start("tbody");
        reports.forEach(report -> row(out, report));
        out.end().end().end();
    }

    private static void head(HtmlOutput out, String text, String sort, String style) {
        out.start("th", "scope", "col", "class", style, "aria-sort", sort);
        out.element("button", text, "type", "button").end();
    }

    private static void row(HtmlOutput out, WrittenReport report) {
        out.start("tr", "class", "s").start("th", "scope", "row", "dir", "auto");
        out.element("a", report.gpo(), "href", address(fileName(report)));
        out.start("span", "class", "place")
                .element("code", report.id(), "class", "c")
                .end();
        report.backup().ifPresent(backup -> backup(out, backup));
        out.end();
        out.element("td", report.domain(), "data-label", "Domain");
        out.element("td", Wording.sentence(report.status().words()), "data-label", "Status");
        String links = report.links().stream().map(ReportIndex::link).collect(Collectors.joining("\n"));
        out.element(
                "td",
                links,
                "data-label",
                "Links",
                "class",
                "lines",
                "data-sort",
                report.links().size() + links);
        number(out, "Computer settings", report.computerSettings());
        number(out, "User settings", report.userSettings());
        number(out, "Problems", report.problems());
        out.end();
    }

    private static void backup(HtmlOutput out, ReportedGpo.BackedUp backup) {
        String comment = backup.comment().isBlank() ? "" : ": " + backup.comment();
        out.element("span", "Backup of " + Wording.text(backup.time()) + comment, "class", "place");
        out.start("span", "class", "place")
                .element("code", backup.id(), "class", "c")
                .end();
    }

    private static void number(HtmlOutput out, String label, int number) {
        out.element("td", Integer.toString(number), "data-label", label, "class", "number");
    }

    private static String link(ReportedGpo.Link link) {
        return link.somPath() + (link.enforced() ? " (enforced)" : "") + (link.enabled() ? "" : " (disabled)");
    }

    /** Of a file in the same folder; what it is called must not be taken for a scheme or a path. */
    private static String address(String fileName) {
        return "./" + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
