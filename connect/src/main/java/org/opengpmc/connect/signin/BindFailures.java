// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.login.LoginException;
import javax.security.sasl.SaslException;
import org.ietf.jgss.GSSException;
import org.opengpmc.core.domain.DirectoryFailures;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.SignInFailedException;

/** Says why a DC refused a bind. AD and Samba hide the reason in the diagnostic message, as a Win32 error after "data". */
final class BindFailures {
    private static final Pattern DATA = Pattern.compile("\\bdata ([0-9a-fA-F]{1,8})\\b");
    private static final int DEPTH = 20;

    private BindFailures() {}

    /**
     * The failure that fits.
     *
     * @param tls whether the connection was protected by TLS
     */
    static GpmcException translate(LDAPException problem, String user, String realm, String server, boolean tls) {
        Throwable at = problem.getCause();
        for (int depth = 0; at != null && depth < DEPTH; depth++) {
            if (at instanceof GpmcException ours) {
                return ours;
            }
            if (at instanceof SaslException || at instanceof GSSException || at instanceof LoginException) {
                return KerberosFailures.translate(at, user, realm, server);
            }
            at = at.getCause();
        }
        if (problem.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
            return new SignInFailedException(refusal(problem, user).at(server).cause(problem));
        }
        if (tls && problem.getResultCode().equals(ResultCode.STRONG_AUTH_REQUIRED)) {
            return new SignInFailedException(Failure.of("the server takes no Kerberos sign-in inside TLS")
                    .at(server)
                    .hint("Use --tls off, which signs and seals with Kerberos. Samba allows it inside TLS with"
                            + " 'ldap server require strong auth = allow_sasl_over_tls'")
                    .cause(problem));
        }
        return DirectoryFailures.translate(problem, "sign in as '" + user + "'", null, server);
    }

    private static Failure refusal(LDAPException problem, String user) {
        Matcher data = DATA.matcher(String.valueOf(problem.getDiagnosticMessage()));
        String code = data.find() ? data.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (code) {
            case "525" ->
                Failure.of("the user '" + user + "' is not known")
                        .hint("Write user@domain or DOMAIN\\user, and check the spelling");
            case "52e" ->
                Failure.of("wrong user name or password for '" + user + "'")
                        .hint("Write user@domain or DOMAIN\\user, and check the password");
            case "530", "531" ->
                Failure.of("the account '" + user + "' may not sign in now or from here")
                        .hint("Check the account's logon hours and workstations");
            case "532" ->
                Failure.of("the password of '" + user + "' has expired")
                        .hint("Change it (kpasswd, or at a Windows sign-in), then try again");
            case "773" ->
                Failure.of("the password of '" + user + "' must be changed before the first sign-in")
                        .hint("Change it (kpasswd, or at a Windows sign-in), then try again");
            case "533" ->
                Failure.of("the account '" + user + "' is disabled").hint("Have an administrator enable the account");
            case "701" ->
                Failure.of("the account '" + user + "' has expired").hint("Have an administrator extend the account");
            case "775" ->
                Failure.of("the account '" + user + "' is locked out").hint("Wait, or have an administrator unlock it");
            case "80090346" ->
                Failure.of("the server demands a sign-in tied to the TLS certificate (channel binding)")
                        .hint("Sign in with Kerberos (--tls off, --keytab or a ticket), or check for a proxy that"
                                + " ends TLS between here and the DC");
            default ->
                Failure.of("the server did not accept '" + user + "': " + problem.getDiagnosticMessage())
                        .hint("Check user name and password");
        };
    }
}
