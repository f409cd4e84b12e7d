// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SecretTest {
    @Test
    void aSecretDoesNotPrintItself() {
        Credential.Password credential = new Credential.Password("alice@contoso.test", Secret.of("pa55".toCharArray()));

        assertThat(credential.toString()).doesNotContain("pa55");
        assertThat(ConnectionOptions.of(credential).toString()).doesNotContain("pa55");
    }

    @Test
    void wipingOneLeavesItsCopyAlone() {
        Secret first = Secret.of("pa55".toCharArray());
        Secret second = first.copy();

        first.close();

        assertThat(first.reveal()).containsOnly('\0');
        assertThat(second.reveal()).isEqualTo("pa55".toCharArray());
    }
}
