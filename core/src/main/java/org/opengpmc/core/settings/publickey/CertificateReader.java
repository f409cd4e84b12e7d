// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1ObjectIdentifier;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.certificateblob.CertificateBlob;

/** Reads what the console tells of a certificate. */
final class CertificateReader {
    private static final Map<String, String> KEYWORDS = Map.of("1.2.840.113549.1.9.1", "E");
    private static final List<String> NAMING = List.of("CN", "OU", "O", "E");
    private static final int MAIL = 1;

    private CertificateReader() {}

    /** @throws FormatException if there is no certificate in the value that could be read */
    static StoredCertificate read(CertificateStore store, String thumbprint, byte[] value) {
        CertificateBlob blob = CertificateBlob.parse(value);
        byte[] der = blob.property(CertificateBlob.CERTIFICATE)
                .orElseThrow(() -> FormatException.whole(CertificateBlob.FORMAT, "holds no certificate"));
        X509Certificate certificate = certificate(der);
        return new StoredCertificate(
                store,
                thumbprint,
                name(certificate.getSubjectX500Principal(), mail(certificate, true)),
                name(certificate.getIssuerX500Principal(), mail(certificate, false)),
                certificate.getNotAfter().toInstant(),
                purposes(certificate, blob),
                HexFormat.of().withUpperCase().formatHex(value));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw FormatException.whole(CertificateBlob.FORMAT, "its certificate is damaged: " + e.getMessage());
        }
    }

    /** A name in short: common name, else organizational unit, organization, mail address, else its first part. */
    private static String name(X500Principal principal, Optional<String> mail) {
        RDN[] parts;
        try {
            // Most specific first, which is what counts where a part is there twice.
            parts = new DN(principal.getName(X500Principal.RFC2253, KEYWORDS)).getRDNs();
        } catch (LDAPException e) {
            return principal.getName();
        }
        for (String attribute : NAMING) {
            for (RDN part : parts) {
                Optional<String> value = value(part, attribute);
                if (value.isPresent()) {
                    return value.get();
                }
            }
        }
        return mail.orElse(parts.length == 0 ? "" : parts[parts.length - 1].getAttributeValues()[0]);
    }

    private static Optional<String> value(RDN part, String attribute) {
        String[] names = part.getAttributeNames();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equalsIgnoreCase(attribute)) {
                return Optional.of(part.getAttributeValues()[i]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mail(X509Certificate certificate, boolean subject) {
        try {
            @Nullable Collection<List<?>> names =
                    subject ? certificate.getSubjectAlternativeNames() : certificate.getIssuerAlternativeNames();
            return names == null
                    ? Optional.empty()
                    : names.stream()
                            .filter(n -> Integer.valueOf(MAIL).equals(n.get(0)))
                            .map(n -> String.valueOf(n.get(1)))
                            .findFirst();
        } catch (CertificateParsingException e) {
            return Optional.empty();
        }
    }

    /** What both the certificate and the store allow, of each that says something. */
    private static List<String> purposes(X509Certificate certificate, CertificateBlob blob) {
        @Nullable List<String> own;
        try {
            own = certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException e) {
            own = null;
        }
        List<String> allowed = blob.property(CertificateBlob.PURPOSES)
                .map(CertificateReader::identifiers)
                .orElse(null);
        if (own == null || allowed == null) {
            return own != null ? own : allowed != null ? allowed : List.of();
        }
        return own.stream().filter(allowed::contains).toList();
    }

    private static List<String> identifiers(byte[] der) {
        try {
            List<String> identifiers = new ArrayList<>();
            for (ASN1Element element : ASN1Sequence.decodeAsSequence(der).elements()) {
                identifiers.add(ASN1ObjectIdentifier.decodeAsObjectIdentifier(element)
                        .getOID()
                        .toString());
            }
            return identifiers;
        } catch (ASN1Exception e) {
            throw FormatException.whole(CertificateBlob.FORMAT, "its purposes are not a sequence of OIDs");
        }
    }
}
