// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;
import org.opengpmc.connect.locate.DcLocator;
import org.opengpmc.connect.locate.DnsQueries;
import org.opengpmc.connect.locate.RootDse;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.UnreachableException;

/** What answers for a trusted domain has proved nothing before the sign-in is done. */
class ElsewhereTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String NOBODY = "127.0.0.1:1";

    @Test
    void aServerOfATrustedDomainTakesNoNameOutsideIt() {
        for (String posed : new String[] {"dc1.elsewhere-home.test", "fabrikam.test", "evilfabrikam.test"}) {
            try (SignIn signIn = signIn()) {
                String before = KerberosConfiguration.text();
                assertThatThrownBy(() -> elsewhere(signIn, posed))
                        .isInstanceOf(UnreachableException.class)
                        .hasMessageContaining(posed);
                assertThat(KerberosConfiguration.text()).isEqualTo(before);
            }
        }
    }

    @Test
    void aSignInThatFailsLeavesTheConfigurationAsItWas() {
        try (SignIn signIn = signIn()) {
            String before = KerberosConfiguration.text();
            assertThatThrownBy(() -> elsewhere(signIn, "DC1.fabrikam.test")).isInstanceOf(GpmcException.class);
            assertThat(KerberosConfiguration.text()).isEqualTo(before);
        }
    }

    private static SignIn signIn() {
        Credential alice = new Credential.Password("alice@elsewhere-home.test", Secret.of("pa55word".toCharArray()));
        ConnectionOptions options = ConnectionOptions.of(alice).withKdc(NOBODY).withTimeout(SECOND);
        RootDse home = new RootDse("dc1.elsewhere-home.test", "elsewhere-home.test", true, Duration.ZERO);
        return SignIn.prepare(options, home, "127.0.0.1", new DcLocator(new DnsQueries("127.0.0.1:1", SECOND)));
    }

    private static void elsewhere(SignIn signIn, String host) {
        RootDse there = new RootDse(host, "fabrikam.test", true, Duration.ZERO);
        try (LDAPConnection connection = new LDAPConnection()) {
            signIn.elsewhere(connection, there, NOBODY, SECOND);
        }
    }
}
