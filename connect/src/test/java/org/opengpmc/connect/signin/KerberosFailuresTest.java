// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.login.LoginException;
import javax.security.sasl.SaslException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;

final class KerberosFailuresTest {
    /** The words are the JDK's own, as it gave them for a Samba KDC or as its table of errors has them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Client not found in Kerberos database (6)                        | is not known in 'CONTOSO.TEST'
        Server not found in Kerberos database (7) - LOOKING_UP_SERVER    | does not know the server 'dc1.contoso.test'
        KDC policy rejects request (12)                                  | may not sign in now or from here
        KDC has no support for encryption type (14)                      | no encryption type in common
        Clients credentials have been revoked (18)                       | disabled, locked or expired
        Password has expired - change password to reset (23)             | has expired or must be changed
        Pre-authentication information was invalid (24)                  | wrong password or key for 'alice@CONTOSO.TEST'
        Integrity check on decrypted field failed (31)                   | wrong password or key
        Ticket expired (32)                                              | ticket of 'alice@CONTOSO.TEST' has expired
        Clock skew too great (37)                                        | differ too much
        Cannot find KDC for realm "CONTOSO.TEST"                         | no Kerberos server is known for the realm 'CONTOSO.TEST'
        Cannot locate KDC                                                | no Kerberos server is known for the realm
        Something new (199)                                              | Something new
        """)
    void eachErrorIsToldInWordsForPeople(String words, String told) {
        GpmcException failure = translate(new LoginException(words));

        assertThat(failure).isInstanceOf(SignInFailedException.class).hasMessageContaining(told);
        assertThat(failure.server()).contains("dc1.contoso.test");
    }

    @Test
    void theNumberOfTheServerCountsNotTheOneOfTheJdkBelowIt() {
        LoginException top = new LoginException("Pre-authentication information was invalid (24)");
        top.initCause(new IllegalStateException("Identifier doesn't match expected value (906)"));

        assertThat(translate(top)).hasMessageContaining("wrong password");
    }

    @Test
    void clockSkewFoundWhileTalkingToTheDcIsTheSameFailure() {
        SaslException wrapped = new SaslException(
                "GSS initiate failed",
                new IllegalStateException(
                        "No valid credentials provided (Mechanism level: Clock skew too great (37) - PROCESS_TGS)"));

        GpmcException failure = translate(wrapped);

        assertThat(failure).isInstanceOf(SignInFailedException.class).hasMessageContaining("clocks");
        assertThat(failure.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("synchronize"));
    }

    @ParameterizedTest
    @CsvSource({"Receive timed out", "Connection refused", "No route to host"})
    void aKdcThatDoesNotAnswerIsUnreachable(String words) {
        LoginException problem = new LoginException(words);

        assertThat(translate(problem)).isInstanceOf(UnreachableException.class).hasMessageContaining(words);
    }

    private static GpmcException translate(Throwable problem) {
        return KerberosFailures.translate(problem, "alice@CONTOSO.TEST", "CONTOSO.TEST", "dc1.contoso.test");
    }
}
