// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;

class AuditExtensionTest {
    private static final String HEAD =
            "Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,Setting Value\r\n";
    private static final String LOGON = "{0cce9215-69ae-11d9-bed3-505054503030}";

    private static MemoryGpo gpo(String rows) {
        return new MemoryGpo()
                .registered(Side.COMPUTER, "F3CCC681-B74C-4060-9F26-CD84525DCA2A")
                .file("Machine\\Microsoft\\Windows NT\\Audit\\audit.csv", HEAD + rows);
    }

    @Test
    void subcategoriesAreReportedInTheLanguageOfTheFileWithTheSystemInEnglish() {
        assertThat(gpo(",Sistema,Logon de Auditoria," + LOGON + ",Êxito e Falha,,3\r\n")
                        .extensionXml())
                .contains("""
                        <q1:AuditSetting>
                                  <q1:PolicyTarget>System</q1:PolicyTarget>
                                  <q1:SubcategoryName>Logon de Auditoria</q1:SubcategoryName>
                                  <q1:SubcategoryGuid>{0cce9215-69ae-11d9-bed3-505054503030}</q1:SubcategoryGuid>
                                  <q1:SettingValue>3</q1:SettingValue>
                                </q1:AuditSetting>
                        """);
    }

    @Test
    void usersOptionsAndGlobalSaclsAreSettingsToo() {
        assertThat(gpo("""
                                ,System,Audit Logon,%s,No Auditing,,0
                                ,S-1-5-32-545,Audit Logon,%s,Success,,1
                                ,,Option:CrashOnAuditFail,,Enabled,,1
                                ,,FileGlobalSacl,,,,S:(AU;SA;FA;;;WD)
                                """.formatted(LOGON, LOGON)).settings(Side.COMPUTER))
                .containsExactly(
                        Setting.of("audit:" + LOGON, List.of("Logon/Logoff"), "Audit Logon", "No Auditing"),
                        Setting.of(
                                "audit:" + LOGON + ":s-1-5-32-545",
                                List.of("Per-user policy", "BUILTIN\\Users", "Logon/Logoff"),
                                "Audit Logon",
                                "1"),
                        Setting.of(
                                "audit-option:crashonauditfail",
                                List.of("Audit options"),
                                "Shut down if security audits cannot be logged (CrashOnAuditFail)",
                                "Enabled"),
                        new Setting(
                                "audit-sacl:fileglobalsacl",
                                List.of("Global Object Access Auditing"),
                                "File system",
                                "",
                                List.of(
                                        new Detail("Auditing", "Success: Everyone: Full Control"),
                                        new Detail("SDDL", "S:(AU;SA;FA;;;WD)"))));
    }

    @Test
    void aRowThatSetsNothingIsToldWithItsLine() {
        MemoryGpo gpo = gpo(",System,Audit Logon," + LOGON
                + ",Success,,some\n,System,Audit Logoff,,,,1\n,System,Audit Logon," + LOGON + ",Success,,1\n");
        assertThat(gpo.settings(Side.COMPUTER)).hasSize(1);
        assertThat(gpo.read().problems())
                .satisfiesExactly(
                        problem -> assertThat(problem.text()).contains("line 2"),
                        problem -> assertThat(problem.text()).contains("line 3"));
    }

    @Test
    void whatOtherToolsWroteIsShownInTheEditorsNamesAndOrder() {
        String xml = gpo(",System,Security State Change,{0CCE9210-69AE-11D9-BED3-505054503030},Success,,1\n"
                        + ",System,Logon,{0CCE9215-69AE-11D9-BED3-505054503030},Success,,1\n")
                .extensionXml();
        assertThat(xml)
                .contains("<q1:SubcategoryName>Audit Logon<", "<q1:SubcategoryGuid>" + LOGON + "<")
                .containsSubsequence(">Audit Logon<", ">Audit Security State Change<");
    }

    @Test
    void theConsoleTellsGlobalSaclsAsDescriptorsAndNoOptions() {
        String xml = gpo(",,FileGlobalSacl,,,,S:(AU;SA;FA;;;WD)\n,,Option:CrashOnAuditFail,,Enabled,,1\n")
                .extensionXml();
        assertThat(xml.replaceAll("\n *", "\n").replace("q1:", ""))
                .contains(
                        "<GlobalSaclSetting>\n<GlobalSaclType>File</GlobalSaclType>\n<SecurityDescriptor>\n<SDDL ",
                        ">S:(AU;SA;FA;;;WD)</SDDL>",
                        "<FileGroupedAccessEnum>Full Control</FileGroupedAccessEnum>",
                        "<AuditType>Success</AuditType>")
                .doesNotContain("Option", "CrashOnAuditFail");
    }

    @Test
    void aSaclThatIsNoneIsShownAsItIsAndTold() {
        MemoryGpo gpo = gpo(",,RegistryGlobalSacl,,,,S:(AU;oops)\n");
        assertThat(gpo.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("not a security descriptor", "line 2"));
        assertThat(gpo.extensionXml()).contains(">S:(AU;oops)</SDDL>");
    }
}
