// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.gpo.GpoId;

class GpoDnTest {
    private static final String PLAIN =
            "CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,DC=contoso,DC=test";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                " cn={31b2f340-016d-11d2-945f-00c04fb984f9},cn=policies,cn=system,DC=contoso,DC=test ",
                "CN={31B2F340-016D-11D2-945F-00C04FB984F9} , CN = Policies, CN=System, DC=contoso, DC=test",
                "CN=\\7B31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,DC=contoso,DC=test",
            })
    void allWaysToWriteADnAreEqual(String text) {
        GpoDn dn = GpoDn.parse(text);
        assertThat(dn).isEqualTo(GpoDn.parse(PLAIN)).hasSameHashCodeAs(GpoDn.parse(PLAIN));
        assertThat(dn.id()).hasValue(GpoId.DEFAULT_DOMAIN);
        assertThat(dn.domain()).hasValue("contoso.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=System,DC=contoso,DC=test",
                "CN=x,CN=Policies,CN=System,DC=contoso,DC=test",
                "CN=31B2F340-016D-11D2-945F-00C04FB984F9,CN=Policies,CN=System,DC=contoso,DC=test",
                "CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System",
                "CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,OU=x,DC=contoso",
                "no dn at all",
                "",
            })
    void whatIsNotTheDnOfAGpoHasNoGuidAndNoDomain(String text) {
        assertThat(GpoDn.parse(text).id()).isEmpty();
        assertThat(GpoDn.parse(text).domain()).isEmpty();
    }

    @Test
    void textThatIsNoDnIsComparedAsText() {
        assertThat(GpoDn.parse(" Nonsense")).isEqualTo(GpoDn.parse("nonsense "));
    }
}
