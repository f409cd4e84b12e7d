// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.LabTranscript;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people type about WMI filters, and what they see, on a lab. */
class WmiTranscriptTest extends LabTranscript {
    private static final String QUERY = "SELECT * FROM Win32_Battery";

    WmiTranscriptTest(@TempDir Path home) {
        super(home);
    }

    @BeforeEach
    void makeLab() {
        done("lab", "create");
    }

    @Test
    void a_filter_lives_from_create_to_delete() throws IOException {
        assertThat(done("wmi", "create", "Laptops", "--description", "Mobile", "--query", QUERY, "--yes")
                        .out())
                .contains("Created WMI filter 'Laptops'");
        done("gpo", "create", "Branch", "--yes");
        assertThat(done("wmi", "link", "laptops", "Branch", "--yes").out()).contains("Linked");
        done("wmi", "edit", "Laptops", "--name", "Mobile", "--query", "root\\wmi;SELECT a FROM b", "--yes");
        assertThat(done("wmi", "link", "Mobile", "Branch", "--yes").out()).contains("nothing to change");
        JsonNode shown = json(done("wmi", "show", "mobile", "-o", "json")).path("item");
        assertThat(shown.path("queries").path(0).path("namespace").asText()).isEqualTo("root\\wmi");
        assertThat(shown.path("queries").path(0).path("query").asText()).isEqualTo("SELECT a FROM b");
        assertThat(shown.path("gpos").path(0).asText()).contains("Branch");
        assertThat(done("wmi", "list").out()).contains("Mobile");
        Outcome refused = on("wmi", "delete", "Mobile", "--yes");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("linked to 1 GPO", "Branch");
        done("wmi", "unlink", "Branch", "--yes");
        assertThat(done("wmi", "delete", "Mobile", "--yes").out()).contains("Deleted WMI filter 'Mobile'");
        assertThat(on("wmi", "show", "Mobile").code()).isEqualTo(3);
    }

    @Test
    void a_filter_that_is_linked_goes_only_by_force_and_its_gpos_are_named() {
        done("wmi", "create", "Laptops", "--query", QUERY, "--yes");
        done("gpo", "create", "One", "--yes");
        done("gpo", "create", "Two", "--yes");
        assertThat(done("wmi", "link", "Laptops", "One", "Two", "--yes").out()).contains("2 GPOs");
        done("link", "add", "One", "contoso.test", "--yes");
        assertThat(done("gpo", "show", "One").out()).containsPattern("WMI filter: +Laptops");
        assertThat(done("inheritance", "show", "contoso.test").out()).containsPattern("One .*all-enabled +Laptops");
        assertThat(done("wmi", "show", "Laptops").out()).contains("root\\CIMv2;" + QUERY);
        assertThat(done("wmi", "show", "Laptops", "-o", "csv").out()).contains("root\\CIMv2;" + QUERY);
        Outcome forced = done("wmi", "delete", "Laptops", "--force", "--yes");
        assertThat(done("gpo", "show", "One").out()).contains("(missing");
        assertThat(done("inheritance", "show", "contoso.test").out()).contains("(missing");
        assertThat(forced.err()).contains("'One'", "'Two'", "apply nowhere");
    }

    @Test
    void a_typo_in_a_query_is_shown_with_a_caret_and_nothing_is_made() {
        Outcome outcome = on("wmi", "create", "Laptops", "--query", "SELECT * FORM Win32_Battery", "--yes");
        assertThat(outcome.code()).isEqualTo(8);
        assertThat(outcome.err())
                .contains("FROM is expected here", "at character 10")
                .contains("  object: SELECT * FORM Win32_Battery\n" + " ".repeat(10 + 9) + "^");
        assertThat(done("wmi", "list").out()).doesNotContain("Laptops");
    }

