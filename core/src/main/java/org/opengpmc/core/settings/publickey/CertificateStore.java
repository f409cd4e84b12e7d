// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

/** A store of certificates, in the order of the report. */
enum CertificateStore {
    EFS("EFS", "EFSRecoveryAgent", "Encrypting File System"),
    ROOT("Root", "RootCertificate", "Trusted Root Certification Authorities"),
    ENTERPRISE_TRUST("Trust", "EnterpriseTrustCertificate", "Enterprise Trust"),
    INTERMEDIATE("CA", "IntermediateCACertificate", "Intermediate Certification Authorities"),
    TRUSTED_PUBLISHERS("TrustedPublisher", "TrustedPublishersCertificate", "Trusted Publishers"),
    UNTRUSTED("Disallowed", "UntrustedCertificate", "Untrusted Certificates"),
    TRUSTED_PEOPLE("TrustedPeople", "TrustedPeopleCertificate", "Trusted People"),
    REQUESTS("ACRS", "AutomaticCertificateRequest", "Automatic Certificate Request Settings");

    private final String key;
    private final String element;
    private final String label;

    CertificateStore(String key, String element, String label) {
        this.key = key;
        this.element = element;
        this.label = label;
    }

    /** Its key below the stores'. */
    String key() {
        return key;
    }

    /** The report's element for a certificate of it. */
    String element() {
        return element;
    }

    /** As people find it in the console. */
    String label() {
        return label;
    }
}
