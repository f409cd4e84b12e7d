// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

class FirewallExtensionTest {
    private static final String KEY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall";
    private static final String RULES = KEY + "\\FirewallRules";

    private final List<PolEntry> entries = new ArrayList<>();

    private MemoryGpo gpo(Side side) {
        return new MemoryGpo()
                .registered(side, "35378EAC-683F-11D2-A89A-00C04FBBCFA2")
                .file(side.folder() + "\\registry.pol", new RegistryPol(entries).write());
    }

    private MemoryGpo gpo() {
        return gpo(Side.COMPUTER);
    }

    private String xml() {
        return gpo().extensionXml().replaceAll("\\s*\n\\s*", "").replace("q1:", "");
    }

    @Test
    void profilesAreReportedInGpmcsOrderWithTruthInWords() {
        entries.add(PolEntry.dword(KEY, "PolicyVersion", 543));
        entries.add(PolEntry.dword(KEY + "\\PrivateProfile", "EnableFirewall", 0));
        entries.add(PolEntry.dword(KEY + "\\domainprofile", "EnableFirewall", 1));
        entries.add(PolEntry.dword(KEY + "\\DomainProfile", "DefaultInboundAction", 1));
        entries.add(PolEntry.dword(KEY + "\\DomainProfile\\Logging", "LogFileSize", 16384));
        entries.add(PolEntry.string(KEY + "\\DomainProfile\\Logging", "LogFilePath", "%systemroot%\\fw.log"));
        assertThat(xml())
                .contains("<GlobalSettings><PolicyVersion><Value>543</Value></PolicyVersion></GlobalSettings>"
                        + "<DomainProfile><DefaultInboundAction><Value>true</Value></DefaultInboundAction>"
                        + "<EnableFirewall><Value>true</Value></EnableFirewall>"
                        + "<LogFilePath><Value>%systemroot%\\fw.log</Value></LogFilePath>"
                        + "<LogFileSize><Value>16384</Value></LogFileSize></DomainProfile>"
                        + "<PrivateProfile><EnableFirewall><Value>false</Value></EnableFirewall></PrivateProfile>")
                .doesNotContain("PublicProfile", "RegistrySetting>");
        assertThat(gpo().settings(Side.COMPUTER))
                .contains(
                        Setting.of(
                                "firewall:domainprofile:defaultinboundaction",
                                List.of("Domain Profile"),
                                "Inbound connections",
                                "Block"),
                        Setting.of(
                                "firewall:privateprofile:enablefirewall",
                                List.of("Private Profile"),
                                "Firewall state",
                                "Off"))
                .noneMatch(s -> s.key().contains("policyversion"));
    }

    @Test
    void rulesAreReportedByDirectionAndNamedByTheirValue() {
        entries.add(PolEntry.string(
                RULES,
                "Web-In",
                "v2.31|Action=Allow|Active=FALSE|Dir=In|Protocol=6|Profile=Domain|Profile=Private|LPort=443|RA4=10.0.0.1"
                        + "|App=System|Name=Web|Desc=True|EmbedCtxt=Group|Edge=TRUE|Later=1|"));
        entries.add(PolEntry.string(RULES, "Out", "v2.20|Action=Block|Active=TRUE|Dir=Out|Name=Out|"));
        assertThat(xml())
                .contains("<InboundFirewallRules><Version>2.31</Version><Action>Allow</Action><Name>Web</Name>"
                        + "<Dir>In</Dir><App>System</App><Profile>Domain</Profile><Profile>Private</Profile>"
                        + "<RA4>10.0.0.1</RA4><LPort>443</LPort><Protocol>6</Protocol><Edge>true</Edge><Later>1</Later>"
                        + "<Desc>True</Desc><Active>false</Active><EmbedCtxt>Group</EmbedCtxt></InboundFirewallRules>"
                        + "<OutboundFirewallRules><Version>2.20</Version>");
        Setting rule = gpo().settings(Side.COMPUTER).get(0);
        assertThat(rule.key()).isEqualTo("firewall-rule:web-in");
        assertThat(rule.path()).containsExactly("Inbound Rules");
        assertThat(rule.value()).isEqualTo("Allow (disabled)");
        assertThat(rule.details()).contains(new Detail("Local port", "443"));
    }

    @Test
    void brokenRulesAndValuesAreToldAndTheRestIsShown() {
        entries.add(PolEntry.string(RULES, "Bad", "v2.31|Dir=In|oops|"));
        entries.add(PolEntry.string(RULES, "Nowhere", "v2.31|Action=Allow|"));
        entries.add(PolEntry.dword(RULES, "Number", 1));
        entries.add(PolEntry.string(KEY + "\\PublicProfile", "EnableFirewall", "yes"));
        entries.add(PolEntry.string(RULES, "Good", "v2.31|Action=Allow|Dir=In|Name=Good|"));
        assertThat(gpo().read().problems())
                .hasSize(4)
                .allSatisfy(p -> assertThat(p.objectPath()).isEqualTo("gpt\\Machine\\Registry.pol"))
                .extracting(StatusMessage::text)
                .anySatisfy(text -> assertThat(text).contains("FirewallRules!Bad", "at character 14"));
        assertThat(gpo().settings(Side.COMPUTER)).extracting(Setting::name).containsExactly("Good");
    }

