// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** Permissions at the command line, on a lab. */
class PermissionTranscriptTest {
    private static final String GPO = "Default Domain Policy";

    private final Path home;

    PermissionTranscriptTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void makeLab() {
        done("lab", "create");
    }

    private Outcome on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--lab",
                home.resolve("lab").toString(),
                "--state-dir",
                home.resolve("state").toString()));
        return gpmc(home, all.toArray(String[]::new));
    }

    private Outcome done(String... arguments) {
        return on(arguments).done();
    }

    private String levels(String trustee) throws IOException {
        JsonNode items = done("permission", "list", "--gpo", GPO, "--trustee", trustee, "-o", "json")
                .json()
                .path("items");
        List<String> words = new ArrayList<>();
        items.forEach(item -> words.add(item.path("level").asText()));
        return String.join(" ", words);
    }

    @Test
    void levels_are_granted_replaced_and_revoked() throws IOException {
        assertThat(levels("Authenticated Users")).isEqualTo("apply");
        done("permission", "grant", "edit", "Domain Guests", "--gpo", GPO, "--yes");
        assertThat(levels("CONTOSO\\Domain Guests")).isEqualTo("edit");
        assertThat(done("permission", "grant", "read", "Domain Guests", "--gpo", GPO, "--yes")
                        .out())
                .contains("nothing to change");
        done("permission", "grant", "read", "Domain Guests", "--replace", "--gpo", GPO, "--yes");
        assertThat(levels("Domain Guests")).isEqualTo("read");
        done("permission", "revoke", "Domain Guests", "--gpo", GPO, "--yes");
        assertThat(levels("Domain Guests")).isEmpty();
        assertThat(done("permission", "check", "--all").out()).contains("all agree");
    }

    @Test
    void a_gpo_is_shown_with_those_it_applies_to() {
        assertThat(done("gpo", "show", GPO).out()).containsPattern("Applies to: +NT AUTHORITY.Authenticated Users\\R");
        done("permission", "grant", "apply", "Domain Guests", "--gpo", GPO, "--yes");
        done("permission", "revoke", "Authenticated Users", "--gpo", GPO, "--yes");
        assertThat(done("gpo", "show", GPO).out()).containsPattern("Applies to: +CONTOSO.Domain Guests\\R");
    }

    @Test
    void the_gpo_to_be_checked_is_named_in_both_ways() {
        assertThat(done("permission", "check", GPO).out()).contains("1 of 1 checked");
        assertThat(done("permission", "check", "--gpo", GPO).out()).contains("1 of 1 checked");
        assertThat(done("permission", "repair", "--gpo", GPO).out()).contains("nothing to repair");
        assertThat(on("permission", "check", "--all", "--gpo", GPO).code()).isEqualTo(2);
    }

    @Test
    void many_gpos_are_changed_in_one_command() {
        Outcome outcome = done("permission", "revoke", "Authenticated Users", "--all", "--yes");
        assertThat(outcome.out()).contains("Changed 2 of 2");
        assertThat(outcome.err()).contains("computers will not be able to read");
        assertThat(done("permission", "grant", "apply", "Authenticated Users", "--gpo", GPO, "--yes")
                        .err())
                .isEmpty();
        assertThat(done("permission", "reset", "--all", "--yes").out()).contains("Changed");
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        assertThat(done("permission", "grant", "edit", "Domain Guests", "--gpo", GPO, "--dry-run")
                        .out())
                .contains("grant edit to CONTOSO\\Domain Guests", "DACL", "SYSVOL");
        assertThat(levels("Domain Guests")).isEmpty();
    }

    @Test
    void what_a_domain_lets_create_is_listed_with_it() {
        done("permission", "grant", "create-gpo", "Domain Guests", "--som", "contoso.test", "--yes");
        done("permission", "grant", "link", "Domain Guests", "--som", "contoso.test", "--here-only", "--yes");
        assertThat(done("permission", "list", "--som", "contoso.test", "--trustee", "Domain Guests")
                        .out())
                .contains("create-gpo", "link");
        assertThat(done("permission", "list", "--som", "contoso.test", "--trustee", "Domain Guests", "--effective")
                        .out())
                .contains("create-gpo", "link");
    }

    @Test
    void what_is_only_inherited_is_refused_and_told_where_it_stands() {
        String ou = "OU=Domain Controllers,DC=contoso,DC=test";
        for (String level : List.of("", "link")) {
            List<String> revoke = new ArrayList<>(List.of("permission", "revoke", "Enterprise Admins", "--som", ou));
            revoke.addAll(level.isEmpty() ? List.of("--yes") : List.of("--level", level, "--yes"));
            Outcome outcome = on(revoke.toArray(String[]::new));
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("Enterprise Admins", "inherited", "DC=contoso,DC=test");
        }
        assertThat(done("permission", "revoke", "Domain Guests", "--som", ou, "--yes")
                        .out())
                .contains("nothing to change")
                .doesNotContain("so already");
    }

    @Test
    void denied_readers_are_a_remark_of_the_check() {
        done("permission", "sddl", "D:P(D;CI;RP;;;BG)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)", "--gpo", GPO, "--yes");
        Outcome outcome = done("permission", "check", GPO);
        assertThat(outcome.out()).contains("all agree");
        assertThat(outcome.err()).contains("note:", "BUILTIN\\Guests", "SYSVOL");
    }

    @Test
    void owner_and_sddl_are_shown_and_set() {
        assertThat(done("permission", "owner", "--gpo", GPO).out()).contains("CONTOSO\\Domain Admins");
        done("permission", "owner", "Enterprise Admins", "--gpo", GPO, "--yes");
        assertThat(done("permission", "sddl", "--gpo", GPO, "--parts", "owner").out())
                .isEqualToIgnoringNewLines("O:EA");
        done("permission", "sddl", "D:P(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)", "--gpo", GPO, "--yes");
        assertThat(done("permission", "sddl", "--gpo", GPO, "--parts", "dacl").out())
                .isEqualToIgnoringNewLines("D:P(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)");
        assertThat(done("permission", "check", GPO).out()).contains("all agree");
    }

    @Test
    void bad_input_is_the_documented_error_and_changes_nothing() {
        String before = done("permission", "sddl", "--gpo", GPO).out();
        assertThat(on("permission", "grant", "edit", "nobody at all", "--gpo", GPO, "--yes")
                        .code())
                .isEqualTo(3);
        assertThat(on("permission", "grant", "fly", "Domain Guests", "--gpo", GPO, "--yes")
                        .code())
                .isEqualTo(2);
        assertThat(on("permission", "grant", "edit", "S-1-5-21-x", "--gpo", GPO, "--yes")
                        .code())
                .isEqualTo(8);
        Outcome typo = on("permission", "sddl", "D:P(A;CI;XX;;;DA)", "--gpo", GPO, "--yes");
        assertThat(typo.code()).isEqualTo(8);
        assertThat(typo.err()).contains("XX");
        assertThat(on("permission", "sddl", "D:NO_ACCESS_CONTROL", "--gpo", GPO, "--yes")
                        .code())
                .isEqualTo(8);
        assertThat(on("permission", "list").code()).isEqualTo(2);
        assertThat(on("permission", "list", "--gpo", GPO, "--som", "contoso.test")
                        .code())
                .isEqualTo(2);
        assertThat(on("permission", "list", "--gpo", "no such GPO").code()).isEqualTo(3);
        assertThat(on("permission", "check").code()).isEqualTo(2);
        assertThat(on("permission", "reset", "--som", "contoso.test", "--yes").code())
                .isEqualTo(1);
        assertThat(done("permission", "sddl", "--gpo", GPO).out()).isEqualTo(before);
    }
}
