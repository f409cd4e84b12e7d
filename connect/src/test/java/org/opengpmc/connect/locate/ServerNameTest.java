// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.error.InvalidInputException;

final class ServerNameTest {
    @ParameterizedTest
    @CsvSource({
        "dc1.contoso.test, dc1.contoso.test, 0",
        "dc1.contoso.test., dc1.contoso.test, 0",
        "dc1.contoso.test:3389, dc1.contoso.test, 3389",
        "192.0.2.1:389, 192.0.2.1, 389",
        "2001:db8::1, 2001:db8::1, 0",
        "[2001:db8::1], 2001:db8::1, 0",
        "[2001:db8::1]:636, 2001:db8::1, 636"
    })
    void aServerIsANameOrAnAddressWithOrWithoutPort(String text, String host, int port) {
        assertThat(ServerName.parse(text)).isEqualTo(new ServerName(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":389",
                "dc1:",
                "dc1:0",
                "dc1:65536",
                "dc1:ldap",
                "[::1",
                "[]",
                "[::1]389",
                "ldap://dc1",
                "a b"
            })
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ServerName.parse(text));
    }

    @Test
    void anAddressInTextFormNeedsNoDns() {
        assertThat(ServerName.isAddress("192.0.2.1")).isTrue();
        assertThat(ServerName.isAddress("2001:db8::1")).isTrue();
        assertThat(ServerName.isAddress("dc1.contoso.test")).isFalse();
        assertThat(ServerName.isAddress("1.test")).isFalse();
    }
}
