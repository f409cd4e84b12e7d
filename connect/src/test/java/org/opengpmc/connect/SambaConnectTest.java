// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.unboundid.ldap.sdk.LDAPException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;

/**
 * Signing in to a real Samba DC, which the environment names: {@code OPENGPMC_TEST_HOST} (address),
 * {@code …_FQDN}, {@code …_DOMAIN}, {@code …_ADMIN}, {@code …_PASSWORD_FILE}, {@code …_CA_FILE}, {@code …_KEYTAB}. Its
 * DNS is asked, too.
 */
@Tag("samba")
final class SambaConnectTest {
    @BeforeAll
    static void needsADc() {
        assumeTrue(
                System.getenv("OPENGPMC_TEST_HOST") != null,
                "SKIPPED: no Samba DC (set OPENGPMC_TEST_HOST and its companions; the rig prints them)");
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aPasswordSignsInWithEveryProtection(Security security) throws Exception {
        try (DomainConnection connection = connect(located(password()).withSecurity(security, ca(), false))) {
            assertThat(connection.facts().dnsName()).isEqualTo(env("DOMAIN"));
            assertThat(connection.facts().pdcEmulator()).isTrue();
            assertThat(connection.user()).isEqualTo(env("ADMIN") + "@" + env("DOMAIN"));
            assertReadsTheDomain(connection);
        }
    }

    @Test
    void theNetbiosFormOfAUserSignsIn() throws Exception {
        Secret secret = Secret.of(passwordText());
        String user = env("DOMAIN").replaceFirst("\\..*", "") + "\\" + env("ADMIN");

        try (DomainConnection connection =
                connect(located(new Credential.Password(user, secret)).withDomain(env("DOMAIN")))) {
            assertReadsTheDomain(connection);
        }
    }

    @Test
    void aKeyTableSignsIn() throws Exception {
        try (DomainConnection connection = connect(located(keytab()))) {
            assertReadsTheDomain(connection);
        }
    }

    @Test
    void aDcNamedByItsAddressSaysItsName() throws Exception {
        ConnectionOptions options = ConnectionOptions.of(keytab()).withServer(env("HOST"));

        try (DomainConnection connection = connect(options)) {
            assertThat(connection.facts().server()).isEqualToIgnoringCase(env("FQDN"));
            assertReadsTheDomain(connection);
        }
    }

    @Test
    void theCallersPasswordIsLeftToTheCaller() throws Exception {
        Credential.Password credential = password();
        connect(located(credential)).close();

        assertThat(credential.password().reveal()).isEqualTo(passwordText());
    }

    @Test
    void sysvolOpensOnFirstUse() throws Exception {
        try (DomainConnection connection = connect(located(keytab()))) {
            assertThat(connection.sysvol().list(connection.facts().policiesPath()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aWrongPasswordIsToldAsSuch(Security security) throws Exception {
        Credential wrong = new Credential.Password(userName(), Secret.of("no such password".toCharArray()));

        assertThatExceptionOfType(SignInFailedException.class)
                .isThrownBy(() -> connect(located(wrong).withSecurity(security, ca(), false)))
                .withMessageContaining("wrong");
    }

    @Test
    void anUnknownUserIsToldAsSuch() {
        Credential nobody =
                new Credential.Password("nobody-here@" + env("DOMAIN"), Secret.of("whatever".toCharArray()));

        assertThatExceptionOfType(SignInFailedException.class)
                .isThrownBy(() -> connect(located(nobody)))
                .withMessageContaining("not known");
    }

    @Test
    void anUnknownRealmIsToldAsSuch() {
        Credential foreign = new Credential.Password("alice@nowhere.test", Secret.of("whatever".toCharArray()));

        assertThatExceptionOfType(SignInFailedException.class)
                .isThrownBy(() -> connect(located(foreign).withServer(env("HOST"))))
                .withMessageContaining("realm 'NOWHERE.TEST'");
    }

    @Test
    void aDomainThatDnsDoesNotKnowIsToldWithTheQuestions() throws Exception {
        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> connect(located(keytab()).withDomain("nowhere.test")))
                .withMessageContaining("_ldap._tcp.dc._msdcs.nowhere.test");
    }

    private static void assertReadsTheDomain(DomainConnection connection) throws LDAPException {
        assertThat(connection.directory().getEntry(connection.facts().baseDn().toString(), "objectSid"))
                .isNotNull();
    }

    private static DomainConnection connect(ConnectionOptions options) {
        return Connector.connect(options);
    }

    private static ConnectionOptions located(Credential credential) {
        return ConnectionOptions.of(credential).withNameserver(env("HOST")).withTimeout(Duration.ofSeconds(60));
    }

    private static Credential.Password password() throws Exception {
        return new Credential.Password(userName(), Secret.of(passwordText()));
    }

    private static Credential keytab() {
        return new Credential.Keytab(userName(), Path.of(env("KEYTAB")));
    }

    private static Path ca() {
        return Path.of(env("CA_FILE"));
    }

    private static String userName() {
        return env("ADMIN") + "@" + env("DOMAIN");
    }

    private static char[] passwordText() throws Exception {
        return Files.readString(Path.of(env("PASSWORD_FILE"))).strip().toCharArray();
    }

    private static String env(String name) {
        String value = System.getenv("OPENGPMC_TEST_" + name);
        assumeTrue(value != null, "SKIPPED: OPENGPMC_TEST_" + name + " is not set");
        return String.valueOf(value);
    }
}
