// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;
import static org.opengpmc.cli.RunningCommands.onLab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people search for, and what they see, on a lab with the sample. */
class SearchTranscriptTest {
    @TempDir
    static Path home;

    @BeforeAll
    static void fillLab() {
        done("lab", "create");
        done("lab", "sample");
    }

    @Test
    void without_criteria_everything_is_found() throws IOException {
        assertThat(found("search", "gpo")).isEqualTo(found("gpo", "list")).hasSizeGreaterThan(10);
        assertThat(found("search", "wmi")).isEqualTo(found("wmi", "list")).hasSize(3);
        assertThat(found("search", "som")).contains("contoso.test");
        assertThat(found("search", "site")).isNotEmpty();
        assertThat(found("search", "starter"))
                .isEqualTo(found("starter", "list"))
                .isNotEmpty();
    }

    @Test
    void gpos_are_found_by_name_id_extension_filter_and_permission() throws IOException {
        assertThat(found("search", "gpo", "--name-contains", "LAPTOPS")).containsExactly("Laptops - Power");
        assertThat(found("search", "gpo", "--name", "default domain policy", "--not-name-contains", "controllers"))
                .containsExactly("Default Domain Policy");
        assertThat(found("search", "gpo", "--id", "31b2f340-016d-11d2-945f-00c04fb984f9"))
                .containsExactly("Default Domain Policy");
        assertThat(found("search", "gpo", "--has-user-extension", "folder redirection"))
                .hasSize(1);
        assertThat(found("search", "gpo", "--has-computer-extension", "{827D319E-6EAC-11D2-A4EA-00C04F79F83A}"))
                .contains("Default Domain Policy");
        assertThat(found("search", "gpo", "--no-computer-extension", "Security"))
                .doesNotContain("Default Domain Policy");
        assertThat(found("search", "gpo", "--wmi-filter", "Laptops")).containsExactly("Laptops - Power");
        assertThat(found("search", "gpo", "--not-wmi-filter", "Laptops")).doesNotContain("Laptops - Power");
        assertThat(found("search", "gpo", "--permission", "Authenticated Users:apply"))
                .contains("Default Domain Policy");
        assertThat(found("search", "gpo", "--permission", "Authenticated Users:edit"))
                .isEmpty();
        assertThat(found("search", "gpo", "--effective-permission", "CONTOSO\\Administrator:edit-delete"))
                .contains("Default Domain Policy");
    }

    @Test
    void soms_and_filters_and_backups_are_found() throws IOException {
        assertThat(found("search", "som", "--links", "Default Domain Policy")).containsExactly("contoso.test");
        assertThat(found("search", "wmi", "--query-contains", "win32_battery")).containsExactly("Laptops");
        String backups = home.resolve("backups").toString();
        done("backup", "create", backups, "Default Domain Policy");
        done("backup", "create", backups, "Default Domain Policy", "Laptops - Power");
        assertThat(found("search", "backup", backups)).hasSize(3);
        assertThat(found("search", "backup", backups, "--most-recent", "--name-contains", "default"))
                .containsExactly("Default Domain Policy");
        assertThat(found("search", "backup", backups, "--of-domain", "CONTOSO.TEST", "--not-name-contains", "default"))
                .containsExactly("Laptops - Power");
        assertThat(found("search", "backup", backups, "--not-of-domain", "contoso.test"))
                .isEmpty();
    }

    @Test
    void starter_gpos_and_their_backups_are_found() throws IOException {
        String name = found("starter", "list").get(0);
        assertThat(found("search", "starter", "--name", name, "--effective-permission", "Administrator:edit"))
                .containsExactly(name);
        assertThat(found("search", "starter", "--not-name-contains", name)).doesNotContain(name);
        String backups = home.resolve("starters").toString();
        done("starter", "backup", backups, name);
        done("starter", "backup", backups, name);
        assertThat(found("search", "backup", backups, "--starter")).hasSize(2);
        assertThat(found("search", "backup", backups, "--starter", "--most-recent", "--name", name))
                .containsExactly(name);
        assertThat(found("search", "backup", backups)).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_told_with_what_does() {
        Outcome guid = on("search", "gpo", "--id", "31b2");
        assertThat(guid.code()).isEqualTo(8);
        assertThat(guid.err()).contains("a GUID");
        Outcome level = on("search", "gpo", "--permission", "Authenticated Users:full");
        assertThat(level.code()).isEqualTo(2);
        assertThat(level.err()).contains("edit-delete");
        assertThat(on("search", "gpo", "--permission", "nobody at all:edit").code())
                .isEqualTo(3);
        Outcome extension = on("search", "gpo", "--has-user-extension", "Folder Direction");
        assertThat(extension.code()).isEqualTo(2);
        assertThat(extension.err()).contains("gpmc extension list");
        assertThat(on("search", "som", "--links", "no such GPO").code()).isEqualTo(3);
    }

    @Test
    void extensions_are_listed_known_seen_and_of_one_gpo() throws IOException {
        assertThat(found("extension", "list")).contains("Registry", "Security", "Group Policy Drive Maps");
        assertThat(found("extension", "list", "--seen")).contains("Security").doesNotContain("IP Security");
        assertThat(found("extension", "list", "--gpo", "Default Domain Policy")).containsExactly("Security");
        assertThat(on("extension", "list", "--seen", "--gpo", "x").code()).isEqualTo(2);
        assertThat(gpmc(home, "extension", "list").code()).isZero();
    }

    /** The names of what was found, of whatever kind. */
    private static List<String> found(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("-o", "json"));
        List<String> names = new ArrayList<>();
        done(words.toArray(String[]::new))
                .json()
                .path("items")
                .forEach(item -> names.add(
                        item.has("displayName")
                                ? item.path("displayName").asText()
                                : item.has("gpoName")
                                        ? item.path("gpoName").asText()
                                        : item.path("name").asText()));
        return names;
    }

    private static Outcome done(String... command) {
        return on(command).done();
    }

    private static Outcome on(String... command) {
        return onLab(home, command);
    }
}
