// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.certificateblob.CertificateBlob;
import org.opengpmc.formats.certificateblob.CertificateProperty;
import org.opengpmc.formats.registrypol.PolEntry;

/** What fuzzing of the extensions begins with. */
final class SettingsSeeds {
    static final List<byte[]> SECURITY = TextTargets.encoded(TextTargets.TEMPLATE);
    static final List<byte[]> AUDIT = TextTargets.encoded(
            TextTargets.AUDIT
                    + ",,FileGlobalSacl,,,,S:(AU;SAFA;FA;;;WD)\r\n,S-1-5-32-544,Logon,{0cce9215-69ae-11d9-bed3-505054503030},x,,5\r\n");
    static final List<byte[]> SCRIPTS = TextTargets.encoded("""
            [Startup]
            0CmdLine=a.cmd
            0Parameters=-x "y, z"
            1CmdLine=b
            [Logon]
            0CmdLine=c
            [ScriptsConfig]
            StartExecutePSFirst=true
            """);
    static final List<byte[]> FOLDERS = TextTargets.encoded("""
            [version]
            version=100
            [Folder_Redirection]
            {B4BFCC3A-DB2C-424C-B029-7FE99A87C641}=s-1-1-0;S-1-5-32-544
            {33E28130-4E1E-4676-835A-98395C3BC3BB}=s-1-1-0
            [{B4BFCC3A-DB2C-424C-B029-7FE99A87C641}_s-1-1-0]
            Flags=1231
            FullPath=\\\\server\\home\\%USERNAME%
            [{B4BFCC3A-DB2C-424C-B029-7FE99A87C641}_S-1-5-32-544]
            Flags=1020
            FullPath=\\\\x
            [{33E28130-4E1E-4676-835A-98395C3BC3BB}_s-1-1-0]
            Flags=765
            ParentFolder={FDD39AD0-238F-46AF-ADB4-6C85480369C7}
            """);
    static final List<byte[]> OLD_FOLDERS = TextTargets.encoded("""
            [FolderStatus]
            Desktop=9
            My Pictures=2
            [Desktop]
            s-1-1-0=\\\\server\\x
            """);
    static final List<byte[]> PLAIN =
            TextTargets.encoded("[Branding]\r\nCompany Name=Contoso\r\n[Proxy]\r\nProxy_Enable=1\r\n");
    static final List<byte[]> REGISTRY = List.of(BinaryTargets.registryPol());
    static final List<byte[]> VALUES = values();
    static final List<byte[]> OBJECTS = objects();
    static final List<byte[]> PREFERENCES = preferences();
    static final List<byte[]> GPOS = gpos();

    private SettingsSeeds() {}

