// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opengpmc.formats.auditcsv.AuditCsv;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.firewallrule.FirewallRule;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;
import org.opengpmc.formats.gplink.GpOptions;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.inf.InfFields;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.mof.MofFile;
import org.opengpmc.formats.wmifilter.CimDate;
import org.opengpmc.formats.wmifilter.SomFilter;
import org.opengpmc.formats.wmifilter.WmiFilterReference;
import org.opengpmc.formats.wmifilter.WmiQueryList;
import org.opengpmc.formats.wql.WqlQuery;

/** Files of lines, and attributes with a grammar of their own. */
final class TextTargets {
    static final String GUID = "{6AC1786C-016F-11D2-945F-00C04FB984F9}";

    static final String AUDIT = "Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion"
            + " Setting,Setting Value\r\n,System,Logon,{0cce9215-69ae-11d9-bed3-505054503030},Success and"
            + " Failure,,3\r\n,,Option:CrashOnAuditFail,,Disabled,,0\r\n";

    static final String TEMPLATE = """
            [Unicode]
            Unicode=yes
            [System Access]
            MinimumPasswordLength = 14
            NewAdministratorName = "boss"
            [Event Audit]
            AuditLogonEvents = 3
            [Registry Values]
            MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\LimitBlankPasswordUse=4,1
            MACHINE\\Software\\A\\B=7,one,"two, three"
            [Privilege Rights]
            SeDebugPrivilege = *S-1-5-32-544,someone
            [Group Membership]
            *S-1-5-32-544__Members = *S-1-5-21-1-2-3-500
            *S-1-5-32-544__Memberof =
            [Service General Setting]
            "Spooler",4,"D:AR(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)"
            [File Security]
            "%SystemRoot%\\x",0,"D:PAR(A;OICI;FA;;;BA)"
            [Registry Keys]
            "MACHINE\\SOFTWARE\\x",2,"D:(A;CI;KA;;;BA)"
            [Kerberos Policy]
            MaxTicketAge = 10
            [System Log]
            MaximumLogSize = 16384
            RetentionDays = 7
            [Version]
            signature="$CHICAGO$"
            Revision=1
            """;

    private static final String FILTER = """
            instance of MSFT_SomFilter
            {
              Author = "a@contoso.test"; ID = "%s"; Name = "Lap\\ttops"; Count = 5; Gone = NULL; Odd = $Rule;
              Rules = { instance of MSFT_Rule { Query = "SELECT * FROM x WHERE a = \\"b\\"" "c"; QueryLanguage = "WQL";
                TargetNameSpace = "root\\\\CIMv2"; } };
            }; // end
            /* and more */
            """.formatted(GUID);

