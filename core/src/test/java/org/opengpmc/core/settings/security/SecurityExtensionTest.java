// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

class SecurityExtensionTest {
    private static final String CSE = "827D319E-6EAC-11D2-A4EA-00C04F79F83A";
    private static final String PATH = "MACHINE\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf";
    private static final String HEAD = "[Unicode]\nUnicode=yes\n[Version]\nsignature=\"$CHICAGO$\"\nRevision=1\n";
    private static final String LSA = "MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\";

    private static MemoryGpo gpo(String template) {
        byte[] bytes = ("\uFEFF" + HEAD + template).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_16LE);
        return gpo(bytes);
    }

    private static MemoryGpo gpo(byte[] template) {
        return new MemoryGpo().registered(Side.COMPUTER, CSE).file(PATH, template);
    }

    private static String xml(String template) {
        return gpo(template).extensionXml().replaceAll("\n *", "\n").replace("q1:", "");
    }

    @Test
    void peopleSeeSettingsByNameAndTheirValuesInWords() {
        assertThat(gpo("""
                        [System Access]
                        LockoutDuration = -1
                        MinimumPasswordAge = 1
                        PasswordHistorySize = 1
                        MaximumPasswordAge = 60
                        [Privilege Rights]
                        SeAuditPrivilege =
                        SeBackupPrivilege =
                        """).settings(Side.COMPUTER))
                .extracting(s -> s.name() + ": " + s.value())
                .containsExactly(
                        "Account lockout duration: Until an administrator unlocks it",
                        "Enforce password history: 1 password remembered",
                        "Maximum password age: 60 days",
                        "Minimum password age: 1 day",
                        "Back up files and directories: ",
                        "Generate security audits: ");
    }

    @Test
    void accountPoliciesAreSortedByNameWithThoseOfKerberosLast() {
        assertThat(xml("""
                        [Kerberos Policy]
                        TicketValidateClient = 1
                        MaxServiceAge = 600
                        [System Access]
                        PasswordComplexity = 0
                        LockoutDuration = -1
                        MinimumPasswordLength = 14
                        """)).contains("""
                        <Account>
                        <Name>LockoutDuration</Name>
                        <SettingNumber>4294967295</SettingNumber>
                        <Type>Account Lockout</Type>
                        </Account>
                        <Account>
                        <Name>MinimumPasswordLength</Name>
                        <SettingNumber>14</SettingNumber>
                        <Type>Password</Type>
                        </Account>
                        <Account>
                        <Name>PasswordComplexity</Name>
                        <SettingBoolean>false</SettingBoolean>
                        <Type>Password</Type>
                        </Account>
                        <Account>
                        <Name>MaxServiceAge</Name>
                        <SettingNumber>600</SettingNumber>
                        <Type>Kerberos</Type>
                        </Account>
                        <Account>
                        <Name>TicketValidateClient</Name>
                        <SettingBoolean>true</SettingBoolean>
                        <Type>Kerberos</Type>
                        </Account>
                        """);
    }

    @Test
    void otherSystemAccessIsASecurityOptionWithItsQuotes() {
        assertThat(xml("[System Access]\nNewGuestName = \"Visitor\"\nEnableGuestAccount = 0\n"))
                .contains("""
                <SecurityOptions>
                <SystemAccessPolicyName>EnableGuestAccount</SystemAccessPolicyName>
                <SettingNumber>0</SettingNumber>
                </SecurityOptions>
                <SecurityOptions>
                <SystemAccessPolicyName>NewGuestName</SystemAccessPolicyName>
                <SettingString>"Visitor"</SettingString>
                </SecurityOptions>
                """);
    }

    @Test
    void auditCategoriesTellSuccessAndFailure() {
        assertThat(xml("[Event Audit]\nAuditLogonEvents = 1\nAuditAccountLogon = 2\n"))
                .contains("""
                <Audit>
                <Name>AuditAccountLogon</Name>
                <SuccessAttempts>false</SuccessAttempts>
                <FailureAttempts>true</FailureAttempts>
                </Audit>
                <Audit>
                <Name>AuditLogonEvents</Name>
                <SuccessAttempts>true</SuccessAttempts>
                <FailureAttempts>false</FailureAttempts>
                </Audit>
                """);
    }

    @Test
    void rightsHaveTheConsolesSpellingAndTrusteesInTheFilesOrder() {
        assertThat(xml("""
                        [Privilege Rights]
                        SeTcbPrivilege =
                        SeSystemtimePrivilege = *S-1-5-32-544,*S-1-5-21-1-2-3-1104,CONTOSO\\Clock
                        """)).contains("""
                        <UserRightsAssignment>
                        <Name>SeSystemTimePrivilege</Name>
                        <Member>
                        <SID xmlns="http://www.microsoft.com/GroupPolicy/Types">S-1-5-32-544</SID>
                        <Name xmlns="http://www.microsoft.com/GroupPolicy/Types">BUILTIN\\Administrators</Name>
                        </Member>
                        <Member>
                        <SID xmlns="http://www.microsoft.com/GroupPolicy/Types">S-1-5-21-1-2-3-1104</SID>
                        </Member>
                        <Member>
                        <Name xmlns="http://www.microsoft.com/GroupPolicy/Types">CONTOSO\\Clock</Name>
                        </Member>
                        </UserRightsAssignment>
                        <UserRightsAssignment>
                        <Name>SeTcbPrivilege</Name>
                        </UserRightsAssignment>
                        """);
    }

    @Test
    void securityOptionsAreShownInWords() {
        assertThat(xml("[Registry Values]\n" + LSA + "NoLMHash=4,1\n" + LSA + "FullPrivilegeAuditing=3,0\n" + LSA
                        + "LmCompatibilityLevel=4,3\n" + LSA + "MSV1_0\\NTLMMinClientSec=4,524288\n"))
                .contains("""
                        <SettingNumber>0</SettingNumber>
                        <Display>
                        <Name>Audit: Audit the use of Backup and Restore privilege</Name>
                        <Units />
                        <DisplayBoolean>false</DisplayBoolean>
                        </Display>
                        """, "<DisplayString>Send NTLMv2 response only</DisplayString>", """
                        <DisplayFields>
                        <Field>
                        <Name>Require NTLMv2 session security</Name>
                        <Value>true</Value>
                        </Field>
                        <Field>
                        <Name>Require 128-bit encryption</Name>
                        <Value>false</Value>
                        </Field>
                        </DisplayFields>
                        """);
    }

    @Test
    void textsKeepTheirQuotesAndListsHaveAValueALine() {
        String policies = "MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\";
        String winlogon = "MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\";
        assertThat(xml("[Registry Values]\n" + policies + "LegalNoticeText=7,Stop\",\" please.,Go\n" + winlogon
                        + "CachedLogonsCount=1,\"4\"\n"))
                .contains("""
                        <SettingString>"4"</SettingString>
                        <Display>
                        <Name>Interactive logon: Number of previous logons to cache (in case domain controller is not available)</Name>
                        <Units>logons</Units>
                        <DisplayNumber>4</DisplayNumber>
                        """, """
                        <SettingStrings>
                        <Value>Stop, please.</Value>
                        <Value>Go</Value>
                        </SettingStrings>
                        """, "<DisplayStrings>\n<Value>Stop, please.</Value>");
    }

    @Test
    void aValueWithoutNameHasNoDisplay() {
        assertThat(xml("[Registry Values]\nMACHINE\\Software\\Contoso\\Level=4,2\n"))
                .contains("""
                <SecurityOptions>
                <KeyName>MACHINE\\Software\\Contoso\\Level</KeyName>
                <SettingNumber>2</SettingNumber>
                </SecurityOptions>
                """);
    }

    @Test
    void aPasswordIsNeverShown() {
        MemoryGpo gpo = gpo("[Registry Values]\nMACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\"
                + "DefaultPassword=1,\"hush\"\n");
        assertThat(gpo.xml()).contains("DefaultPassword").doesNotContain("hush");
        assertThat(gpo.settings(Side.COMPUTER).toString()).doesNotContain("hush");
    }

    @Test
    void anOlderConsoleHadOtherNames() {
        String option = "[Registry Values]\nMACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\"
                + "ScForceOption=4,1\n";
        SettingsContext old =
                new SettingsContext(WellKnownSids::displayName, AdmxCatalogue.EMPTY, LocalDate.of(2016, 3, 1));
        assertThat(gpo(option).xml(old)).contains("<q1:Name>Interactive logon: Require smart card</q1:Name>");
        assertThat(gpo(option).xml()).contains("Interactive logon: Require Windows Hello for Business or smart card");
    }

    @Test
    void eventLogsComeInTheConsolesOrder() {
        assertThat(xml("[Security Log]\nMaximumLogSize = 81920\n[Application Log]\nRestrictGuestAccess = 1\n"))
                .contains("""
                        <EventLog>
                        <Name>RestrictGuestAccess</Name>
                        <Log>Application</Log>
                        <SettingBoolean>true</SettingBoolean>
                        </EventLog>
                        <EventLog>
                        <Name>MaximumLogSize</Name>
                        <Log>Security</Log>
                        <SettingNumber>81920</SettingNumber>
                        </EventLog>
                        """);
    }

    @Test
    void aRestrictedGroupHasMembersAndMemberships() {
        MemoryGpo gpo = gpo("""
                [Group Membership]
                *S-1-5-32-555__Memberof =
                *S-1-5-32-555__Members = *S-1-5-11,CONTOSO\\Helpdesk
                CONTOSO\\Admins__Memberof = *S-1-5-32-544
                """);
        assertThat(gpo.settings(Side.COMPUTER))
                .extracting(Setting::name, Setting::details)
                .containsExactly(
                        tuple(
                                "BUILTIN\\Remote Desktop Users",
                                List.of(
                                        new Detail("Members", "NT AUTHORITY\\Authenticated Users\nCONTOSO\\Helpdesk"),
                                        new Detail("Member of", ""))),
                        tuple(
                                "CONTOSO\\Admins",
                                List.of(
                                        new Detail("Members", ""),
                                        new Detail("Member of", "BUILTIN\\Administrators"))));
        assertThat(gpo.extensionXml()).contains("<q1:Memberof>", "<q1:GroupName>", "<q1:Member>");
    }

    @Test
    void aServiceTellsHowItStartsAndWhoMayControlIt() {
        assertThat(xml("[Service General Setting]\n\"WinRM\",2,\"\"\nAlerter,4,\"D:AR(A;;RPWPDTRC;;;BA)\"\n"))
                .contains(
                        """
                        <SystemServices>
                        <Name>WinRM</Name>
                        <StartupMode>Automatic</StartupMode>
                        <SecurityDescriptor>
                        <PermissionsPresent xmlns="http://www.microsoft.com/GroupPolicy/Types/Security">false</PermissionsPresent>
                        <AuditingPresent xmlns="http://www.microsoft.com/GroupPolicy/Types/Security">false</AuditingPresent>
                        </SecurityDescriptor>
                        </SystemServices>
                        """,
                        "<StartupMode>Disabled</StartupMode>",
                        "<ServicesGroupedAccessEnum>Start, Stop and Pause</ServicesGroupedAccessEnum>");
    }

    @Test
    void filesAndKeysTellWhoMayDoWhatWhere() {
        assertThat(xml("""
                        [File Security]
                        "%SystemRoot%\\notes, old",2,"D:P(A;OICIIO;0x1301bf;;;CO)S:(AU;SAFA;FA;;;WD)"
                        [Registry Keys]
                        "MACHINE\\Software\\Contoso",0,"D:PAR(A;CI;KR;;;BU)"
                        """))
                .contains(
                        "<Path>%SystemRoot%\\notes, old</Path>",
                        "<Mode>Replace</Mode>",
                        """
                        <Type xsi:type="PermissionType">
                        <PermissionType>Allow</PermissionType>
                        </Type>
                        <Inherited>false</Inherited>
                        <Applicability>
                        <ToSelf>false</ToSelf>
                        <ToDescendantObjects>true</ToDescendantObjects>
                        <ToDescendantContainers>true</ToDescendantContainers>
                        <ToDirectDescendantsOnly>false</ToDirectDescendantsOnly>
                        </Applicability>
                        <Standard>
                        <FileGroupedAccessEnum>Modify</FileGroupedAccessEnum>
                        </Standard>
                        <AccessMask>197055</AccessMask>
                        """,
                        "<AuditingPresent xmlns=",
                        """
                        <Standard>
                        <RegistryGroupedAccessEnum>Read</RegistryGroupedAccessEnum>
                        </Standard>
                        <AccessMask>131097</AccessMask>
                        """,
                        "<Mode>Propogate</Mode>",
                        "<InheritsFromParent>false</InheritsFromParent>");
    }

    @Test
    void aTemplateIsReadInAnyEncoding() {
        String template = HEAD + "[System Access]\nNewGuestName = \"Gäst\"\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            assertThat(gpo(template.getBytes(charset)).settings(Side.COMPUTER))
                    .as(charset.name())
                    .extracting(Setting::value)
                    .containsExactly("Gäst");
        }
    }

    @Test
    void brokenLinesAreToldWithTheirPlaceAndTheRestIsShown() {
        MemoryGpo gpo = gpo("""
                [System Access]
                MinimumPasswordAge = soon
                MaximumPasswordAge = 60
                nonsense
                [Registry Values]
                MACHINE\\Software\\A=4
                [Group Membership]
                Somebody = x
                [Service General Setting]
                "A"
                "B",3,"not sddl"
                """);
        assertThat(gpo.settings(Side.COMPUTER)).extracting(Setting::name).containsExactly("Maximum password age", "B");
        assertThat(gpo.read().problems())
                .extracting(StatusMessage::text)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("has no number", "line 7"),
                        text -> assertThat(text).contains("'nonsense'", "line 9"),
                        text -> assertThat(text).contains("has no type", "line 11"),
                        text -> assertThat(text).contains("'Somebody = x'", "line 13"),
                        text -> assertThat(text).contains("has no number", "line 15"),
                        text -> assertThat(text).contains("not a security descriptor", "line 16"));
        assertThat(gpo.read().problems())
                .allSatisfy(problem -> assertThat(problem.objectPath()).endsWith("GptTmpl.inf"));
    }

    @Test
    void settingsHaveStableKeysAndThePolicyEditorsNames() {
        assertThat(gpo("[Privilege Rights]\nSeBackupPrivilege=*S-1-5-32-551\n[Registry Values]\n" + LSA
                                + "RestrictAnonymous=4,1\n")
                        .settings(Side.COMPUTER))
                .extracting(Setting::key, Setting::path, Setting::name, Setting::value)
                .containsExactly(
                        tuple(
                                "right:sebackupprivilege",
                                List.of("Local Policies", "User Rights Assignment"),
                                "Back up files and directories",
                                "BUILTIN\\Backup Operators"),
                        tuple(
                                "option:machine\\system\\currentcontrolset\\control\\lsa\\restrictanonymous",
                                List.of("Local Policies", "Security Options"),
                                "Network access: Do not allow anonymous enumeration of SAM accounts and shares",
                                "Enabled"));
    }

    @Test
    void everyOptionOfTheCatalogueIsWhole() {
        assertThat(OptionCatalog.all()).hasSizeGreaterThan(90).allSatisfy((key, option) -> {
            assertThat(key).startsWith("MACHINE\\");
            assertThat(option.name()).isNotBlank();
            assertThat(option.words().isEmpty())
                    .isEqualTo(option.kind() != OptionDefinition.Kind.CHOICE
                            && option.kind() != OptionDefinition.Kind.FLAGS);
        });
    }

    @Test
    void rightsAreToldInGroupsAndWhatIsLeftOverRightByRight() {
        assertThat(xml("""
                        [File Security]
                        "C:\\Data",0,"D:(A;;0x12019f;;;BU)(A;;0x1301bf;;;AU)(A;;0xd0016;;;WD)"
                        [Registry Keys]
                        "MACHINE\\Software\\Contoso",0,"S:(AU;SA;0xd0006;;;WD)"
                        [Service General Setting]
                        Spooler,2,"D:(A;;CCLCSWRPLORC;;;IU)(A;;CCDCLCSWRPWPDTLOSDRCWDWO;;;BA)"
                        """))
                .contains(
                        """
                        <Standard>
                        <FileGroupedAccessEnum>Read</FileGroupedAccessEnum>
                        </Standard>
                        <Standard>
                        <FileGroupedAccessEnum>Write</FileGroupedAccessEnum>
                        </Standard>
                        <AccessMask>131487</AccessMask>
                        """,
                        """
                        <Standard>
                        <FileGroupedAccessEnum>Modify</FileGroupedAccessEnum>
                        </Standard>
                        <AccessMask>197055</AccessMask>
                        """,
                        """
                        <Custom>
                        <IndividualFileRightsEnum>Create Files/ Write Data</IndividualFileRightsEnum>
                        </Custom>
                        <Custom>
                        <IndividualFileRightsEnum>Create Folders/ Append Data</IndividualFileRightsEnum>
                        </Custom>
                        <Custom>
                        <IndividualFileRightsEnum>Write Extended Attributes</IndividualFileRightsEnum>
                        </Custom>
                        <Custom>
                        <IndividualFileRightsEnum>Delete</IndividualFileRightsEnum>
                        </Custom>
                        <Custom>
                        <IndividualFileRightsEnum>Change Permissions</IndividualFileRightsEnum>
                        </Custom>
                        <Custom>
                        <IndividualFileRightsEnum>Take Ownership</IndividualFileRightsEnum>
                        </Custom>
                        <AccessMask>851990</AccessMask>
                        """,
                        "<IndividualRegistryRightsEnum>Create Subkey</IndividualRegistryRightsEnum>",
                        "<IndividualSecurityRightsEnum>Enumerate dependants</IndividualSecurityRightsEnum>",
                        """
                        <Standard>
                        <ServicesGroupedAccessEnum>Start, Stop and Pause</ServicesGroupedAccessEnum>
                        </Standard>
                        <Standard>
                        <ServicesGroupedAccessEnum>Delete</ServicesGroupedAccessEnum>
                        </Standard>
                        <Custom>
                        <IndividualSecurityRightsEnum>Query template</IndividualSecurityRightsEnum>
                        """);
    }

    @Test
    void whereAnyoneIsRefusedTheConsoleListsTheRefusedAloneAndAsRefusedEverything() {
        String refusing = "[Registry Keys]\n\"MACHINE\\Software\\Contoso\",0,"
                + "\"D:(D;CI;DC;;;IU)(A;CI;KA;;;BA)S:(AU;SA;KA;;;WD)\"\n";
        assertThat(xml(refusing))
                .contains("<PermissionType>Deny</PermissionType>", "<AccessMask>983103</AccessMask>", "Everyone")
                .doesNotContain("<PermissionType>Allow</PermissionType>", "BUILTIN\\Administrators");
        assertThat(gpo(refusing).settings(Side.COMPUTER))
                .flatExtracting(Setting::details)
                .contains(new Detail(
                        "Permissions",
                        "Deny: NT AUTHORITY\\INTERACTIVE: Set Value\nAllow: BUILTIN\\Administrators: Full Control"));
    }

    @Test
    void theDomainOfAnAliasIsThatOfTheGpo() {
        MemoryGpo gpo = gpo("[File Security]\n\"C:\\Data\",0,\"D:(A;;FA;;;DU)\"\n");
        Optional<Sid> domain = Optional.of(Sid.parse("S-1-5-21-1-2-3"));
        assertThat(gpo.xml(MemoryGpo.context().in(domain))).contains(">S-1-5-21-1-2-3-513</SID>");
        assertThat(gpo.read().problems()).isEmpty();
    }

    private static List<Detail> details(String sddl, SettingsContext context) {
        return gpo("[Service General Setting]\nSpooler,2,\"" + sddl + "\"\n")
                .first(Side.COMPUTER)
                .settings(context)
                .stream()
                .flatMap(setting -> setting.details().stream())
                .toList();
    }

    /** An audit that read "no permissions" there would miss all of them. */
    @Test
    void aliasesOfDomainsThatAreNotKnownAreToldInWords() {
        String sddl = "O:DAD:(A;;GA;;;EA)(A;;GR;;;BA)(A;;GR;;;DU)S:(AU;SA;GA;;;SA)";
        assertThat(details(sddl, MemoryGpo.context()))
                .contains(new Detail("Owner", "Domain Admins of the domain"))
                .anySatisfy(detail -> assertThat(detail.value())
                        .containsSubsequence(
                                "Allow: Enterprise Admins of the forest: ",
                                "Allow: BUILTIN\\Administrators: ",
                                "Allow: Domain Users of the domain: "))
                .anySatisfy(detail -> assertThat(detail.value()).startsWith("Success: Schema Admins of the forest: "));
        assertThat(xml("[Service General Setting]\nSpooler,2,\"" + sddl + "\"\n"))
                .contains(">Enterprise Admins of the forest</Name>", "PermissionsPresent", ">true</", "S-1-5-32-544")
                .doesNotContain("S-1-5-21");
        SettingsContext known = MemoryGpo.context()
                .in(Optional.of(Sid.parse("S-1-5-21-1-2-3")))
                .inForest(Optional.of(Sid.parse("S-1-5-21-4-5-6")));
        assertThat(details(sddl, known))
                .anySatisfy(detail -> assertThat(detail.value()).contains("S-1-5-21-4-5-6-519", "S-1-5-21-1-2-3-513"));
    }

    @Test
    void whatADescriptorWithoutEntriesMeansIsTold() {
        SettingsContext context = MemoryGpo.context();
        assertThat(details("", context)).contains(new Detail("Permissions", "No permissions specified"));
        assertThat(details("S:(AU;SA;GA;;;WD)", context))
                .contains(new Detail("Permissions", "No permissions specified"));
        assertThat(details("D:NO_ACCESS_CONTROL", context))
                .contains(
                        new Detail("Permissions", "Everyone has full access: there is no list of permissions"),
                        new Detail("Auditing", "No auditing specified"));
        assertThat(details("D:P", context))
                .contains(new Detail("Permissions", "None: the list of permissions is empty"));
    }

    @Test
    void ofADamagedDescriptorIsToldThatItIsNotInWords() {
        String untold = "Cannot be told in words: see SDDL";
        assertThat(details("D:(A;;GA;;;QQ)", MemoryGpo.context()))
                .contains(
                        new Detail("Permissions", untold),
                        new Detail("Auditing", untold),
                        new Detail("SDDL", "D:(A;;GA;;;QQ)"));
        assertThat(gpo("[Service General Setting]\nSpooler,2,\"D:(A;;GA;;;QQ)\"\n")
                        .read()
                        .problems())
                .extracting(StatusMessage::objectPath)
                .containsExactly("gpt\\" + PATH.replace("MACHINE", "Machine"));
    }

    @Test
    void anEmptyListHasNoTextsAndAnObsoletePolicyIsNotReported() {
        assertThat(xml("""
                        [System Access]
                        RequireLogonToChangePassword = 0
                        [Registry Values]
                        MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\NullSessionPipes=7,
                        """))
                .contains("<SettingStrings />", "<DisplayStrings />")
                .doesNotContain("RequireLogonToChangePassword");
    }
}
