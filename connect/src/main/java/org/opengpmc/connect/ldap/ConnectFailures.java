// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.core.domain.DirectoryFailures;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.UnreachableException;

/** Says why no connection came about: refused, silent, or a certificate that is not believed. */
final class ConnectFailures {
    private ConnectFailures() {}

    static GpmcException translate(LDAPException problem, String host, int port, Security security) {
        String where = host + ":" + port;
        Failure failure = describe(problem, where, security);
        return new UnreachableException(failure.at(host).cause(problem));
    }

    private static Failure describe(LDAPException problem, String where, Security security) {
        Optional<SSLException> tls = Causes.find(problem, SSLException.class);
        if (tls.isPresent()) {
            return tlsFailure(problem, tls.get(), where);
        }
        if (Causes.find(problem, NoRouteToHostException.class).isPresent()) {
            return Failure.of("no route to " + where).hint("Check the network and the server's address");
        }
        String words = problem.getMessage() == null ? "" : problem.getMessage();
        if (Causes.find(problem, SocketTimeoutException.class).isPresent()
                || problem.getResultCode().equals(ResultCode.TIMEOUT)
                || words.contains("timeout")
                // The SDK closes the socket itself when connecting takes too long.
                || words.contains("Socket closed")) {
            return Failure.of("no answer from " + where + " in time")
                    .hint("Check that the server is up and that no firewall drops the port");
        }
        if (Causes.find(problem, ConnectException.class).isPresent() || words.contains("Connection refused")) {
            return Failure.of("connection to " + where + " refused")
                    .hint(
                            security == Security.LDAPS
                                    ? "Check that the server is up and offers LDAPS: a DC without a certificate does not."
                                            + " --tls off signs and seals with Kerberos instead"
                                    : "Check that the server is up and a domain controller");
        }
        if (security == Security.START_TLS && problem.getResultCode().intValue() < 80) {
            return Failure.of(where + " refused StartTLS: " + problem.getResultCode() + " "
                            + problem.getDiagnosticMessage())
                    .hint("The DC may have no certificate; --tls off signs and seals with Kerberos instead");
        }
        if (security == Security.LDAPS && words.contains("Connection reset")) {
            return Failure.of(where + " broke off the TLS handshake")
                    .hint("The port may not speak TLS, or the DC has no certificate; check --tls and the port");
        }
        return Failure.of("cannot connect to " + where + ": " + DirectoryFailures.plain(words));
    }

    private static Failure tlsFailure(LDAPException problem, SSLException tls, String where) {
        if (Causes.find(problem, CertificateExpiredException.class).isPresent()) {
            return Failure.of("the TLS certificate of " + where + " has expired")
                    .hint("Renew the DC's certificate; --tls off works without one");
        }
        if (Causes.find(problem, CertificateNotYetValidException.class).isPresent()) {
            return Failure.of("the TLS certificate of " + where + " is not valid yet")
                    .hint("Compare the clock of this machine with the DC's");
        }
        Optional<RejectedCertificateException> rejected = Causes.find(problem, RejectedCertificateException.class);
        if (rejected.isPresent()) {
            RejectedCertificateException certificate = rejected.get();
            boolean chain = Causes.find(problem, CertPathValidatorException.class)
                            .isPresent()
                    || Causes.find(problem, CertPathBuilderException.class).isPresent();
            return chain
                    ? Failure.of("the TLS certificate of " + where + " is not trusted; it was issued by "
                                    + certificate.issuer())
                            .hint("Give that authority's certificate as PEM with --ca-file,"
                                    + " or add it to the trust store of Java")
                    : Failure.of("the TLS certificate of " + where + " is for " + String.join(", ", certificate.names())
                                    + ", not for this name")
                            .hint("Name the server as its certificate does,"
                                    + " or give the DC a certificate for its DNS name");
        }
        String words = String.valueOf(tls.getMessage());
        String hint = words.toLowerCase(Locale.ROOT).contains("plaintext")
                        || words.contains("Unrecognized SSL message")
                        || words.contains("Unsupported or unrecognized")
                ? "The port does not speak TLS; check --tls and the port"
                : "The DC must offer TLS 1.2 or 1.3";
        return Failure.of("TLS with " + where + " failed: " + words).hint(hint);
    }
}
