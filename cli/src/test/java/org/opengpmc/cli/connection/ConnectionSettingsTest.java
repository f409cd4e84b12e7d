// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.Credential;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;

class ConnectionSettingsTest {
    private final Path home;

    private final ConnectionArguments given = new ConnectionArguments();
    private final List<String> warnings = new ArrayList<>();
    private Map<String, String> variables = Map.of();
    private String typed = "";

    ConnectionSettingsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void config() throws IOException {
        Files.createDirectories(home.resolve(".config/opengpmc"));
    }

    @Test
    void nothing_given_means_the_tickets_of_the_user_and_sign_and_seal_to_the_pdc_emulator() {
        ConnectionOptions options = domain();
        assertThat(options.credential()).isEqualTo(new Credential.TicketCache(null, null));
        assertThat(options.security()).isEqualTo(Security.SIGN_AND_SEAL);
        assertThat(options.choice()).isEqualTo(DcChoice.PDC_EMULATOR);
        assertThat(options.timeout()).hasSeconds(30);
    }

    @Test
    void a_password_on_the_command_line_is_refused_and_wiped() {
        given.password = "secret".toCharArray();
        assertThatThrownBy(this::domain)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("every user")
                .hasMessageNotContaining("secret");
        assertThat(given.password).containsOnly('\0');
    }

    @Test
    void the_password_is_the_first_line_of_standard_input() {
        given.user = "admin@CONTOSO.TEST";
        given.passwordStdin = true;
        typed = "pässword\r\nmore";
        assertThat(domain().credential()).isInstanceOfSatisfying(Credential.Password.class, p -> {
            assertThat(p.user()).isEqualTo("admin@CONTOSO.TEST");
            assertThat(p.toString()).doesNotContain("pässword");
        });
    }

    @Test
    void a_password_file_that_others_can_read_is_used_with_a_warning() throws IOException {
        given.user = "admin@CONTOSO.TEST";
        given.passwordFile = Files.writeString(home.resolve("secret"), "pw\n");
        Files.setPosixFilePermissions(given.passwordFile, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(domain().credential()).isInstanceOf(Credential.Password.class);
        assertThat(warnings).singleElement().asString().contains("chmod 600");
        warnings.clear();
        Files.setPosixFilePermissions(given.passwordFile, PosixFilePermissions.fromString("rw-------"));
        domain();
        assertThat(warnings).isEmpty();
    }

    @Test
    void an_empty_or_absent_password_is_told() {
        given.user = "admin@CONTOSO.TEST";
        given.passwordStdin = true;
        assertThatThrownBy(this::domain).isInstanceOf(InvalidInputException.class);
        given.passwordStdin = false;
        given.passwordFile = home.resolve("absent");
        assertThatThrownBy(this::domain).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_password_of_the_environment_needs_a_user() {
        variables = Map.of("GPMC_PASSWORD", "pw");
        assertThat(domain().credential()).isInstanceOf(Credential.TicketCache.class);
        given.user = "admin@CONTOSO.TEST";
        assertThat(domain().credential()).isInstanceOf(Credential.Password.class);
        given.keytab = home.resolve("k");
        assertThat(domain().credential()).isInstanceOf(Credential.Keytab.class);
    }

    @Test
    void two_ways_to_sign_in_contradict_each_other() {
        given.user = "admin@CONTOSO.TEST";
        given.keytab = home.resolve("k");
        given.passwordStdin = true;
        assertThatThrownBy(this::domain).isInstanceOf(UsageException.class).hasMessageContaining("more than one");
    }

    @Test
    void a_password_without_a_name_is_told() {
        given.passwordStdin = true;
        assertThatThrownBy(this::domain).isInstanceOf(UsageException.class).hasMessageContaining("--user");
    }

    @Test
    void a_profile_fills_what_is_not_given() throws IOException {
        write("""
                [profiles.contoso]
                domain = "contoso.test"
                server = "dc1.contoso.test"
                user = "backup@CONTOSO.TEST"
                keytab = "~/backup.keytab"
                tls = "ldaps"
                ca-file = "ca.pem"
                timeout = 5
                any-dc = true
                """);
        given.profile = "contoso";
        given.server = "dc2.contoso.test";
        ConnectionOptions options = domain();
        assertThat(options.domain()).isEqualTo("contoso.test");
        assertThat(options.server()).isEqualTo("dc2.contoso.test");
        assertThat(options.credential())
                .isEqualTo(new Credential.Keytab("backup@CONTOSO.TEST", home.resolve("backup.keytab")));
        assertThat(options.security()).isEqualTo(Security.LDAPS);
        assertThat(options.caFile()).isEqualTo(home.resolve(".config/opengpmc/ca.pem"));
        assertThat(options.timeout()).hasSeconds(5);
        assertThat(options.choice()).isEqualTo(DcChoice.ANY);
    }

    @Test
    void a_profile_with_a_password_or_an_unknown_key_or_bad_toml_is_refused_with_its_place() throws IOException {
        given.profile = "p";
        write("[profiles.p]\npassword = \"x\"\n");
        assertThatThrownBy(this::domain)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.describe())
                                .contains("password-file", "config.toml")
                                .doesNotContain("\"x\""));
        write("[profiles.p]\nserfer = \"x\"\n");
        assertThatThrownBy(this::domain)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("serfer");
        write("[profiles.p]\nserver = \n");
        assertThatThrownBy(this::domain)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2");
        write("[profiles.q]\nserver = \"x\"\n");
        assertThatThrownBy(this::domain)
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.describe()).contains("[q]"));
    }

    @Test
    void a_lab_keeps_its_own_state_and_excludes_a_domain() {
        given.lab = home.resolve("lab");
        assertThat(settings().target()).isEqualTo(new Target.Lab(home.resolve("lab")));
        assertThat(settings().stateFolder()).isEqualTo(home.resolve("lab/state"));
        given.domain = "contoso.test";
        assertThatThrownBy(() -> settings().target()).isInstanceOf(UsageException.class);
    }

    @Test
    void the_state_folder_is_the_one_given_or_that_of_the_system() {
        assertThat(settings().stateFolder()).isEqualTo(home.resolve(".local/state/opengpmc"));
        variables = Map.of("XDG_STATE_HOME", "/x");
        assertThat(settings().stateFolder()).isEqualTo(Path.of("/x/opengpmc"));
        given.stateDir = Path.of("mine");
        assertThat(settings().stateFolder()).isEqualTo(Path.of("mine"));
    }

    private void write(String toml) throws IOException {
        Files.writeString(home.resolve(".config/opengpmc/config.toml"), toml);
    }

    private ConnectionOptions domain() {
        return ((Target.Domain) settings().target()).options();
    }

    private ConnectionSettings settings() {
        Terminal terminal = new Terminal(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                false,
                false,
                false,
                80);
        return new ConnectionSettings(given, new Environment(variables, home, "Linux"), terminal, warnings::add);
    }
}
