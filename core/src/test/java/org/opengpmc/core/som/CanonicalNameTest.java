// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DC=contoso,DC=test|contoso.test",
                "OU=West,OU=Sales,DC=Contoso,DC=test|contoso.test/Sales/West",
                "OU=a\\,b,DC=x|x/a,b",
                "OU=a/b,OU=c\\\\d,DC=x|x/c\\\\d/a\\/b",
                "CN=Berlin,CN=Sites,CN=Configuration,DC=x,DC=y|x.y/Configuration/Sites/Berlin",
                "DC=child,OU=odd,DC=x|x/odd/child",
            })
    void aDnIsWrittenFromTheTopDownAndReadBack(String dn, String name) throws LDAPException {
        CanonicalName written = CanonicalName.of(new DN(dn));
        assertThat(written).hasToString(name);
        assertThat(CanonicalName.parse(name)).isEqualTo(written);
        assertThat(CanonicalName.parse(name + "/")).isEqualTo(written);
    }

    @Test
    void aBackslashBeforeAnythingElseIsItself() {
        assertThat(CanonicalName.parse("x/a\\b").leaf()).isEqualTo("a\\b");
        assertThat(CanonicalName.parse("x/a\\").leaf()).isEqualTo("a\\");
        assertThat(CanonicalName.parse("").parts()).containsExactly("");
    }

    @Test
    void whatIsBelowSomethingFollowsItWhateverItsNeighboursAreCalled() {
        assertThat(CanonicalName.parse("x/Sales/West").key())
                .isLessThan(CanonicalName.parse("x/sales!").key())
                .isGreaterThan(CanonicalName.parse("x/SALES").key());
    }
}
