// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GpoVersion;

/** The GPOs of the sample lab: one of each kind of setting, and the odd ones that a real domain has too. */
final class SampleGpos {
    private static final String REGISTRY = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String SECURITY = "827D319E-6EAC-11D2-A4EA-00C04F79F83A";
    private static final String SCRIPTS = "42B5FAAE-6536-11D2-AE5A-0000F87571E3";
    private static final String AUDIT = "F3CCC681-B74C-4060-9F26-CD84525DCA2A";
    private static final String GROUPS = "17D89FEC-5C44-4972-B12D-241CAEF74509";
    private static final String DRIVES = "5794DAFD-BE60-433F-88A2-1A31939AC01F";
    private static final String REDIRECTION = "25537BA6-77A8-11D2-9B6C-0000F8080861";
    private static final String GROUPS_TOOL = "79F92669-4224-476C-9C5C-6EFB4D87DF4A";
    private static final String DRIVES_TOOL = "2EA1A81B-48E5-45E9-8BB7-A6E3AC170006";
    private static final ExtensionNames NONE = ExtensionNames.EMPTY;
    private static final ExtensionNames COMPUTER_REGISTRY = names(REGISTRY, "D02B1F72-3407-48AE-BA88-E8213C6761F1");
    private static final ExtensionNames USER_REGISTRY = names(REGISTRY, "D02B1F73-3407-48AE-BA88-E8213C6761F1");
    private static final ExtensionNames SECURITY_NAMES = names(SECURITY, "803E14A0-B4FB-11D0-A0D0-00A0C90F574B");

    private static final String COMPUTER_POL = "Machine\\Registry.pol";
    private static final String USER_POL = "User\\Registry.pol";
    private static final int USER_DISABLED = 1;
    private static final int ALL_DISABLED = 3;

    private final LabNames names;
    private final String editorsSid;

    /** @param editorsSid the SID of the group that a sample preference names */
    SampleGpos(LabNames names, String editorsSid) {
        this.names = names;
        this.editorsSid = editorsSid;
    }

    List<SampleGpo> all() {
        List<SampleGpo> gpos = new ArrayList<>();
        add(
                gpos,
                "Company - Computer baseline",
                new GpoVersion(0, 5),
                USER_DISABLED,
                null,
                COMPUTER_REGISTRY,
                NONE,
                Map.of(
                        COMPUTER_POL,
                        SampleFiles.computerRegistry(),
                        "Machine\\comment.cmtx",
                        SampleFiles.templateComments(),
                        GpoComment.FILE_NAME,
                        GpoComment.of("Agreed with the works council.\r\nAsk before changing: Größe XL.")
                                .write()));
        add(
                gpos,
                "Company - User desktop",
                new GpoVersion(7, 0),
                0,
                null,
                NONE,
                USER_REGISTRY,
                Map.of(USER_POL, SampleFiles.userRegistry()));
        add(
                gpos,
                "Drive maps",
                new GpoVersion(2, 0),
                0,
                null,
                NONE,
                preference(DRIVES, DRIVES_TOOL),
                Map.of("User\\Preferences\\Drives\\Drives.xml", SampleFiles.drives(names.dnsName())));
        add(
                gpos,
                "Local administrators",
                new GpoVersion(0, 3),
                0,
                null,
                preference(GROUPS, GROUPS_TOOL),
                NONE,
                Map.of(
                        "Machine\\Preferences\\Groups\\Groups.xml",
                        SampleFiles.localGroups(names.netbiosName(), editorsSid)));
        add(
                gpos,
                "Start-up and logon scripts",
                new GpoVersion(1, 1),
                0,
                null,
                names(SCRIPTS, "40B6664F-4972-11D1-A7CA-0000F87571E3"),
                names(SCRIPTS, "40B66650-4972-11D1-A7CA-0000F87571E3"),
                Map.of(
                        "Machine\\Scripts\\scripts.ini",
                        SampleFiles.scripts("Startup", "inventory.cmd", "/quiet"),
                        "Machine\\Scripts\\Startup\\inventory.cmd",
                        SampleFiles.command("echo %COMPUTERNAME% >> C:\\inventory.txt"),
                        "User\\Scripts\\scripts.ini",
                        SampleFiles.scripts("Logon", "hello.cmd", ""),
                        "User\\Scripts\\Logon\\hello.cmd",
                        SampleFiles.command("echo Hello %USERNAME%")));
        add(
                gpos,
                "Servers - Audit",
                new GpoVersion(0, 2),
                0,
                null,
                names(AUDIT, "0F3F3735-573D-9804-99E4-AB2A69BA5FD4"),
                NONE,
                Map.of("Machine\\Microsoft\\Windows NT\\Audit\\audit.csv", SampleFiles.audit()));
        add(
                gpos,
                "Folder redirection",
                new GpoVersion(4, 0),
                0,
                null,
                NONE,
                names(REDIRECTION, "88E729D6-BDC1-11D1-BD2A-00C04FB9603F"),
                Map.of("User\\Documents & Settings\\fdeploy1.ini", SampleFiles.folderRedirection(names.dnsName())));
        add(
                gpos,
                "Laptops - Power",
                new GpoVersion(0, 1),
                USER_DISABLED,
                1,
                COMPUTER_REGISTRY,
                NONE,
                Map.of(COMPUTER_POL, SampleFiles.powerRegistry()));
        add(
                gpos,
                "Site Berlin - Proxy",
                new GpoVersion(3, 0),
                0,
                null,
                NONE,
                USER_REGISTRY,
                Map.of(USER_POL, SampleFiles.proxyRegistry()));
        add(
                gpos,
                "Servers - Hardening",
                new GpoVersion(0, 12),
                0,
                3,
                SECURITY_NAMES,
                NONE,
                Map.of("Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf", SampleFiles.serverSecurity()));
        add(gpos, "Old printers (retired)", new GpoVersion(9, 4), ALL_DISABLED, null, NONE, NONE, Map.of());
        add(gpos, "Büro \"Süd\", Größe & <Rest>", GpoVersion.ZERO, 0, 2, NONE, NONE, Map.of());
        return gpos;
    }

    private static void add(
            List<SampleGpo> gpos,
            String name,
            GpoVersion version,
            int flags,
            @Nullable Integer wmiFilter,
            ExtensionNames machine,
            ExtensionNames user,
            Map<String, byte[]> files) {
        gpos.add(new SampleGpo(gpos.size() + 1, name, version, flags, wmiFilter, machine, user, files));
    }

    private static ExtensionNames names(String extension, String tool) {
        return ExtensionNames.EMPTY.add(UUID.fromString(extension), UUID.fromString(tool));
    }

    /** Preferences name their tool under the core extension too. */
    private static ExtensionNames preference(String extension, String tool) {
        return names(extension, tool)
                .add(ExtensionNames.CORE, UUID.fromString(tool))
                .sorted();
    }
}
