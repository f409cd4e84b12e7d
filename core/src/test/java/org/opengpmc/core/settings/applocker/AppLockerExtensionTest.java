// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.applocker;

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

class AppLockerExtensionTest {
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\SrpV2\\";
    private static final String HEAD =
            " Id='1' Name='All' Description='' UserOrGroupSid='S-1-5-32-544' Action='Allow'>";

    private final List<PolEntry> entries = new ArrayList<>();

    private void rule(String collection, String id, String xml) {
        entries.add(PolEntry.string(KEY + collection + "\\" + id, "Value", xml + "\r\n"));
    }

    private MemoryGpo gpo() {
        return new MemoryGpo()
                .registered(Side.COMPUTER, "35378EAC-683F-11D2-A89A-00C04FBBCFA2")
                .file("Machine\\Registry.pol", new RegistryPol(entries).write());
    }

    private String xml() {
        return gpo().extensionXml().replaceAll("\\s*\n\\s*", "").replace("q1:", "");
    }

    @Test
    void conditionsAndExceptionsHaveTheNamesOfTheReport() {
        rule(
                "Exe",
                "1",
                "<FilePathRule" + HEAD + "<Conditions><FilePathCondition Path='%WINDIR%\\*'/></Conditions>"
                        + "<Exceptions><FilePathCondition Path='%WINDIR%\\Temp\\*'/></Exceptions></FilePathRule>");
        assertThat(xml())
                .contains("<RuleCollection Type=\"Exe\"><FilePathRule Id=\"1\" Name=\"All\" Description=\"\""
                        + " UserOrGroupSid=\"S-1-5-32-544\" Action=\"Allow\"><Conditions>"
                        + "<FilePath Path=\"%WINDIR%\\*\" /></Conditions><Exceptions><FilePathCondition>"
                        + "<FilePath Path=\"%WINDIR%\\Temp\\*\" /></FilePathCondition></Exceptions></FilePathRule>"
                        + "</RuleCollection>");
        assertThat(gpo().settings(Side.COMPUTER))
                .containsExactly(new Setting(
                        "applocker:exe:1",
                        List.of("Executable Rules"),
                        "All",
                        "Allow",
                        List.of(
                                new Detail("User", "BUILTIN\\Administrators"),
                                new Detail("Conditions", "Path: %WINDIR%\\*"),
                                new Detail("Exceptions", "Path: %WINDIR%\\Temp\\*"))));
    }

    @Test
    void openEndsOfVersionsAreNotSaidAndPublishersGoFirst() {
        rule("Exe", "1", "<FilePathRule" + HEAD + "<Conditions/></FilePathRule>");
        rule(
                "Exe",
                "2",
                "<FilePublisherRule" + HEAD + "<Conditions><FilePublisherCondition PublisherName='O=X' ProductName='*'"
                        + " BinaryName='*'><BinaryVersionRange LowSection='1.0.0.0' HighSection='*'/>"
                        + "</FilePublisherCondition></Conditions></FilePublisherRule>");
        assertThat(xml())
                .containsSubsequence(
                        "<FilePublisher PublisherName=\"O=X\" ProductName=\"*\" BinaryName=\"*\">"
                                + "<BinaryVersionRange LowSection=\"1.0.0.0\" /></FilePublisher>",
                        "<FilePathRule");
    }

    @Test
    void hashesStandWithoutTheirCondition() {
        rule(
                "Script",
                "1",
                "<FileHashRule" + HEAD + "<Conditions><FileHashCondition><FileHash Type='SHA256' Data='0x1'/>"
                        + "<FileHash Type='SHA256' Data='0x2'/></FileHashCondition></Conditions></FileHashRule>");
        assertThat(xml())
                .contains("<Conditions><FileHash Type=\"SHA256\" Data=\"0x1\" /><FileHash Type=\"SHA256\""
                        + " Data=\"0x2\" /></Conditions>");
    }

    @Test
    void theModeIsShownIfItIsConfigured() {
        entries.add(PolEntry.dword(KEY + "Dll", "EnforcementMode", 0));
        entries.add(PolEntry.dword(KEY + "Exe", "EnforcementMode", 1));
        entries.add(PolEntry.dword(KEY + "Msi", "AllowWindows", 0));
        assertThat(xml())
                .contains("<RuleCollection Type=\"Dll\"><EnforcementMode><Mode>Disabled</Mode></EnforcementMode>"
                        + "</RuleCollection><RuleCollection Type=\"Exe\"><EnforcementMode><Mode>Enabled</Mode>"
                        + "</EnforcementMode></RuleCollection><RuleCollection Type=\"Msi\" />")
                .doesNotContain("RegistrySetting>");
        assertThat(gpo().settings(Side.COMPUTER))
                .extracting(Setting::value)
                .containsExactly("Audit only", "Enforce rules");
    }

    @Test
    void brokenRulesAreToldAndTheRestIsShown() {
        rule("Exe", "1", "<FilePathRule");
        rule("Exe", "2", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><FilePathRule>&e;</FilePathRule>");
        entries.add(PolEntry.dword(KEY + "Exe\\3", "Value", 1));
        rule("Exe", "4", "<FilePathRule" + HEAD.replace("S-1-5-32-544", "nobody") + "</FilePathRule>");
        assertThat(gpo().read().problems())
                .hasSize(3)
                .allSatisfy(p -> assertThat(p.text()).contains("SrpV2\\Exe\\", "!Value"));
        assertThat(gpo().settings(Side.COMPUTER)).extracting(Setting::key).containsExactly("applocker:exe:4");
    }
}
