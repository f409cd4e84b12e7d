// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.core.backup.Samples.GPO;
import static org.opengpmc.core.backup.Samples.content;
import static org.opengpmc.core.backup.Samples.file;
import static org.opengpmc.core.backup.Samples.folder;
import static org.opengpmc.core.backup.Samples.object;

import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.formats.backup.BackupEntry;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;

class BackupLayoutTest {
    private static final String SECURITY =
            "[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]";
    private static final String SCRIPTS =
            "[{42B5FAAE-6536-11D2-AE5A-0000F87571E3}{40B6664F-4972-11D1-A7CA-0000F87571E3}]";
    private static final String SOFTWARE =
            "[{C6DC5466-785A-11D2-84D0-00C04FB169F7}{942A8E4F-A261-11D1-A760-00C04FB9603F}]";
    private static final List<PolicyFile> SEC_EDIT = List.of(
            folder("MACHINE"),
            folder("MACHINE\\Microsoft"),
            folder("MACHINE\\Microsoft\\Windows NT"),
            folder("MACHINE\\Microsoft\\Windows NT\\SecEdit"),
            file("MACHINE\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf"),
            file("GPT.INI"));

    @Test
    void registryIsAlwaysThereAndTheRestIsUnknown() {
        BackupLayout layout = BackupLayout.of(
                content(file("Machine\\Registry.pol"), file("Machine\\comment.cmtx"), folder("User"), file("GPO.cmt")),
                GPO);

        assertThat(lines(layout))
                .containsExactly(
                        "Registry",
                        "  file %GPO_MACH_FSPATH%\\registry.pol -> DomainSysvol\\GPO\\Machine\\registry.pol",
                        "  file %GPO_FSPATH%\\Adm\\*.*",
                        "Unknown Extension",
                        "  file %GPO_FSPATH%\\GPO.cmt -> DomainSysvol\\GPO\\GPO.cmt",
                        "  file %GPO_MACH_FSPATH%\\comment.cmtx -> DomainSysvol\\GPO\\Machine\\comment.cmtx");
        assertThat(layout.files().keySet())
                .containsExactly(
                        "DomainSysvol\\GPO\\Machine\\registry.pol",
                        "DomainSysvol\\GPO\\GPO.cmt",
                        "DomainSysvol\\GPO\\Machine\\comment.cmtx");
    }

    @Test
    void securityClaimsItsTemplateOnlyWhereItIsRegistered() {
        PolicyContent with = new PolicyContent(SEC_EDIT, List.of(), SECURITY, "");
        PolicyContent without = new PolicyContent(SEC_EDIT, List.of(), "", "");

        assertThat(lines(BackupLayout.of(with, GPO)))
                .contains(
                        "Security",
                        "  file %GPO_MACH_FSPATH%\\microsoft\\windows nt\\SecEdit\\GptTmpl.inf"
                                + " -> DomainSysvol\\GPO\\Machine\\microsoft\\windows nt\\SecEdit\\GptTmpl.inf",
                        "  dir %GPO_MACH_FSPATH%\\Microsoft\\Windows NT\\SecEdit"
                                + " -> DomainSysvol\\GPO\\Machine\\Microsoft\\Windows NT\\SecEdit");
        assertThat(lines(BackupLayout.of(without, GPO)))
                .doesNotContain("Security")
                .contains("  file %GPO_MACH_FSPATH%\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf"
                        + " -> DomainSysvol\\GPO\\Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf");
    }

    @Test
    void scriptFoldersAreListedFromTheirTopThenBackwards() {
        PolicyContent content = new PolicyContent(
                List.of(
                        folder("User\\Scripts"),
                        file("User\\Scripts\\scripts.ini"),
                        folder("User\\Scripts\\Logon"),
                        folder("User\\Scripts\\Logon\\a"),
                        file("User\\Scripts\\Logon\\a\\x.ps1"),
                        folder("User\\Scripts\\Logon\\b"),
                        file("User\\Scripts\\Logon\\run.cmd")),
                List.of(),
                "",
                SCRIPTS);

        assertThat(lines(BackupLayout.of(content, GPO)))
                .containsSubsequence(
                        "Scripts",
                        "  dir %GPO_MACH_FSPATH%\\Scripts\\Startup\\*",
                        "  dir %GPO_USER_FSPATH%\\Scripts\\Logon\\*",
                        "    dir %GPO_USER_FSPATH%\\Scripts\\Logon -> DomainSysvol\\GPO\\User\\Scripts\\Logon",
                        "    dir %GPO_USER_FSPATH%\\Scripts\\Logon\\b -> DomainSysvol\\GPO\\User\\Scripts\\Logon\\b",
                        "    dir %GPO_USER_FSPATH%\\Scripts\\Logon\\a -> DomainSysvol\\GPO\\User\\Scripts\\Logon\\a",
                        "  file %GPO_USER_FSPATH%\\Scripts\\Logon\\*",
                        "    file %GPO_USER_FSPATH%\\Scripts\\Logon\\run.cmd"
                                + " -> DomainSysvol\\GPO\\User\\Scripts\\Logon\\run.cmd",
                        "    file %GPO_USER_FSPATH%\\Scripts\\Logon\\a\\x.ps1"
                                + " -> DomainSysvol\\GPO\\User\\Scripts\\Logon\\a\\x.ps1",
                        "Unknown Extension",
                        "  dir %GPO_USER_FSPATH%\\Scripts -> DomainSysvol\\GPO\\User\\Scripts");
    }

