// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.firewallrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.firewallrule.FirewallRule.Field;

class FirewallRuleTest {
    private static final String RULE = "v2.31|Action=Allow|Active=TRUE|Dir=In|RA4=10.0.0.0/255.0.0.0|RA4=LocalSubnet"
            + "|Name=a=b|Desc=|Future9=x|";

    @Test
    void aRuleIsReadAndWrittenAsItWas() {
        FirewallRule rule = FirewallRule.parse(RULE);
        assertThat(rule.version()).isEqualTo("2.31");
        assertThat(rule.fields())
                .contains(new Field("RA4", "LocalSubnet"), new Field("Name", "a=b"), new Field("Desc", ""));
        assertThat(rule.value("dir")).contains("In");
        assertThat(rule.write()).isEqualTo(RULE);
    }

    @Test
    void aMissingLastBarIsNoHarm() {
        assertThat(FirewallRule.parse("v2.0|Dir=Out").value("Dir")).contains("Out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "|", "2.31|Dir=In|", "v2|Dir=In|", "v2.31|Dir|", "v2.31|=In|", "v2.31||", "v2.31|a b=c|"})
    void whatIsNoRuleIsRefused(String text) {
        assertThatThrownBy(() -> FirewallRule.parse(text)).isInstanceOf(FormatException.class);
    }

    @Test
    void theFaultHasItsPlace() {
        assertThatThrownBy(() -> FirewallRule.parse("v2.31|Dir=In|oops|")).hasMessageContaining("at character 14");
    }
}
