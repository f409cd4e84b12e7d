// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/** The channel binding {@code tls-server-end-point} (RFC 5929, section 4): a hash of the server's certificate. */
final class ServerEndPoint {
    private ServerEndPoint() {}

    static byte[] of(LDAPConnection connection) throws LDAPException {
        SSLSession session = connection.getSSLSession();
        try {
            if (session == null) {
                throw new SSLException("the connection has no TLS");
            }
            return of((X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLException | GeneralSecurityException e) {
            throw new LDAPException(ResultCode.AUTH_UNKNOWN, "cannot tie the sign-in to the TLS certificate", e);
        }
    }

    static byte[] of(X509Certificate certificate) throws GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("tls-server-end-point:".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(
                MessageDigest.getInstance(hash(certificate.getSigAlgName())).digest(certificate.getEncoded()));
        return out.toByteArray();
    }

    /** The signature's hash, but SHA-256 in place of MD5 and SHA-1 and where the signature has none of its own. */
    static String hash(String signature) {
        String upper = signature.toUpperCase(Locale.ROOT);
        if (upper.startsWith("SHA384WITH")) {
            return "SHA-384";
        }
        if (upper.startsWith("SHA512WITH")) {
            return "SHA-512";
        }
        return "SHA-256";
    }
}
