// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerEndPointTest {
    /** RFC 5929, 4.1: the signature's own hash, with SHA-256 where that is MD5 or SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "SHA256withRSA, SHA-256",
        "SHA384withECDSA, SHA-384",
        "SHA512withRSA, SHA-512",
        "SHA1withRSA, SHA-256",
        "MD5withRSA, SHA-256",
        "RSASSA-PSS, SHA-256",
        "Ed25519, SHA-256"
    })
    void theHashFollowsTheCertificatesSignature(String signature, String hash) {
        assertThat(ServerEndPoint.hash(signature)).isEqualTo(hash);
    }
}
