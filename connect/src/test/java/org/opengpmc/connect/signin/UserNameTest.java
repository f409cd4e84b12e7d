// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.error.InvalidInputException;

final class UserNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        alice@contoso.test,    alice,         CONTOSO.TEST,   alice@contoso.test
        alice@FABRIKAM.TEST,   alice,         FABRIKAM.TEST,  alice@FABRIKAM.TEST
        alice,                 alice,         CONTOSO.TEST,   alice@contoso.test
        'CONTOSO\\alice',      alice,         CONTOSO.TEST,   'CONTOSO\\alice'
        'CONTOSO\\al@ice',     al@ice,        CONTOSO.TEST,   'CONTOSO\\al@ice'
        """)
    void aUserIsWrittenInThreeWays(String text, String name, String realm, String simple) {
        UserName user = UserName.parse(text);

        assertThat(user.name()).isEqualTo(name);
        assertThat(user.realm("contoso.test")).isEqualTo(realm);
        assertThat(user.forSimpleBind("contoso.test")).isEqualTo(simple);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@contoso.test", "alice@", "\\\\alice", "CONTOSO\\", "al\u0000ice"})
    void aMissingPartIsRefused(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> UserName.parse(text));
    }
}
