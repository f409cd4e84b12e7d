// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people type for reports, and what they get, on a lab. */
class ReportTranscriptTest extends LabTranscript {
    ReportTranscriptTest(@TempDir Path home) {
        super(home);
    }

    @BeforeEach
    void makeLab() {
        done("lab", "create");
        done("gpo", "create", "Desktops <b>", "--yes");
        done("link", "add", "Desktops <b>", "contoso.test", "--yes");
    }

    @Test
    void one_gpo_goes_into_one_file_in_the_format_that_was_asked_for() throws IOException {
        Path html = home.resolve("one.html");
        assertThat(done("report", "gpo", "Desktops <b>", "--format", "html", "--out", html.toString())
                        .out())
                .contains("Wrote 1 report to " + html);
        assertThat(Files.readString(html))
                .contains("<h1 dir=\"auto\">Desktops &lt;b&gt;</h1>", ">contoso.test<", "Security Filtering");

        Path json = home.resolve("one.json");
        done("report", "gpo", "Desktops <b>", "--format", "JSON", "--out", json.toString());
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("schema").asText()).isEqualTo("opengpmc/gpo-report/1");
        assertThat(report.path("gpo").path("name").asText()).isEqualTo("Desktops <b>");
        assertThat(report.path("gpo").path("links").path(0).path("path").asText())
                .isEqualTo("contoso.test");
        assertThat(report.path("gpo").path("delegation")).isNotEmpty();

        Path xml = home.resolve("one.xml");
        done("report", "gpo", "Desktops <b>", "--out", xml.toString());
        assertThat(Files.readString(xml, StandardCharsets.UTF_16)).contains("<Name>Desktops &lt;b&gt;</Name>");
    }

    @Test
    void the_name_of_the_file_tells_the_format_where_nothing_else_does() throws IOException {
        Path html = home.resolve("one.HTML");
        done("report", "gpo", "Desktops <b>", "--out", html.toString());
        assertThat(Files.readString(html)).contains("<html");
    }

    @Test
    void all_gpos_go_into_a_folder_with_an_index() throws IOException {
        Path folder = home.resolve("reports");
        done("report", "gpo", "--all", "--format", "html", "--out-dir", folder.toString());
        assertThat(names(folder))
                .hasSize(4)
                .contains("index.html")
                .filteredOn(n -> n.startsWith("{"))
                .hasSize(3);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("Desktops &lt;b&gt;", "Default Domain Policy", "href=\"./%7B31B2F340-");
        done("report", "gpo", "--all", "--format", "json", "--out-dir", folder.toString());
        JsonNode index =
                new ObjectMapper().readTree(folder.resolve("index.json").toFile());
        assertThat(index.path("reports")).hasSize(3);
        assertThat(index.path("reports").findValuesAsText("file"))
                .allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
    }

    @Test
    void what_was_written_is_told_to_programs() throws IOException {
        Outcome outcome =
                done("report", "gpo", "--all", "--out-dir", home.resolve("xml").toString(), "-o", "json");
        JsonNode told = json(outcome);
        assertThat(told.path("schema").asText()).isEqualTo("opengpmc/report-result/1");
        assertThat(told.path("items").path(0).has("computerSettings")).isTrue();
    }

    @Test
    void a_format_that_there_is_not_is_a_mistake_in_usage() {
        Outcome outcome = on("report", "gpo", "--all", "--format", "pdf", "--out-dir", home.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("pdf");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
