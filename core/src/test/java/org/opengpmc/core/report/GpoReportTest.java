// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;

class GpoReportTest {
    private static final String SCRIPTS = "42B5FAAE-6536-11D2-AE5A-0000F87571E3";
    private static final String SECURITY = "827D319E-6EAC-11D2-A4EA-00C04F79F83A";
    private static final String UNKNOWN = "11111111-2222-3333-4444-555555555555";

    @TempDir
    Path folder;

    private static GpoReport report() {
        return new MemoryGpo()
                .registered(Side.COMPUTER, SECURITY)
                .registered(Side.COMPUTER, SCRIPTS)
                .registered(Side.COMPUTER, UNKNOWN)
                .file("Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf", """
                        [Version]
                        signature="$CHICAGO$"
                        [System Access]
                        MinimumPasswordLength = 14
                        [Privilege Rights]
                        SeTcbPrivilege =
                        """)
                .file("Machine\\Scripts\\scripts.ini", "[Startup]\r\n0CmdLine=<b>.cmd\r\n0Parameters=/q \"a\"\r\n")
                .file("Machine\\Strange\\data.bin", "?")
                .report(MemoryGpo.context());
    }

    @Test
    void theHtmlShowsSettingsByTheConsolesTree() {
        String html = report().text(ReportFormat.HTML);
        assertThat(html)
                .containsSubsequence(
                        "<h2 id=\"general-heading\">General</h2>",
                        "Computer Configuration <span class=\"state\">(Enabled)</span>",
                        ">Windows Settings</h3>",
                        ">Scripts/Startup</h4>",
                        "&lt;b&gt;.cmd",
                        ">Windows Settings/Security Settings</h3>",
                        ">Account Policies/Password Policy</h4>",
                        "Minimum password length",
                        "14 characters",
                        ">Local Policies/User Rights Assignment</h4>",
                        "(none)",
                        "{11111111-2222-3333-4444-555555555555}",
                        "Unknown extension",
                        "Machine\\Strange\\data.bin",
                        "User Configuration",
                        "No settings defined.")
                .doesNotContain("<b>.cmd");
    }

    @Test
    void theJsonSaysItsSchemaAndEverythingThatIsKnown() {
        assertThat(report().text(ReportFormat.JSON))
                .startsWith("{\n  \"schema\": \"opengpmc/gpo-report/1\",\n  \"read\": \"1970-01-01T00:00:00Z\",\n")
                .contains(
                        "\"status\": \"all settings enabled\"",
                        "\"owner\": null",
                        "\"name\": \"Scripts\",\n        \"ids\": [\n"
                                + "          \"{42B5FAAE-6536-11D2-AE5A-0000F87571E3}\"\n        ]",
                        "\"name\": \"<b>.cmd\"",
                        "\"value\": \"/q \\\"a\\\"\"",
                        "\"unknownExtensions\": [",
                        "\"id\": \"{11111111-2222-3333-4444-555555555555}\"",
                        "\"unreadFiles\": [\n      \"Machine\\\\Strange\\\\data.bin\"\n    ]",
                        "\"problems\": []")
                .endsWith("]\n}\n");
    }

    private static ReportedGpo secured(String sddl, boolean inferred) {
        ReportedGpo plain = report().gpo();
        return new ReportedGpo(
                plain.id(),
                plain.domain(),
                plain.domainSid(),
                plain.name(),
                plain.comment(),
                plain.created(),
                plain.modified(),
                Sddl.parse(sddl, SddlContext.NONE),
                inferred,
                plain.filter(),
                true,
                plain.computer(),
                plain.user(),
                plain.links(),
                Optional.empty());
    }

    /** Who may change the permissions may do anything soon. */
    @ParameterizedTest
    @EnumSource
    void whoHasRightsWithoutNameIsListedOrAMessageTellsSo(ReportFormat format) {
        ReportedGpo gpo = secured("D:P(A;;LCRPLORC;;;AU)(A;;WD;;;BU)(A;;WO;;;S-1-5-21-1-2-3-1104)", false);
        GpoReport report = new GpoReport(gpo, report().settings(), MemoryGpo.context(), Instant.EPOCH);
        ReportBatch.Item item = new ReportBatch.Item("a", folder.resolve("a"), token -> report);
        List<StatusMessage> messages = new ReportBatch(List.of(item), format, 1)
                .run(Progress.NONE, CancellationToken.NONE)
                .messages();
        if (format == ReportFormat.XML) {
            assertThat(messages)
                    .filteredOn(m -> m.code().equals("permissions-unlisted"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.text())
                            .contains("BUILTIN\\Users, S-1-5-21-1-2-3-1104")
                            .doesNotContain("Authenticated"));
        } else {
            assertThat(messages).noneMatch(m -> m.code().equals("permissions-unlisted"));
            assertThat(report.text(format).replace("\\\\", "\\")).contains("BUILTIN\\Users", "S-1-5-21-1-2-3-1104");
        }
    }

