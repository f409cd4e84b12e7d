// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.softwarerestriction;

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

class SoftwareRestrictionExtensionTest {
    private static final String SAFER = "Software\\Policies\\Microsoft\\Windows\\Safer";
    private static final String KEY = SAFER + "\\CodeIdentifiers";

    private final List<PolEntry> entries = new ArrayList<>();

    private MemoryGpo gpo() {
        return new MemoryGpo()
                .registered(Side.USER, "35378EAC-683F-11D2-A89A-00C04FBBCFA2")
                .file("User\\Registry.pol", new RegistryPol(entries).write());
    }

    private String xml() {
        return gpo().extensionXml().replaceAll("\\s*\n\\s*", "").replace("q1:", "");
    }

    @Test
    void theDefaultAndTheRulesAreShown() {
        entries.add(PolEntry.dword(KEY, "DefaultLevel", 0x40000));
        entries.add(PolEntry.dword(KEY, "PolicyScope", 1));
        entries.add(PolEntry.multiString(KEY, "ExecutableTypes", List.of("EXE", "SCR")));
        entries.add(PolEntry.expandString(KEY + "\\0\\Paths\\{A}", "ItemData", "%TEMP%\\*.exe"));
        entries.add(PolEntry.string(KEY + "\\0\\Paths\\{A}", "Description", "No downloads"));
        entries.add(PolEntry.dword(KEY + "\\131072\\UrlZones\\{B}", "ItemData", 3));
        entries.add(PolEntry.binary(KEY + "\\0\\Hashes\\{C}", "ItemData", new byte[] {1, 2}));
        assertThat(xml())
                .contains(
                        "<General><DefaultSecurityLevel>Unrestricted</DefaultSecurityLevel>",
                        "<PathRule><Path>%TEMP%\\*.exe</Path><SecurityLevel>Disallowed</SecurityLevel>"
                                + "<Description>No downloads</Description></PathRule>",
                        "<HashRule><Hash>0102</Hash>",
                        "<Zone>Internet</Zone><SecurityLevel>BasicUser<")
                .doesNotContain("RegistrySetting>");
        assertThat(gpo().settings(Side.USER))
                .contains(
                        Setting.of(
                                "software-restriction:users",
                                List.of("Enforcement"),
                                "Applies to users",
                                "AllUsersExceptLocalAdministrators"),
                        new Setting(
                                "software-restriction-rule:{a}",
                                List.of("Additional Rules", "Path"),
                                "%TEMP%\\*.exe",
                                "Disallowed",
                                List.of(new Detail("Description", "No downloads"))));
    }

    @Test
    void aRuleWithoutDataIsToldAndTheRestIsShown() {
        entries.add(PolEntry.string(KEY + "\\0\\UrlZones\\{A}", "ItemData", "Internet"));
        entries.add(PolEntry.string(KEY + "\\0\\Paths\\{B}", "ItemData", "C:\\x"));
        assertThat(gpo().read().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("UrlZones\\{A}"));
        assertThat(gpo().settings(Side.USER)).extracting(Setting::name).containsExactly("C:\\x");
    }

    @Test
    void theKeyAboveIsAPlainRegistrySetting() {
        entries.add(PolEntry.createKey(SAFER));
        assertThat(xml()).contains("<KeyPath>" + SAFER + "</KeyPath>").doesNotContain("SoftwareRestriction");
    }

    @Test
    void onTheSecurityOptionInTheKeyAloneTheConsoleFails() {
        entries.add(PolEntry.dword(KEY, "AuthenticodeEnabled", 1));
        assertThat(gpo().xml().replaceAll("\\s*\r?\n\\s*", ""))
                .contains("<ExtensionData><Error><Source>Software\\Policies\\Microsoft\\Windows\\Safer\\CodeIdentifiers"
                        + "</Source><Details>TransparentEnabled</Details>"
                        + "<Description>Errors.Extensions.Safer.CorruptSaferSettings</Description></Error>"
                        + "<Name>Software Restriction</Name></ExtensionData>");
        assertThat(gpo().settings(Side.USER)).isEmpty();
    }
}