    private TextTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                text(
                        "gplink",
                        TextTargets::links,
                        "[LDAP://cn=" + GUID + ",cn=policies,DC=contoso,DC=test;2][LDAP://x;0] "),
                text("gp-options", FuzzTarget.symmetric(GpOptions::parse, GpOptions::write), "1", "-2147483648"),
                text(
                        "extension-names",
                        extensionNames(),
                        "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}" + GUID + "]x[" + GUID + "]"),
                text(
                        "firewall-rule",
                        FuzzTarget.symmetric(FirewallRule::parse, FirewallRule::write),
                        "v2.31|Action=Allow|Dir=In|RA4=10.0.0.1|RA4=10.0.0.2|Name=@x.dll,-1|"),
                text(
                        "wql",
                        WqlQuery::parse,
                        "SELECT a.b, c FROM Win32_X WHERE (a >= 1.5 AND NOT b LIKE \"%x\") OR c IS NULL",
                        "ASSOCIATORS OF {Win32_X.A=\"b\"} WHERE ClassDefsOnly",
                        "REFERENCES OF {X.A=1}"),
                text(
                        "wmi-queries",
                        FuzzTarget.symmetric(WmiQueryList::parse, WmiQueryList::write),
                        "2;3;10;15;WQL;root\\CIMv2;SELECT * FROM x;3;1;1;WQL;r;;;"),
                text(
                        "wmi-reference",
                        TextTargets::reference,
                        "[contoso.test;" + GUID + ";0]",
                        "MSFT_SomFilter.ID=\"" + GUID + "\",Domain=\"contoso.test\""),
                text("cim-date", CimDate::parse, "20260131120000.000000+060"),
                file("mof", TextTargets::mof, FILTER),
                file(
                        "gpt-ini",
                        FuzzTarget.verbatim(GptIni::parse, GptIni::write),
                        "[General]\r\nVersion=65537\r\ndisplayName=New Group Policy Object\r\n; x\r\n[Other]\r\na\r\n"),
                new FuzzTarget(
                        "gpo-comment",
                        List.of(GpoComment.of("a comment").write(), new byte[0]),
                        FuzzTarget.symmetric(GpoComment::parse, GpoComment::write)),
                file("inf", inf(), TEMPLATE, "[Startup]\r\n0CmdLine=a.cmd\r\n0Parameters=-x \"y, z\"\r\n"),
                file("audit-csv", FuzzTarget.verbatim(AuditCsv::parse, AuditCsv::write), AUDIT));
    }

    /** The text in the three encodings such files come in. */
    static List<byte[]> encoded(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_16LE)).stream())
                .toList();
    }

    private static FuzzTarget file(String name, Consumer<byte[]> property, String... seeds) {
        return new FuzzTarget(name, encoded(seeds), property);
    }

    private static FuzzTarget text(String name, Consumer<String> property, String... seeds) {
        List<byte[]> bytes =
                Arrays.stream(seeds).map(seed -> seed.getBytes(UTF_8)).toList();
        return new FuzzTarget(name, bytes, input -> property.accept(new String(input, UTF_8)));
    }

    private static Consumer<String> extensionNames() {
        return FuzzTarget.<String, ExtensionNames>symmetric(ExtensionNames::parse, ExtensionNames::write)
                .andThen(text -> ExtensionNames.parse(text).entries());
    }

    private static void links(String text) {
        unchanged(text, GpLinkList::parse, GpLinkList::write);
        GpLinkList.parse(text).links().forEach(link -> GpLink.of(link.dn(), 0));
    }

    private static <T> void unchanged(String text, Function<String, T> parse, Function<T, String> write) {
        FuzzTarget.symmetric(parse, write).accept(text);
    }

    private static void reference(String text) {
        if (text.startsWith("[")) {
            WmiFilterReference.parseAttribute(text)
                    .ifPresent(r -> same(
                            r,
                            WmiFilterReference.parseAttribute(r.toAttribute()).orElseThrow()));
        } else {
            WmiFilterReference.parsePath(text)
                    .ifPresent(r ->
                            same(r, WmiFilterReference.parsePath(r.toPath()).orElseThrow()));
        }
    }

    private static void same(Object first, Object second) {
        if (!first.equals(second)) {
            throw new AssertionError("reads as " + second + " and not as " + first);
        }
    }

    private static void mof(byte[] input) {
        MofFile file = MofFile.parse(input);
        byte[] written = file.write();
        // Comments are not kept, and with them the only sign of an encoding may go.
        same(file.instances(), MofFile.parse(written).instances());
        if (!Arrays.equals(written, MofFile.parse(written).write())) {
            throw new AssertionError("writes differently the second time: " + new String(written, UTF_8));
        }
        SomFilter.of(file).forEach(SomFilter::toMof);
    }

    private static Consumer<byte[]> inf() {
        return FuzzTarget.verbatim(bytes -> InfFile.parse(bytes, "template"), InfFile::write)
                .andThen(input -> InfFile.parse(input, "template")
                        .sections()
                        .forEach(section -> section.lines().forEach(line -> fields(line.text()))));
    }

    private static void fields(String line) {
        for (String field : InfFields.split(line)) {
            same(List.of(field), InfFields.split(InfFields.quote(field)));
        }
    }
}