    /** An inferred owner is a guess, and whoever reads the report must see that. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInferredOwnerIsMarkedAndNoPartOfTheDescriptor(boolean inferred) {
        ReportedGpo owned = secured("O:BAG:BAD:P(A;;LCRPRC;;;AU)", inferred);
        GpoReport report = new GpoReport(owned, report().settings(), MemoryGpo.context(), Instant.EPOCH);
        assertThat(report.text(ReportFormat.JSON))
                .contains("\"sid\": \"S-1-5-32-544\"", "\"inferred\": " + inferred)
                .contains("\"sddl\": \"" + (inferred ? "D:P" : "O:BAG:BAD:P"));
        assertThat(report.text(ReportFormat.HTML).contains("BUILTIN\\Administrators (inferred: "))
                .isEqualTo(inferred);
        assertThat(report.text(ReportFormat.XML))
                .contains("O:BAG:BAD:P", "<Owner")
                .doesNotContain("inferred");
    }

    @Test
    void jsonTakesAnyText() {
        StringBuilder json = new StringBuilder();
        new JsonOutput(json)
                .object()
                .field("k", "\u0000\"\\\n\u2028\uD83D\uDE00\uD83D")
                .endObject();
        assertThat(json.toString()).isEqualTo("{\n  \"k\": \"\\u0000\\\"\\\\\\n\\u2028\uD83D\uDE00\uFFFD\"\n}");
    }

    @ParameterizedTest
    @EnumSource
    void aFileHoldsTheReportInTheEncodingOfItsFormat(ReportFormat format) throws IOException {
        Path file = folder.resolve("report." + format.extension());
        Files.writeString(file, "older");
        report().write(format, file);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).isEqualTo(report().bytes(format));
        String text = new String(bytes, format.charset());
        assertThat(text).isEqualTo(format.mark() + report().text(format));
        assertThat(new String(bytes, StandardCharsets.UTF_8).startsWith("<")).isEqualTo(format == ReportFormat.HTML);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldWithTheReasonAndTheNameGiven() {
        Path file = folder.resolve("missing").resolve("r.html");
        assertThatThrownBy(() -> report().write(ReportFormat.HTML, file))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.object()).contains(file.toString()))
                .hasMessageContaining("its folder is not there");
        assertThatThrownBy(() -> report().write(ReportFormat.HTML, folder))
                .isInstanceOf(StorageFailedException.class)
                .hasMessageContaining("there is a folder of that name");
    }

    @ParameterizedTest
    @EnumSource
    void theIndexNamesEveryReport(ReportFormat format) throws IOException {
        List<ReportBatch.Item> items = Stream.of("a b.x", "{c}#?.x")
                .map(name -> new ReportBatch.Item(name, folder.resolve(name), token -> report()))
                .toList();
        List<WrittenReport> written = new ReportBatch(items, format, 1)
                .run(Progress.NONE, CancellationToken.NONE)
                .value();
        assertThat(written).allSatisfy(w -> {
            assertThat(w.computerSettings()).isEqualTo(3);
            assertThat(w.userSettings()).isZero();
        });
        Path index = new ReportIndex(written, Instant.EPOCH).write(format, folder);
        String text = Files.readString(index);
        if (format == ReportFormat.JSON) {
            assertThat(index).hasFileName("index.json");
            assertThat(text).contains("opengpmc/gpo-report-index/1", "\"file\": \"a b.x\"", "\"computerSettings\": 3");
        } else {
            assertThat(index).hasFileName("index.html");
            assertThat(text).contains("href=\"./a%20b.x\"", "href=\"./%7Bc%7D%23%3F.x\"", ">2 GPOs<");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
