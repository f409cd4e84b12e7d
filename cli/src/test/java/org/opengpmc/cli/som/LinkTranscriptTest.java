// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.LabTranscript;
import org.opengpmc.cli.RunningCommands.Outcome;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.core.domain.DomainConnection;

/** What people type about links, and what they see, on a lab with the sample company. */
class LinkTranscriptTest extends LabTranscript {
    private static final String SERVERS = "contoso.test/Company/Servers";
    private static final String SERVERS_DN = "OU=Servers,OU=Company,DC=contoso,DC=test";

    @TempDir
    static Path sample;

    LinkTranscriptTest(@TempDir Path home) {
        super(home);
    }

    @BeforeAll
    static void makeLab() {
        String folder = sample.resolve("lab").toString();
        assertThat(gpmc(sample, "lab", "create", folder).code()).isZero();
        assertThat(gpmc(sample, "lab", "sample", folder).code()).isZero();
    }

    /** Filling a lab takes long, copying one does not. */
    @BeforeEach
    void copyLab() throws IOException {
        try (Stream<Path> files = Files.walk(sample.resolve("lab"))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(sample.relativize(file)));
            }
        }
    }

    @Test
    void links_are_listed_by_som_by_gpo_and_all_together() throws IOException {
        JsonNode all = json(done("link", "list", "-o", "json"));
        assertThat(all.path("schema").asText()).isEqualTo("opengpmc/link-list/1");
        assertThat(all.path("items").findValuesAsText("somName"))
                .contains("contoso.test", SERVERS, "site Berlin")
                .hasSizeGreaterThan(10);
        assertThat(done("link", "list", "--som", "Servers").out()).contains("Servers - Hardening", "Servers - Audit");
        assertThat(done("link", "list", "--gpo", "drive maps").out().lines()).hasSize(3);
        assertThat(on("link", "list", "--som", "Servers", "--gpo", "x").code()).isEqualTo(2);
    }

    @Test
    void a_link_lives_from_add_to_remove() throws IOException {
        assertThat(done("link", "add", "Drive maps", "Servers", "--yes").out()).contains("3. Drive maps");
        assertThat(done("link", "set", "Drive maps", SERVERS, "--order", "1", "--enforced", "--yes")
                        .out())
                .contains("1. Drive maps, enforced", "2. Servers - Hardening");
        assertThat(done(
                                "link",
                                "set",
                                "Drive maps",
                                SERVERS_DN,
                                "--disabled",
                                "--no-enforced",
                                "--order",
                                "-1",
                                "--yes")
                        .out())
                .contains("3. Drive maps, disabled");
        assertThat(done("link", "set", "Drive maps", "Servers", "--disabled", "--yes")
                        .out())
                .contains("nothing to change");
        JsonNode left = json(done("link", "remove", "Drive maps", "Servers", "--yes", "-o", "json"));
        assertThat(left.path("item").path("links")).hasSize(2);
        assertThat(on("link", "remove", "Drive maps", "Servers", "--yes").code())
                .isEqualTo(3);
    }

    @Test
    void an_empty_name_is_nothing_and_not_the_domain() {
        Outcome added = on("link", "add", "Drive maps", "", "--yes");
        assertThat(added.code()).isEqualTo(2);
        assertThat(added.err()).contains("the SOM is empty");
        assertThat(on("link", "list", "--som", " ").err()).contains("the SOM of --som is empty");
        assertThat(on("link", "list", "--gpo", "").code()).isEqualTo(2);
        assertThat(on("som", "show", "").code()).isEqualTo(2);
        assertThat(on("gpo", "show", "").code()).isEqualTo(2);
        assertThat(on("wmi", "show", "").code()).isEqualTo(2);
        assertThat(on("starter", "show", "").code()).isEqualTo(2);
        assertThat(on("permission", "sddl", "", "--gpo", "Drive maps", "--yes").err())
                .contains("the SDDL is empty");
        assertThat(on("permission", "grant", "read", "", "--gpo", "Drive maps", "--yes")
                        .err())
                .contains("the TRUSTEE is empty");
    }

    @Test
    void a_usage_error_says_error_once() {
        assertThat(on("link", "set", "Drive maps", "Servers", "--enabled", "--disabled")
                        .err())
                .startsWith("error: --enabled, --disabled");
        assertThat(on("link", "remove", "Drive maps", "Servers", "--all-soms").err())
                .contains("either name SOMs");
    }

    @Test
    void what_cannot_be_linked_is_refused_with_the_documented_code() {
        assertThat(on("link", "add", "Servers - Audit", "Servers", "--disabled", "--yes")
                        .code())
                .isEqualTo(1);
        Outcome order = on("link", "add", "Drive maps", "Servers", "--order", "99", "--yes");
        assertThat(order.code()).isEqualTo(8);
        assertThat(order.err()).contains("from 1, which wins, to 2");
        assertThat(on("link", "add", "Drive maps", "Servers", "--order", "0", "--yes")
                        .code())
                .isEqualTo(8);
        assertThat(on("link", "add", "Drive maps", "contoso.test/Users", "--yes")
                        .err())
                .contains("it is a container");
        assertThat(on("link", "add", "Nothing", "Servers", "--yes").code()).isEqualTo(3);
        assertThat(on("link", "add", "Drive maps", "Nowhere", "--yes").code()).isEqualTo(3);
        assertThat(on("link", "set", "Drive maps", "Headquarters", "--yes").code())
                .isEqualTo(2);
        assertThat(on("link", "remove", "Drive maps", "--yes").code()).isEqualTo(2);
        assertThat(on("link", "remove", "Drive maps", "Headquarters", "--all-soms", "--yes")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void several_soms_are_done_together_and_one_that_fails_does_not_stop_the_others() throws IOException {
        Outcome outcome = on(
                "link", "add", "Servers - Audit", "Servers", "Laptops", "Staff", "--order", "1", "--yes", "-o", "json");
        assertThat(outcome.code()).isEqualTo(5);
        JsonNode result = json(outcome);
        assertThat(result.path("items")).hasSize(2);
        assertThat(result.path("messages").path(0).path("text").asText()).contains("linked to " + SERVERS + " already");
        assertThat(done("link", "remove", "Servers - Audit", "--all-soms", "--yes")
                        .out())
                .contains("3 SOMs");
        assertThat(on("link", "remove", "Servers - Audit", "--all-soms", "--yes")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void what_is_linked_like_that_already_is_left_alone() {
        Outcome again = done("link", "add", "Servers - Audit", "Servers", "--yes");
        assertThat(again.out()).contains("There is nothing to change at").contains("2. Servers - Audit");
        assertThat(done("link", "add", "Servers - Audit", "Servers", "--order", "2", "--yes")
                        .out())
                .contains("nothing to change");
        Outcome both = done("link", "add", "Servers - Audit", "Servers", "Laptops", "--yes");
        assertThat(both.err()).contains("nothing to change at " + SERVERS);
        assertThat(both.out()).contains("of 1 SOM.");
        assertThat(done("link", "add", "Servers - Audit", "Servers", "Laptops", "--yes")
                        .out())
                .contains("There is nothing to change.");
    }

    @Test
    void a_link_that_is_not_in_the_place_is_told_by_the_name_of_its_gpo() {
        Outcome outcome = on("link", "set", "Servers - Audit", "Servers", "--at", "1", "--disabled", "--yes");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("no link with order 1 to GPO 'Servers - Audit'");
    }

    @Test
    void a_site_is_found_as_listings_write_it() {
        assertThat(done("som", "show", "site Berlin").out()).contains("CN=Berlin,CN=Sites");
        assertThat(done("som", "show", "berlin").out()).contains("CN=Berlin,CN=Sites");
        assertThat(done("link", "add", "Drive maps", "Site Berlin", "Servers", "Laptops", "--yes")
                        .out())
                .contains("3 SOMs");
    }

    @Test
    void where_all_fail_for_one_reason_that_is_the_exit_code() {
        Outcome outcome = on("link", "add", "Drive maps", "Servers", "Laptops", "--order", "99", "--yes");
        assertThat(outcome.code()).isEqualTo(8);
        assertThat(outcome.out()).contains("all failed").doesNotContain("Changed");
    }

    @Test
    void a_file_of_edits_is_done_som_by_som_in_one_write_each() throws IOException {
        Path file = Files.writeString(home.resolve("links.csv"), """
                action,gpo,som,order,enforced
                add,Drive maps,Servers,1,yes
                remove,Servers - Audit,contoso.test/Company/Servers,,
                add,Drive maps,Laptops,,
                """);
        JsonNode plan = json(done("link", "edit", "--from", file.toString(), "--dry-run", "-o", "json"));
        assertThat(plan.path("changes")).hasSize(2);
        assertThat(done("link", "list", "--gpo", "Drive maps").out()).doesNotContain("Servers");
        assertThat(done("link", "edit", "--from", file.toString(), "--yes").out())
                .contains("2 SOMs");
        assertThat(done("som", "show", "Servers").out())
                .contains("1. Drive maps, enforced", "2. Servers - Hardening")
                .doesNotContain("Audit");
    }

    @Test
    void a_mistake_in_a_file_of_edits_is_told_with_its_line_before_anything_is_changed() throws IOException {
        Path file = Files.writeString(home.resolve("links.csv"), """
                action,gpo,som
                add,Drive maps,Servers
                add,Nothing,Servers
                add,Drive maps,Nowhere
                """);
        Outcome outcome = on("link", "edit", "--from", file.toString(), "--yes");
        assertThat(outcome.code()).isEqualTo(8);
        assertThat(outcome.err())
                .contains("line 3: there is no GPO", "line 4: there is no site", "Nothing was changed");
        assertThat(done("link", "list", "--gpo", "Drive maps").out()).doesNotContain("Servers");
        Files.writeString(file, """
                action,gpo,som,order
                add,Drive maps,Laptops,
                add,Drive maps,Servers,
                set,Servers - Audit,Servers,9
                add,Drive maps,Laptops,x
                """);
        Outcome late = on("link", "edit", "--from", file.toString(), "--yes");
        assertThat(late.code()).isEqualTo(8);
        assertThat(late.err())
                .contains(
                        "2 mistakes",
                        "line 4: contoso.test/Company/Servers: 9 is no link order",
                        "line 5: order is a number");
        assertThat(done("link", "list", "--gpo", "Drive maps").out()).doesNotContain("Laptops");
    }

    @Test
    void a_listing_with_an_action_put_before_each_line_is_a_file_of_edits() throws IOException {
        String listing = done("link", "list", "-o", "csv").out();
        String edits = listing.lines()
                .map(line -> (line.startsWith("somName") ? "action," : "set,") + line)
                .reduce("", (all, line) -> all + line + "\r\n");
        Path file = Files.writeString(home.resolve("links.csv"), edits);
        assertThat(done("link", "edit", "--from", file.toString(), "--yes").out())
                .contains("nothing to change");
        done("link", "set", "Servers - Audit", "Servers", "--order", "1", "--enforced", "--yes");
        done("link", "edit", "--from", file.toString(), "--yes");
        assertThat(done("link", "list", "-o", "csv").out()).isEqualTo(listing);
    }

    @Test
    void broken_and_unreadable_links_are_shown_and_can_be_removed() throws Exception {
        String gone = "{01234567-89AB-CDEF-0123-456789ABCDEF}";
        write("[LDAP://nonsense][LDAP://CN=" + gone + ",CN=Policies,CN=System,DC=contoso,DC=test;0]" + "[LDAP://CN="
                + gone + ",CN=Policies,CN=System,DC=fabrikam,DC=test;2][LDAP://CN=x;0]");
        JsonNode items =
                json(done("link", "list", "--som", "Servers", "-o", "json")).path("items");
        assertThat(items.findValuesAsText("state")).containsExactly("not-a-gpo", "foreign", "missing", "unreadable");
        assertThat(items.findValuesAsText("gpoDomain")).contains("fabrikam.test");
        assertThat(done("link", "list", "--gpo", gone).out().lines()).hasSize(3);
        done("link", "remove", gone, "Servers", "--at", "3", "--yes");
        done("link", "remove", "CN=x", "Servers", "--yes");
        done("link", "remove", gone, "--all-soms", "--yes");
        assertThat(done("som", "show", "Servers").out()).contains("unreadable: [LDAP://nonsense]");
    }

    private void write(String links) throws LDAPException {
        try (DomainConnection connection = Lab.open(Path.of(lab))) {
            connection.directory().modify(SERVERS_DN, new Modification(ModificationType.REPLACE, "gPLink", links));
        }
    }

    @Test
    void inheritance_tells_what_applies_what_does_not_and_why() throws IOException {
        assertThat(done("inheritance", "show", "Workstations").out())
                .contains("linked here", "inherited", "left out: the link is disabled");
        JsonNode items = json(done("inheritance", "show", "R&D \"Blue Sky\"", "-o", "json"))
                .path("items");
        assertThat(items.path(0).path("precedence").asInt()).isEqualTo(1);
        assertThat(items.findValuesAsText("reason")).contains("own", "enforced", "blocked");
        assertThat(done("inheritance", "show", "contoso.test/Computers").out()).contains("Default Domain Policy");
    }

    @Test
    void inheritance_is_blocked_and_unblocked_and_saying_it_twice_does_no_harm() {
        assertThat(done("inheritance", "block", "Servers", "--dry-run").out()).contains("block inheritance at");
        assertThat(done("inheritance", "block", "Servers", "--yes").out()).contains("blocked at " + SERVERS + " now");
        assertThat(done("inheritance", "block", "Servers", "--yes").out()).contains("already");
        assertThat(done("inheritance", "unblock", "Servers", "--yes").out()).contains("not blocked at");
        assertThat(on("inheritance", "block", "Berlin", "--yes").err()).contains("inherits nothing");
    }

    @Test
    void soms_and_sites_are_listed_those_without_links_too() throws IOException {
        JsonNode soms = json(done("som", "list", "-o", "json")).path("items");
        assertThat(soms.findValuesAsText("path")).contains("contoso.test", "contoso.test/Company/Groups");
        assertThat(done("som", "list", "--linked").out()).doesNotContain("Groups");
        assertThat(done("som", "list", "--name", "münchen").out()).contains("Süd");
        assertThat(json(done("site", "list", "-o", "json")).path("items").findValuesAsText("name"))
                .contains("Berlin", "München", "Default-First-Site-Name");
    }
}
