// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;

final class BindFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "525, is not known",
        "52e, wrong user name or password",
        "530, may not sign in now",
        "531, may not sign in now",
        "532, has expired",
        "533, is disabled",
        "701, account 'alice' has expired",
        "773, must be changed before the first sign-in",
        "775, is locked out",
        "80090346, channel binding",
        "57, data 57"
    })
    void theReasonIsReadFromTheDataCode(String code, String told) {
        GpmcException failure = translate(
                new LDAPException(new LDAPResult(
                        1,
                        ResultCode.INVALID_CREDENTIALS,
                        "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data " + code
                                + ", v3839\0",
                        null,
                        (String[]) null,
                        null)),
                true);

        assertThat(failure).isInstanceOf(SignInFailedException.class).hasMessageContaining(told);
        assertThat(failure.hint()).isPresent();
    }

    @Test
    void aRefusalWithoutCodeIsStillOne() {
        assertThat(translate(new LDAPException(ResultCode.INVALID_CREDENTIALS), true))
                .isInstanceOf(SignInFailedException.class);
    }

    @Test
    void kerberosRefusedInsideTlsPointsToSignAndSeal() {
        GpmcException failure = translate(new LDAPException(ResultCode.STRONG_AUTH_REQUIRED), true);

        assertThat(failure).isInstanceOf(SignInFailedException.class).hasMessageContaining("inside TLS");
        assertThat(failure.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("--tls off"));
    }

    @Test
    void strongerAuthenticationRequiredIsAFailedSignIn() {
        assertThat(translate(new LDAPException(ResultCode.STRONG_AUTH_REQUIRED), false))
                .isInstanceOf(SignInFailedException.class)
                .hasMessageContaining("requires signed or encrypted LDAP");
    }

    @Test
    void kerberosBelowTheBindIsTranslatedAsKerberos() {
        LDAPException problem =
                new LDAPException(ResultCode.AUTH_UNKNOWN, "failed", new LoginException("Clock skew too great (37)"));

        assertThat(translate(problem, false)).hasMessageContaining("clocks");
    }

    @Test
    void aFailureOfOursBelowTheBindIsKept() {
        GpmcException ours = new AccessDeniedException(Failure.of("ours"));

        assertThat(translate(new LDAPException(ResultCode.AUTH_UNKNOWN, "failed", ours), false))
                .isSameAs(ours);
    }

    @Test
    void aConnectionThatBreaksDuringTheBindIsUnreachable() {
        assertThat(translate(new LDAPException(ResultCode.SERVER_DOWN, "gone"), false))
                .isInstanceOf(UnreachableException.class);
    }

    private static GpmcException translate(LDAPException problem, boolean tls) {
        return BindFailures.translate(problem, "alice", "CONTOSO.TEST", "dc1.contoso.test", tls);
    }
}