    private static List<byte[]> values() {
        String policies = "Software\\Policies\\Microsoft\\";
        String firewall = policies + "WindowsFirewall";
        String names = policies + "Windows NT\\DNSClient\\DnsPolicyConfig\\{A}";
        String safer = policies + "Windows\\Safer\\CodeIdentifiers";
        String quality = policies + "Windows\\QoS\\Voice";
        String locker = policies + "Windows\\SrpV2\\Exe";
        byte[] blob = new CertificateBlob(List.of(
                        new CertificateProperty(CertificateBlob.PURPOSES, 1, new byte[] {0x30, 0}),
                        new CertificateProperty(CertificateBlob.CERTIFICATE, 1, new byte[] {0x30, 1, 0})))
                .write();
        return List.of(
                joined(
                        PolEntry.dword(firewall, "PolicyVersion", 543),
                        PolEntry.dword(firewall + "\\DomainProfile", "EnableFirewall", 1),
                        PolEntry.string(firewall + "\\DomainProfile\\Logging", "LogFilePath", "x"),
                        PolEntry.string(
                                firewall + "\\FirewallRules", "a", "v2.31|Action=Allow|Dir=In|RA4=10.0.0.1|Name=x|"),
                        PolEntry.string(firewall + "\\ConSecRules", "b", "v2.10|Action=SecureServer|Auth1Set={c}|"),
                        PolEntry.string(firewall + "\\Phase1AuthenticationSets\\{c}", "Name", "x"),
                        PolEntry.string(firewall + "\\Phase1AuthenticationSets\\{c}\\0000", "Method", "SHKey")),
                joined(
                        PolEntry.dword(names, "ConfigOptions", 8),
                        PolEntry.multiString(names, "Name", List.of(".contoso.test")),
                        PolEntry.dword(names, "Version", 2),
                        PolEntry.string(names, "GenericDNSServers", "10.0.0.1")),
                joined(
                        PolEntry.dword(safer, "DefaultLevel", 0x40000),
                        PolEntry.multiString(safer, "ExecutableTypes", List.of("EXE")),
                        PolEntry.expandString(safer + "\\0\\Paths\\{A}", "ItemData", "%TEMP%"),
                        PolEntry.dword(safer + "\\131072\\UrlZones\\{B}", "ItemData", 3),
                        PolEntry.binary(safer + "\\0\\Hashes\\{C}", "ItemData", new byte[] {1, 2}),
                        PolEntry.qword(safer + "\\0\\Hashes\\{C}", "LastModified", 133_000_000_000_000_000L)),
                joined(
                        PolEntry.string(quality, "Version", "1.0"),
                        PolEntry.string(quality, "DSCP Value", "46"),
                        PolEntry.dword(locker, "EnforcementMode", 1),
                        PolEntry.string(
                                locker + "\\a",
                                "Value",
                                "<FilePublisherRule Id='a' Name='n' Description='' UserOrGroupSid='S-1-1-0' Action='Allow'>"
                                        + "<Conditions><FilePublisherCondition PublisherName='O=X' ProductName='*' BinaryName='*'>"
                                        + "<BinaryVersionRange LowSection='1.0' HighSection='*'/></FilePublisherCondition>"
                                        + "<FilePathCondition Path='%X%'/><FileHashCondition><FileHash Type='SHA256' Data='0x1'"
                                        + " SourceFileName='a' SourceFileLength='1'/></FileHashCondition></Conditions>"
                                        + "<Exceptions><FilePathCondition Path='b'/></Exceptions></FilePublisherRule>")),
                joined(
                        PolEntry.createKey(policies + "SystemCertificates\\Root\\Certificates"),
                        PolEntry.binary(policies + "SystemCertificates\\CA\\Certificates\\00", "Blob", blob),
                        PolEntry.binary(policies + "SystemCertificates\\CA\\CTLs\\00", "Blob", blob),
                        PolEntry.dword(policies + "SystemCertificates\\Root\\ProtectedRoots", "Flags", 1),
                        PolEntry.dword(policies + "Cryptography\\AutoEnrollment", "AEPolicy", 7),
                        PolEntry.dword(policies + "Windows NT\\CurrentVersion\\EFS", "EfsConfiguration", 1)),
                joined(
                        PolEntry.dword("Software\\Policies\\Contoso", "On", 1),
                        PolEntry.string("Software\\Policies\\Contoso", "Mode", "a"),
                        PolEntry.string("Software\\Policies\\Contoso", "Long", "5"),
                        PolEntry.deleteAllValues("Software\\Policies\\Contoso\\List"),
                        PolEntry.string("Software\\Policies\\Contoso\\List", "1", "one"),
                        PolEntry.multiString("Software\\Policies\\Contoso", "M", List.of("x", "y"))));
    }