    @Test
    void connectionSecurityIsShownWithoutPresharedKeys() {
        entries.add(PolEntry.string(
                KEY + "\\ConSecRules", "{1}", "v2.10|Action=SecureServer|Active=TRUE|Name=Isolate|Auth1Set={A}|"));
        entries.add(PolEntry.string(KEY + "\\Phase1AuthenticationSets\\{A}", "Name", "Shared"));
        entries.add(PolEntry.string(KEY + "\\Phase1AuthenticationSets\\{A}\\0000", "Method", "MachineSHKey"));
        entries.add(PolEntry.string(KEY + "\\Phase1AuthenticationSets\\{A}\\0000", "SHKey", "hunter2"));
        assertThat(xml())
                .contains("<ConnectionSecurityRules><Version>2.10</Version>", "MachineSHKey")
                .doesNotContain("hunter2");
        assertThat(gpo().settings(Side.COMPUTER).toString())
                .contains("Isolate", "First Authentication", "Shared")
                .doesNotContain("hunter2");
    }

    @Test
    void deletedValuesAndTheUsersSideAreNoFirewallSettings() {
        entries.add(PolEntry.deleteValue(RULES, "Gone"));
        entries.add(PolEntry.deleteAllValues(KEY + "\\DomainProfile"));
        assertThat(gpo().settings(Side.COMPUTER)).isEmpty();
        assertThat(gpo(Side.USER).xml()).doesNotContain("WindowsFirewallSettings");
    }

    @Test
    void portsOfLaterVersionsArePortsAndWhoMayLetEdgeTraversalInIsNotReported() {
        entries.add(PolEntry.string(
                RULES, "Https", "v2.26|Action=Allow|Dir=In|LPort2_10=IPTLSIn|LPort2_10=IPHTTPSIn|Defer=App|Name=H|"));
        assertThat(xml())
                .contains("<GlobalSettings /><InboundFirewallRules><Version>2.26</Version>")
                .contains("<LPort>IPTLSIn</LPort><LPort>IPHTTPSIn</LPort>")
                .doesNotContain("LPort2_10", "Defer");
    }

    @Test
    void valuesOfTheOldTemplatesAreNoFirewallSettings() {
        entries.add(PolEntry.dword(KEY + "\\DomainProfile\\IcmpSettings", "AllowRedirect", 0));
        assertThat(xml()).doesNotContain("WindowsFirewallSettings");
    }

    @Test
    void theNewestRuleTellsTheConsole() {
        entries.add(PolEntry.dword(KEY, "PolicyVersion", 0x21a));
        assertThat(gpo().first(Side.COMPUTER).ofNewConsole()).isEmpty();
        entries.add(PolEntry.string(RULES, "A", "v2.26|Action=Allow|Dir=In|Name=A|"));
        assertThat(gpo().first(Side.COMPUTER).ofNewConsole()).contains(false);
        entries.add(PolEntry.string(RULES, "B", "v2.28|Action=Allow|Dir=In|Name=B|"));
        assertThat(gpo().first(Side.COMPUTER).ofNewConsole()).contains(true);
    }

    @Test
    void aVersionOfAnySizeIsRead() {

        entries.add(PolEntry.qword(KEY, "PolicyVersion", -1));
        assertThat(gpo().first(Side.COMPUTER).ofNewConsole()).contains(true);
        assertThat(xml()).contains("<Value>18446744073709551615</Value>");
    }

    /** Whoever may write the GPO could otherwise pass a rule off as one of Windows. */
    @Test
    void aTextOfAFileElsewhereIsNotThatOfWindows() {
        for (String path :
                List.of("C:\\Temp\\", "%SystemRoot%\\system32\\..\\temp\\", "\\\\evil\\", "%windir%\\", "a/")) {
            String name = "@" + path + "FirewallAPI.dll,-28511";
            entries.clear();
            entries.add(
                    PolEntry.string(RULES, "{1}", "v2.31|Action=Allow|Dir=In|Name=" + name + "|Desc=" + name + "|"));
            Setting rule = gpo().settings(Side.COMPUTER).get(0);
            assertThat(rule.name()).isEqualTo(name);
            assertThat(rule.details()).contains(new Detail("Description", name));
        }
    }

    @Test
    void theReferenceBehindATextOfWindowsIsTold() {
        String name = "@%SYSTEMROOT%\\System32\\FirewallAPI.dll,-28511";
        entries.add(PolEntry.string(RULES, "{1}", "v2.31|Action=Allow|Dir=In|Name=" + name + "|"));
        Setting rule = gpo().settings(Side.COMPUTER).get(0);
        assertThat(rule.name()).isEqualTo("File and Printer Sharing (SMB-In)");
        assertThat(rule.details()).contains(new Detail("Texts referred to", "Name: " + name));
    }

    @Test
    void peopleSeeTheRulesOfWindowsByName() {
        String rest = "v2.31|Action=Allow|Dir=In|Name=@FirewallAPI.dll,-";
        entries.add(PolEntry.string(
                RULES,
                "SMB",
                rest + "28511|Desc=@FirewallAPI.dll,-28514|EmbedCtxt=@%windir%\\System32\\FirewallAPI.dll,-28502|"));
        entries.add(PolEntry.string(RULES, "Later-In", rest + "99999|"));
        assertThat(gpo().settings(Side.COMPUTER))
                .extracting(Setting::name)
                .containsExactly("File and Printer Sharing (SMB-In)", "Later-In");
        assertThat(gpo().settings(Side.COMPUTER).get(0).details())
                .contains(new Detail("Group", "File and Printer Sharing"))
                .contains(new Detail("Description", "as Windows has it (@FirewallAPI.dll,-28514)"));
        assertThat(xml()).contains("<Name>@FirewallAPI.dll,-28511</Name>");
    }
}
