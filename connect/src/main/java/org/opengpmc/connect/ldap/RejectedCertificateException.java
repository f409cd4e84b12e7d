// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** A server's certificate that was refused, with what a person needs to know of it. */
final class RejectedCertificateException extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final String issuer;
    private final List<String> names;

    RejectedCertificateException(X509Certificate certificate, CertificateException reason) {
        super(reason.getMessage(), reason);
        this.issuer = certificate.getIssuerX500Principal().getName();
        this.names = List.copyOf(names(certificate));
    }

    /** Who issued it, as a DN. */
    String issuer() {
        return issuer;
    }

    /** The host names it is for: the alternative names, or the common name where there are none. */
    List<String> names() {
        return names;
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> found = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> alternative : alternatives) {
                    // dNSName [2] and iPAddress [7] of RFC 5280, 4.2.1.6, are strings.
                    if (alternative.get(1) instanceof String name) {
                        found.add(name);
                    }
                }
            }
            if (found.isEmpty()) {
                LdapName subject =
                        new LdapName(certificate.getSubjectX500Principal().getName());
                for (Rdn rdn : subject.getRdns()) {
                    if (rdn.getType().equalsIgnoreCase("CN")) {
                        found.add(String.valueOf(rdn.getValue()));
                    }
                }
            }
        } catch (CertificateParsingException | InvalidNameException e) {
            // The certificate is refused already; this is only for the message.
            found.add("(unreadable)");
        }
        return found;
    }
}
