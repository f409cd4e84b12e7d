// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.nameresolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

class NameResolutionExtensionTest {
    private static final String CLIENT = "Software\\Policies\\Microsoft\\Windows NT\\DNSClient";
    private static final String RULE = CLIENT + "\\DnsPolicyConfig\\{A}";

    private final List<PolEntry> entries = new ArrayList<>();

    private MemoryGpo gpo() {
        return new MemoryGpo()
                .registered(Side.COMPUTER, "35378EAC-683F-11D2-A89A-00C04FBBCFA2")
                .file("Machine\\Registry.pol", new RegistryPol(entries).write());
    }

    private String xml() {
        return gpo().xml().replaceAll("\\s*\r\n\\s*", "").replaceAll("(</?)q\\d:", "$1");
    }

    @Test
    void anySettingOfTheDnsClientShowsTheExtensionAndStaysARegistrySetting() {
        entries.add(PolEntry.dword(CLIENT, "EnableMulticast", 0));
        assertThat(xml())
                .contains(
                        "<Global><Nla xsi:nil=\"true\" /><Fallback xsi:nil=\"true\" /><Query xsi:nil=\"true\" /></Global>",
                        "<Name>EnableMulticast</Name>");
        assertThat(gpo().settings(Side.COMPUTER)).isEmpty();
    }

    @Test
    void rulesAndGlobalSettingsAreShownOnce() {
        entries.add(PolEntry.dword(CLIENT, "DnsSecureNameQueryFallback", 2));
        entries.add(PolEntry.multiString(RULE, "Name", List.of(".contoso.test", "fabrikam.test")));
        entries.add(PolEntry.dword(RULE, "ConfigOptions", 8));
        entries.add(PolEntry.string(RULE, "GenericDNSServers", "10.0.0.1"));
        assertThat(xml())
                .contains("<Fallback>2</Fallback>", "<Name>.contoso.test</Name><Name>fabrikam.test</Name>")
                .doesNotContain("RegistrySetting>");
        assertThat(gpo().settings(Side.COMPUTER))
                .containsExactly(
                        Setting.of(
                                "name-resolution:dnssecurenamequeryfallback",
                                List.of("Advanced Global Policy Settings"),
                                "DnsSecureNameQueryFallback",
                                "2"),
                        new Setting(
                                "name-resolution-rule:{a}",
                                List.of("Rules"),
                                ".contoso.test, fabrikam.test",
                                "",
                                List.of(
                                        new Detail("ConfigOptions", "8"),
                                        new Detail("GenericDNSServers", "10.0.0.1"))));
    }
}