    private static byte[] joined(PolEntry... entries) {
        List<byte[]> pieces = new ArrayList<>();
        for (PolEntry entry : entries) {
            pieces.add(GpoInput.value(entry));
        }
        return joined(pieces);
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            if (out.size() > 0) {
                out.write(GpoInput.PIECE);
            }
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static List<byte[]> objects() {
        return List.of(
                GpoInput.object(
                        0,
                        "packageName=Tool",
                        "packageType=5",
                        "packageFlags=4208",
                        "msiFileList=0:\\\\s\\t.msi",
                        "productCode=0123456789abcdef",
                        "objectGUID=0123456789abcdef",
                        "versionNumberHi=6",
                        "localeID=1033",
                        "machineArchitecture=33882121",
                        "msiScriptName=A"),
                GpoInput.object(
                        1,
                        "ms-net-ieee-80211-GP-PolicyData=<?xml version=\"1.0\"?>"
                                + "<WLANPolicy xmlns=\"http://www.microsoft.com/networking/WLAN/policy/v1\"><name>n</name><globalFlags>"
                                + "<enableAutoConfig>true</enableAutoConfig></globalFlags><networkFilter><blockList><network>"
                                + "<networkName>Guests</networkName></network></blockList><denyAllIBSS>true</denyAllIBSS></networkFilter>"
                                + "<profileList><p:WLANProfile xmlns:p=\"u\" p:a=\"1\"><name>Office</name><sharedKey><keyMaterial>k</keyMaterial>"
                                + "</sharedKey></p:WLANProfile></profileList></WLANPolicy>"),
                GpoInput.object(
                        2,
                        "ms-net-ieee-8023-GP-PolicyData=<LANPolicy xmlns=\"http://www.microsoft.com/networking/LAN/policy/v1\">"
                                + "<name>n</name><globalFlags><blockPeriod>5</blockPeriod></globalFlags></LANPolicy>"),
                GpoInput.object(3, "uNCName=\\\\print\\Color"),
                GpoInput.object(4, "ipsecName=Server", "description=d", "ipsecOwnersReference=CN=x"));
    }

    private static List<byte[]> preferences() {
        String item = " clsid=\"{A}\" name=\"n\" image=\"2\" changed=\"2026-01-31 12:00:00\" uid=\"{B}\"";
        return List.of(
                preference(
                        "Groups",
                        "<Groups clsid=\"{C}\"><Collection name=\"c\"><Filters><FilterGroup bool=\"AND\" not=\"1\""
                                + " name=\"G\" sid=\"S-1-1-0\"/><FilterCollection bool=\"OR\"><FilterOs bool=\"AND\" version=\"10\"/>"
                                + "</FilterCollection></Filters><User" + item
                                + " disabled=\"1\"><Properties action=\"U\" userName=\"u\""
                                + " cpassword=\"x\"/></User></Collection><Group" + item
                                + "><Properties action=\"C\" groupName=\"g\"><Members>"
                                + "<Member name=\"m\" action=\"ADD\" sid=\"\"/></Members></Properties></Group></Groups>"),
                preference(
                        "Registry",
                        "<RegistrySettings><Registry" + item
                                + " bypassErrors=\"1\"><Properties action=\"D\" hive=\"HKLM\""
                                + " key=\"a\" name=\"v\" type=\"REG_MULTI_SZ\" value=\"x y\"><Values><Value>x</Value></Values></Properties>"
                                + "<Later/></Registry></RegistrySettings>"),
                preference(
                        "ScheduledTasks",
                        "<ScheduledTasks><TaskV2" + item + "><Properties action=\"R\" name=\"t\"><Task version=\"1.2\">"
                                + "<Triggers><CalendarTrigger><StartBoundary>2026-01-31</StartBoundary></CalendarTrigger></Triggers>"
                                + "<Actions><Exec><Command>c</Command><Arguments>-a</Arguments></Exec></Actions><Settings/></Task>"
                                + "</Properties></TaskV2><ImmediateTask" + item
                                + "><Properties appName=\"a\" args=\"b\"><Triggers>"
                                + "<Trigger type=\"DAILY\"/></Triggers></Properties></ImmediateTask></ScheduledTasks>"),
                preference(
                        "InternetSettings",
                        "<InternetSettings><IE10" + item + "><Properties><Reg id=\"HomePage\" disabled=\"0\""
                                + " value=\"x\"><SubProp id=\"s\"/></Reg></Properties></IE10></InternetSettings>"),
                preference(
                        "Drives",
                        "<Drives><Drive" + item
                                + "><Properties action=\"C\" thisDrive=\"HIDE\" path=\"\\\\s\\p\" letter=\"H\""
                                + "/><Filters><FilterUser/></Filters></Drive></Drives>"),
                preference(
                        "Printers",
                        "<Printers><SharedPrinter" + item
                                + "><Properties action=\"C\" path=\"\\\\s\\p\"/></SharedPrinter>" + "<PortPrinter"
                                + item + "/></Printers>"),
                preference(
                        "Services",
                        "<NTServices disabled=\"1\"><NTService" + item
                                + "><Properties serviceName=\"s\" startupType=\"AUTOMATIC\""
                                + "/></NTService></NTServices>"));
    }

    private static byte[] preference(String name, String xml) {
        return ((char) GpoInput.PREFERENCES.indexOf(name) + xml).getBytes(UTF_8);
    }

    private static List<byte[]> gpos() {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(piece(GpoInput.FILES.indexOf(GpoInput.SECURITY), SECURITY.get(0)));
        pieces.add(piece(GpoInput.FILES.indexOf(GpoInput.AUDIT), AUDIT.get(0)));
        pieces.add(piece(GpoInput.FILES.indexOf(GpoInput.SCRIPTS), SCRIPTS.get(0)));
        pieces.add(piece(GpoInput.FILES.indexOf(GpoInput.COMMENTS), XmlTargets.COMMENTS.getBytes(UTF_8)));
        pieces.add(piece(0x3E, GpoInput.value(PolEntry.dword("Software\\Policies\\Contoso", "On", 1))));
        pieces.add(piece(0x3F, OBJECTS.get(3)));
        return List.of(joined(pieces));
    }

    private static byte[] piece(int kind, byte[] content) {
        byte[] piece = new byte[content.length + 1];
        piece[0] = (byte) (kind | 0x40);
        System.arraycopy(content, 0, piece, 1, content.length);
        return piece;
    }
}