    @Test
    void packagesAreClaimedWithTheTemplatesTypesAndTheGposDnBecomesAVariable() {
        PolicyContent content = new PolicyContent(
                List.of(),
                List.of(
                        object(
                                "CN=Class Store,CN=Machine",
                                "classStore",
                                new Attribute("displayName", "LDAP://" + GPO.gpc()),
                                new Attribute("showInAdvancedViewOnly", "TRUE")),
                        object("CN=Packages,CN=Class Store,CN=Machine", "classStore"),
                        object(
                                "CN={P},CN=Packages,CN=Class Store,CN=Machine",
                                "packageRegistration",
                                new Attribute("packageName", "App"),
                                new Attribute("productCode", new byte[] {0, (byte) 0xff}))),
                SOFTWARE,
                "");
        BackupLayout layout = BackupLayout.of(content, GPO);

        ObjectEntry store = (ObjectEntry) layout.extensions().get(1).entries().get(0);
        ObjectEntry app = store.children().get(0).children().get(0).children().get(0);
        assertThat(layout.hasSoftwareInstallation()).isTrue();
        assertThat(store.path()).isEqualTo("cn=Class Store,%GPO_MACH_DSPATH%");
        assertThat(store.attributes())
                .contains(new BackupEntry.ObjectAttribute(
                        AttributeKind.EXPANDED_STRING, "displayName", List.of("LDAP://%GPO_DSPATH%")))
                .noneMatch(a -> a.name().equals("showInAdvancedViewOnly"));
        assertThat(app.path()).isEqualTo("CN={P},CN=Packages,CN=Class Store,%GPO_MACH_DSPATH%");
        assertThat(app.attributes())
                .contains(
                        new BackupEntry.ObjectAttribute(AttributeKind.STRING, "packageName", List.of("App")),
                        new BackupEntry.ObjectAttribute(AttributeKind.BINARY, "productCode", List.of("00 ff")));
        assertThat(layout.extensions().get(2).entries()).isEmpty();
    }

    @Test
    void objectsNobodyClaimsKeepAllTheyHold() {
        PolicyObject printer = object(
                "CN={A},CN=PushedPrinterConnections,CN=User",
                "msPrint-ConnectionPolicy",
                new Attribute("uNCName", "\\\\p\\q"),
                new Attribute("blob", new byte[] {0, 1, (byte) 0xfe}));
        BackupLayout layout = BackupLayout.of(new PolicyContent(List.of(), List.of(printer), SOFTWARE, ""), GPO);

        ObjectEntry entry = (ObjectEntry) layout.extensions().get(2).entries().get(0);
        assertThat(entry.path()).isEqualTo("CN={A},CN=PushedPrinterConnections,%GPO_USER_DSPATH%");
        assertThat(entry.sourcePath()).isEqualTo("CN={A},CN=PushedPrinterConnections,CN=User," + GPO.gpc());
        assertThat(entry.attributes())
                .containsExactly(
                        new BackupEntry.ObjectAttribute(AttributeKind.MULTI_STRING, "uNCName", List.of("\\\\p\\q")),
                        new BackupEntry.ObjectAttribute(AttributeKind.BINARY, "blob", List.of("00 01 fe")));
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        assertThatThrownBy(() -> BackupLayout.of(content(file("Machine\\a.txt"), file("Machine\\A.TXT")), GPO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("upper and lower case");
    }

    private static List<String> lines(BackupLayout layout) {
        List<String> lines = new ArrayList<>();
        layout.extensions().forEach(extension -> {
            lines.add(extension.name());
            extension.entries().forEach(entry -> add((FileEntry) entry, "  ", lines));
        });
        return lines;
    }

    private static void add(FileEntry entry, String indent, List<String> lines) {
        lines.add(indent
                + (entry.folder() ? "dir " : "file ")
                + entry.path()
                + entry.location().map(l -> " -> " + l).orElse(""));
        entry.children().forEach(child -> add(child, indent + "  ", lines));
    }
}
