// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.opengpmc.connect.signin.SmbIdentity;
import org.opengpmc.core.sysvol.SysvolPath;

@EnabledIfEnvironmentVariable(
        named = "OPENGPMC_TEST_DC_CCACHE",
        matches = ".+",
        disabledReason = "no tickets for a real domain controller (set OPENGPMC_TEST_DC_CCACHE and _KRB5_CONF)")
class KerberosTest {
    private static final String KERBEROS = "1.2.840.113554.1.2.2";
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    @Test
    void aTicketOpensTheShareWithACredentialForKerberosAlone() throws Exception {
        assertThat(namesWith(KERBEROS)).isNotEmpty();
    }

    @Test
    void aTicketOpensTheShareWithACredentialForSpnego() throws Exception {
        assertThat(namesWith(SPNEGO)).isNotEmpty();
    }

    private static List<?> namesWith(String mechanism) throws Exception {
        TestDc dc = TestDc.require();
        System.setProperty("java.security.krb5.conf", System.getenv("OPENGPMC_TEST_DC_KRB5_CONF"));
        Subject subject = subject();
        GSSCredential credential =
                Subject.doAs(subject, (PrivilegedExceptionAction<GSSCredential>) () -> GSSManager.getInstance()
                        .createCredential(
                                null, GSSCredential.DEFAULT_LIFETIME, new Oid(mechanism), GSSCredential.INITIATE_ONLY));
        SmbIdentity identity = new SmbIdentity.Kerberos(subject, credential, dc.user(), "");
        try (SmbSysvol sysvol = SmbSysvol.connect(dc.server(SmbServer.PORT, 2), identity)) {
            return sysvol.list(SysvolPath.ROOT);
        }
    }

    private static Subject subject() throws Exception {
        Map<String, String> options = Map.of(
                "useTicketCache",
                "true",
                "doNotPrompt",
                "true",
                "ticketCache",
                System.getenv("OPENGPMC_TEST_DC_CCACHE"));
        LoginContext login = new LoginContext("test", new Subject(), null, new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(
                            "com.sun.security.auth.module.Krb5LoginModule",
                            AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                            options)
                };
            }
        });
        login.login();
        return login.getSubject();
    }
}