    @Test
    void test_needs_no_domain_and_points_at_each_mistake() throws IOException {
        assertThat(gpmc(home, "wmi", "test", QUERY).out()).contains("well formed");
        assertThat(gpmc(home, "wmi", "test", "Laptops").err()).contains("--filter 'Laptops'");
        Outcome one = gpmc(home, "wmi", "test", "SELECT * FROM x WHERE a LIKE 10");
        assertThat(one.code()).isEqualTo(8);
        assertThat(one.err()).contains(" ".repeat(10 + 29) + "^");
        Outcome two = gpmc(home, "wmi", "test", QUERY, "SELECT * FROM x WHERE (a = 1", "-o", "json");
        assertThat(two.code()).isEqualTo(8);
        JsonNode items = json(two).path("items");
        assertThat(items.path(0).path("valid").asBoolean()).isTrue();
        assertThat(items.path(1).path("character").asInt()).isEqualTo(23);
        assertThat(gpmc(home, "wmi", "test").code()).isEqualTo(2);
        Path bad = Files.writeString(home.resolve("bad.mof"), "instance of {");
        Outcome mixed = gpmc(home, "wmi", "test", QUERY, "--file", bad.toString(), "-o", "json");
        assertThat(mixed.code()).isEqualTo(8);
        assertThat(json(mixed).path("items")).hasSize(2);
        assertThat(json(mixed).path("items").path(1).path("filter").asText()).endsWith("bad.mof");
    }

    @Test
    void filters_go_to_files_and_come_back() throws IOException {
        done("wmi", "create", "Laptops", "--description", "Größe", "--query", QUERY, "--yes");
        done("wmi", "create", "../evil/name", "--query", QUERY, "--query", "SELECT * FROM y", "--yes");
        Path folder = home.resolve("filters");
        done("wmi", "export", "--all", "--out-dir", folder.toString());
        Path laptops = folder.resolve("Laptops.mof");
        Path evil = folder.resolve("_.._evil_name.mof");
        assertThat(laptops).exists();
        assertThat(evil).exists();
        assertThat(new String(Files.readAllBytes(laptops), StandardCharsets.UTF_16LE))
                .startsWith("\uFEFF\ninstance of MSFT_SomFilter")
                .contains("Description = \"Größe\";", "Query = \"SELECT * FROM Win32_Battery\";");
        assertThat(on("wmi", "export", "Laptops", "--out", laptops.toString()).code())
                .isEqualTo(1);
        done("wmi", "export", "Laptops", "--out", laptops.toString(), "--force");
        assertThat(on("wmi", "import", laptops.toString(), "--yes").code()).isEqualTo(1);
        done("wmi", "import", laptops.toString(), "--name", "Copy", "--yes");
        JsonNode before = json(done("wmi", "list", "-o", "json")).path("items");
        assertThat(before).hasSize(3);
        String id = idOf("Laptops");
        done("wmi", "delete", "Laptops", "--yes");
        done("wmi", "delete", "../evil/name", "--yes");
        done("wmi", "import", laptops.toString(), evil.toString(), "--keep-id", "--yes");
        assertThat(idOf("Laptops")).isEqualTo(id);
        assertThat(done("wmi", "test", "--all", "--file", evil.toString()).out())
                .contains("../evil/name");
    }

    @Test
    void a_damaged_file_is_told_with_its_line_and_exit_code() throws IOException {
        Path file = Files.writeString(home.resolve("bad.mof"), "\n\ninstance of MSFT_SomFilter { Name = ; };");
        Outcome outcome = on("wmi", "import", file.toString(), "--yes");
        assertThat(outcome.code()).isEqualTo(8);
        assertThat(outcome.err()).contains("line 3", file.toString());
        assertThat(on("wmi", "import", home.resolve("none.mof").toString()).code())
                .isEqualTo(3);
    }

    private String idOf(String filter) throws IOException {
        return json(done("wmi", "show", filter, "-o", "json"))
                .path("item")
                .path("id")
                .asText();
    }
}
