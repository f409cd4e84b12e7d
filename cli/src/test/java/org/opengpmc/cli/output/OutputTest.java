// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;

class OutputTest {
    private record Row(
            String name, UUID guid, int version, @Nullable Instant changed, List<String> tags) {}

    private static final Shape<Row> SHAPE = Shape.<Row>named("row", 1)
            .column("name", "Name", Row::name)
            .column("version", "Version", Row::version)
            .detail("guid", "GUID", Row::guid)
            .detail("changed", "Changed", Row::changed)
            .detail("tags", "Tags", Row::tags);
    private static final UUID GUID = UUID.fromString("31b2f340-016d-11d2-945f-00c04fb984f9");
    private static final Row ONE =
            new Row("Say \"hi\", all", GUID, 7, Instant.parse("2026-01-02T03:04:05Z"), List.of("a", "b"));
    private static final Row TWO = new Row("Two", GUID, 1234, null, List.of());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void json_names_its_schema_and_keeps_types() throws IOException {
        output(OutputFormat.JSON).list(SHAPE, List.of(ONE, TWO));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("schema").asText()).isEqualTo("opengpmc/row-list/1");
        JsonNode first = json.path("items").path(0);
        assertThat(first.path("guid").asText()).isEqualTo("{31B2F340-016D-11D2-945F-00C04FB984F9}");
        assertThat(first.path("version").isInt()).isTrue();
        assertThat(first.path("changed").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(first.path("tags")).hasSize(2);
        assertThat(json.path("items").path(1).path("changed").isNull()).isTrue();
    }

    @Test
    void one_item_has_a_schema_of_its_own() throws IOException {
        output(OutputFormat.JSON).one(SHAPE, ONE);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("schema").asText()).isEqualTo("opengpmc/row/1");
        assertThat(json.path("item").path("name").asText()).isEqualTo("Say \"hi\", all");
    }

    @Test
    void csv_is_rfc_4180() {
        output(OutputFormat.CSV).list(SHAPE, List.of(ONE, TWO));
        assertThat(out.toString())
                .isEqualTo(String.join(
                        "\r\n",
                        "name,version,guid,changed,tags",
                        "\"Say \"\"hi\"\", all\",7,{31B2F340-016D-11D2-945F-00C04FB984F9},2026-01-02T03:04:05Z,a;b",
                        "Two,1234,{31B2F340-016D-11D2-945F-00C04FB984F9},,",
                        ""));
    }

    @Test
    void people_get_local_time_to_the_minute() {
        output(OutputFormat.TABLE).one(SHAPE, ONE);
        assertThat(out.toString()).containsPattern("Changed: +2026-01-0[123] \\d\\d:\\d\\d\\R");
    }

    @Test
    void a_table_aligns_words_left_and_numbers_right_and_leaves_details_out() {
        output(OutputFormat.TABLE).list(SHAPE, List.of(ONE, TWO));
        assertThat(out.toString().lines())
                .containsExactly("Name           Version", "Say \"hi\", all        7", "Two               1234");
    }

    @Test
    void a_table_fits_a_narrow_terminal_and_is_never_cut_in_a_pipe() {
        Row wide = new Row("x".repeat(200), GUID, 1, null, List.of());
        new Output(terminal(40), OutputFormat.TABLE, false).list(SHAPE, List.of(wide));
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 40).anyMatch(line -> line.contains("…"));
        out.getBuffer().setLength(0);
        output(OutputFormat.TABLE).list(SHAPE, List.of(wide));
        assertThat(out.toString()).contains("x".repeat(200));
    }

    @Test
    void color_needs_a_terminal_and_permission() {
        new Output(terminal(80), OutputFormat.TABLE, true).list(SHAPE, List.of(TWO));
        assertThat(out.toString()).contains("\u001b[1m");
        out.getBuffer().setLength(0);
        new Output(terminal(80), OutputFormat.TABLE, false).list(SHAPE, List.of(TWO));
        Terminal piped = Terminal.plain(new PrintWriter(out), new PrintWriter(err));
        new Output(piped, OutputFormat.TABLE, true).list(SHAPE, List.of(TWO));
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void the_messages_of_an_operation_go_to_standard_error_or_into_the_json() throws IOException {
        StatusMessage message = StatusMessage.of(Severity.ERROR, "gpt-missing", "{GUID}", "the GPT is missing");
        OperationResult<List<Row>> result = new OperationResult<>(List.of(TWO), Status.PARTIAL, List.of(message));
        output(OutputFormat.TABLE).result(SHAPE, result, "One was made.");
        assertThat(err.toString()).contains("error: {GUID}: the GPT is missing");
        assertThat(out.toString()).isEqualToIgnoringNewLines("One was made.");
        out.getBuffer().setLength(0);
        output(OutputFormat.JSON).result(SHAPE, result, "One was made.");
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("schema").asText()).isEqualTo("opengpmc/row-result/1");
        assertThat(json.path("status").asText()).isEqualTo("partial");
        assertThat(json.path("messages").path(0).path("code").asText()).isEqualTo("gpt-missing");
    }

    @Test
    void names_cannot_steer_the_terminal() {
        Row evil = new Row("a\u001b[2Jb\u202Ec\nd", GUID, 1, null, List.of());
        output(OutputFormat.TABLE).list(SHAPE, List.of(evil));
        assertThat(out.toString()).contains("a\uFFFD[2Jb\uFFFDc\u23CEd");
    }

    @Test
    void a_line_break_is_a_sign_in_a_table_and_a_line_in_a_sheet() {
        Row lines = new Row("one\r\n\ntwo\u001b", GUID, 1, null, List.of());
        output(OutputFormat.TABLE).list(SHAPE, List.of(lines));
        assertThat(out.toString()).contains("one\u23CE\u23CEtwo\uFFFD");
        out.getBuffer().setLength(0);
        output(OutputFormat.TABLE).one(SHAPE, lines);
        assertThat(out.toString()).containsPattern("Name: +one\\R\\R +two\uFFFD\\R");
    }

    @Test
    void a_progress_line_never_wraps() {
        String line = ProgressBar.line(150, 300, "A GPO with a very long name indeed", "backing up", 60);
        assertThat(line).startsWith("[##########----------] 150/300 backing up").hasSizeLessThanOrEqualTo(60);
    }

    private Output output(OutputFormat format) {
        return new Output(Terminal.plain(new PrintWriter(out), new PrintWriter(err)), format, true);
    }

    private Terminal terminal(int width) {
        return new Terminal(
                new PrintWriter(out), new PrintWriter(err), InputStream.nullInputStream(), true, true, true, width);
    }
}
