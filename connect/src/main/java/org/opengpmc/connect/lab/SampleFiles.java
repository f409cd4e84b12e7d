// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** Files of the sample GPOs, each in the form in which its extension keeps it. */
final class SampleFiles {
    private static final String EXPLORER = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer";

    private SampleFiles() {}

    static byte[] computerRegistry() {
        String update = "Software\\Policies\\Microsoft\\Windows\\WindowsUpdate";
        return new RegistryPol(List.of(
                        PolEntry.string(update, "WUServer", "http://wsus.contoso.test:8530"),
                        PolEntry.dword(update + "\\AU", "UseWUServer", 1),
                        PolEntry.dword(update + "\\AU", "AUOptions", 4),
                        PolEntry.dword("Software\\Policies\\Microsoft\\Windows\\System", "EnableSmartScreen", 1),
                        PolEntry.deleteValue(
                                "Software\\Policies\\Microsoft\\Windows\\Personalization", "NoLockScreen")))
                .write();
    }

    static byte[] powerRegistry() {
        String power = "Software\\Policies\\Microsoft\\Power\\PowerSettings\\29F6C1DB-86DA-48C5-9FDB-F2B67B1F44DA";
        return new RegistryPol(List.of(
                        PolEntry.dword(power, "DCSettingIndex", 900), PolEntry.dword(power, "ACSettingIndex", 3600)))
                .write();
    }

    static byte[] userRegistry() {
        return new RegistryPol(List.of(
                        PolEntry.dword(EXPLORER, "NoControlPanel", 1),
                        PolEntry.expandString(
                                "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System",
                                "Wallpaper",
                                "%SystemRoot%\\Web\\company.jpg"),
                        PolEntry.multiString(
                                "Software\\Policies\\Company\\Portal", "Sites", List.of("intranet", "wiki"))))
                .write();
    }

    static byte[] proxyRegistry() {
        String internet = "Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
        return new RegistryPol(List.of(
                        PolEntry.dword(internet, "ProxyEnable", 1),
                        PolEntry.string(internet, "ProxyServer", "proxy.berlin.contoso.test:3128")))
                .write();
    }

    static byte[] serverSecurity() {
        return LabFiles.utf16("""
                [Unicode]
                Unicode=yes
                [Event Audit]
                AuditLogonEvents = 3
                [Registry Values]
                MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel=4,5
                [Privilege Rights]
                SeRemoteInteractiveLogonRight = *S-1-5-32-544
                SeDenyNetworkLogonRight = *S-1-5-32-546
                [Service General Setting]
                "Spooler",4,""
                [Version]
                signature="$CHICAGO$"
                Revision=1
                """);
    }

    static byte[] localGroups(String netbios, String groupSid) {
        return crlf("""
                <?xml version="1.0" encoding="utf-8"?>
                <Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}">\
                <Group clsid="{6D4A79E4-529C-4481-ABD0-F5BD7EA93BA7}" name="Administrators (built-in)" image="2" \
                changed="2026-01-15 08:30:00" uid="{0B5A7C52-3E1D-4A0F-9B57-2D1C6E8F9A01}">\
                <Properties action="U" newName="" description="" deleteAllUsers="0" deleteAllGroups="0" \
                removeAccounts="0" groupSid="S-1-5-32-544" groupName="Administrators (built-in)">\
                <Members><Member name="@NETBIOS@\\GPO Editors" action="ADD" sid="@SID@"/></Members>\
                </Properties></Group>
                </Groups>
                """.replace("@NETBIOS@", netbios).replace("@SID@", groupSid));
    }

    static byte[] drives(String dnsName) {
        return crlf("""
                <?xml version="1.0" encoding="utf-8"?>
                <Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}">\
                <Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="S:" status="S:" image="2" \
                changed="2026-02-03 10:00:00" uid="{4C1F0E66-7A43-4D8E-8E0B-61B7C9D0E212}" bypassErrors="1">\
                <Properties action="U" thisDrive="NOCHANGE" allDrives="NOCHANGE" userName="" \
                path="\\\\srv-file.@DNS@\\sales" label="Sales" persistent="1" useLetter="1" letter="S"/>\
                </Drive>
                </Drives>
                """.replace("@DNS@", dnsName));
    }

    static byte[] scripts(String section, String command, String parameters) {
        return LabFiles.utf16("\n[" + section + "]\n0CmdLine=" + command + "\n0Parameters=" + parameters + "\n");
    }

    static byte[] command(String text) {
        return ("@echo off\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] audit() {
        return crlf("""
                Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,Setting Value
                ,System,Audit Logon,{0cce9215-69ae-11d9-bed3-505054503030},Success and Failure,,3
                ,System,Audit Process Creation,{0cce922b-69ae-11d9-bed3-505054503030},Success,,1
                """);
    }

    static byte[] folderRedirection(String dnsName) {
        return LabFiles.utf16("""
                [Folder_Redirection]
                {FDD39AD0-238F-46AF-ADB4-6C85480369C7}=s-1-1-0;
                [{FDD39AD0-238F-46AF-ADB4-6C85480369C7}_s-1-1-0]
                Flags=1211
                FullPath=\\\\srv-file.@DNS@\\home\\%USERNAME%\\Documents
                """.replace("@DNS@", dnsName));
    }

    static byte[] templateComments() {
        return crlf("""
                <?xml version="1.0" encoding="utf-8"?>
                <policyComments xmlns:xsd="http://www.w3.org/2001/XMLSchema" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" revision="1.0" schemaVersion="1.0" \
                xmlns="http://www.microsoft.com/GroupPolicy/CommentDefinitions">
                  <policyNamespaces>
                    <using prefix="ns0" namespace="Microsoft.Policies.WindowsUpdate" />
                  </policyNamespaces>
                  <comments>
                    <admTemplate>
                      <comment policyRef="ns0:CorpWuURL" commentText="$(resource.ns0_CorpWuURL)" />
                    </admTemplate>
                  </comments>
                  <resources minRequiredRevision="1.0">
                    <stringTable>
                      <string id="ns0_CorpWuURL">The update server in Berlin</string>
                    </stringTable>
                  </resources>
                </policyComments>
                """);
    }

    private static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
