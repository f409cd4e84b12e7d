// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectAttribute;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;

class BackupXmlTest {
    private static final String HEAD = "<GroupPolicyBackupScheme bkp:version=\"2.0\" xmlns:bkp=\"" + BackupXml.NAMESPACE
            + "\" xmlns=\"" + BackupXml.NAMESPACE + "\">\n<GroupPolicyObject>";
    private static final String CORE = "<GroupPolicyCoreSettings><ID/></GroupPolicyCoreSettings>";
    private static final String TAIL = "</GroupPolicyObject></GroupPolicyBackupScheme>";
    private static final BackupCore GPO = new BackupCore(
            "{11111111-2222-3333-4444-555555555555}",
            "contoso.test",
            HexDump.of(new byte[] {1, 0, 4, (byte) 0x9c}),
            "A & B ]]> <C>\u0001",
            3,
            new BackupVersion(0, 0),
            new BackupVersion(70000, 2),
            "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]",
            "",
            Optional.of(new WmiFilterLink("MSFT_SomFilter.ID=\"{X}\",Domain=\"contoso.test\"", "Laptops")));

    @Test
    void versionsArePackedWithTheDirectorysOnTop() {
        assertThat(BackupVersion.ofPacked(65537)).isEqualTo(new BackupVersion(1, 1));
        assertThat(new BackupVersion(5, 6).packed()).isEqualTo(0x0006_0005);
        assertThat(BackupVersion.ofPacked(0xFFFF_FFFEL)).isEqualTo(new BackupVersion(0xFFFE, 0xFFFF));
        assertThat(BackupVersion.ofPacked(0xFFFF_FFFEL).packed()).isEqualTo(0xFFFF_FFFEL);
    }

    @Test
    void whatIsMadeReadsBack() {
        BackupXml made = BackupXml.parse(BackupXml.create(
                        List.of(new BackupPrincipal(true, "S-1-5-18", "SYSTEM", "Unknown", "", "", "")),
                        List.of("\\\\server\\share"),
                        GPO,
                        List.of(unknown(file("%GPO_FSPATH%\\Gär & \"ten\".txt"))))
                .write());

        assertThat(made.core().displayName()).isEqualTo("A & B ]]> <C>\uFFFD");
        assertThat(made.core().machine()).isEqualTo(new BackupVersion(70000 & 0xFFFF, 2));
        assertThat(made.core().wmiFilter()).isEqualTo(GPO.wmiFilter());
        assertThat(made.principals())
                .containsExactly(new BackupPrincipal(true, "S-1-5-18", "SYSTEM", "Unknown", "", "", ""));
        assertThat(made.filePaths()).containsExactly("\\\\server\\share");
        assertThat(made.extension(BackupTemplate.UNKNOWN_EXTENSION)
                        .orElseThrow()
                        .entries())
                .extracting(BackupEntry::path)
                .containsExactly("%GPO_FSPATH%\\Gär & \"ten\".txt");
    }

    @Test
    void everyExtensionStandsOnItsLineOfTheTemplate() {
        List<BackupExtension> all = BackupTemplate.ORDER.stream()
                .flatMap(Optional::stream)
                .map(t -> new BackupExtension(t.id(), t.name(), List.of()))
                .toList();
        String text =
                new String(BackupXml.create(List.of(), List.of(), GPO, all).write(), UTF_8);
        String none = new String(
                BackupXml.create(List.of(), List.of(), GPO, List.of()).write(), UTF_8);

        assertThat(none).doesNotContain("Folder Redirection");
        assertThat(none.split("\r\n", -1)).hasSize(1 + 1 + 10 + 1 + 1);
        assertThat(none)
                .endsWith(" \r\n" + "        \r\n".repeat(10) + "    <GroupPolicyExtension bkp:ID=\""
                        + BackupTemplate.UNKNOWN_EXTENSION + "\" bkp:DescName=\"Unknown Extension\"/>"
                        + "</GroupPolicyObject>\r\n</GroupPolicyBackupScheme>");
        assertThat(text.indexOf("Folder Redirection")).isLessThan(text.indexOf("\"Scripts\""));
        assertThat(text.indexOf("\"Scripts\"")).isLessThan(text.indexOf("\"Security\""));
        assertThat(text.indexOf("\"Security\"")).isLessThan(text.indexOf("Wireless"));
        assertThat(text.indexOf("Wireless")).isLessThan(text.indexOf("Software Installation"));
    }

    @Test
    void softwarePackagesKeepTypedValuesAndSecurity() {
        ObjectEntry app = new ObjectEntry(
                "CN={P},CN=Packages,CN=Class Store,%GPO_MACH_DSPATH%",
                "packageRegistration",
                "CN={P},...",
                Optional.empty(),
                HexDump.of(new byte[] {1, 2}),
                List.of(
                        new ObjectAttribute(AttributeKind.BINARY, "productCode", List.of("00 ff")),
                        new ObjectAttribute(AttributeKind.MULTI_DWORD, "localeID", List.of("1033", "1031")),
                        new ObjectAttribute(AttributeKind.STRING, "packageName", List.of("line\r\nbreak"))),
                List.of(),
                0);
        ObjectEntry pattern = object("*,cn=Packages,cn=Class Store,%GPO_MACH_DSPATH%", List.of(app));
        ObjectEntry packages = object("cn=Packages,cn=Class Store,%GPO_MACH_DSPATH%", List.of(pattern));
        ObjectEntry store = object("cn=Class Store,%GPO_MACH_DSPATH%", List.of(packages));
        BackupTemplate template = BackupTemplate.SOFTWARE_INSTALLATION;
        BackupXml made = BackupXml.parse(BackupXml.create(
                        List.of(),
                        List.of(),
                        GPO,
                        List.of(new BackupExtension(template.id(), template.name(), List.of(store))))
                .write());

        ObjectEntry read = (ObjectEntry)
                made.extension(template.id()).orElseThrow().entries().get(0);
        ObjectEntry readPattern = read.children().get(0).children().get(0);
        ObjectEntry readApp = readPattern.children().get(0);
        assertThat(readPattern.isPattern()).isTrue();
        assertThat(readPattern.attributes())
                .hasSize(27)
                .allMatch(a -> a.values().isEmpty());
        assertThat(readApp.security()).isEqualTo(app.security());
        assertThat(readApp.attributes()).containsAll(app.attributes());
    }

    @Test
    void anObjectOutsideAllTemplatesIsWrittenPlain() {
        ObjectEntry printer = new ObjectEntry(
                "CN={A},CN=PushedPrinterConnections,%GPO_USER_DSPATH%",
                "msPrint-ConnectionPolicy",
                "CN={A},...",
                Optional.empty(),
                HexDump.EMPTY,
                List.of(new ObjectAttribute(AttributeKind.MULTI_STRING, "uNCName", List.of("\\\\p\\q", "b"))),
                List.of(),
                0);
        String text = new String(
                BackupXml.create(List.of(), List.of(), GPO, List.of(unknown(printer)))
                        .write(),
                UTF_8);

        assertThat(text)
                .contains("<DSObject bkp:Path=\"CN={A},CN=PushedPrinterConnections,%GPO_USER_DSPATH%\""
                        + " bkp:SourceExpandedPath=\"CN={A},...\" bkp:ObjectClass=\"msPrint-ConnectionPolicy\">"
                        + "<DSAttributeMultiString bkp:DSAttrName=\"uNCName\"><DSValue><![CDATA[\\\\p\\q]]></DSValue>"
                        + "<DSValue><![CDATA[b]]></DSValue></DSAttributeMultiString></DSObject>");
    }

    @Test
    void unknownElementsAndAttributesSurvive() {
        String text = HEAD + "<New x='1'/>" + CORE + "<GroupPolicyExtension bkp:ID=\"{X}\" y=\"2\"><Thing/>"
                + "</GroupPolicyExtension>" + TAIL;

        assertThat(new String(BackupXml.parse(text.getBytes(UTF_8)).write(), UTF_8))
                .isEqualTo(text);
    }

    @Test
    void backupsMadeByScriptsMayLeaveValuesOut() {
        BackupXml parsed = BackupXml.parse((HEAD + CORE + TAIL).getBytes(UTF_8));

        assertThat(parsed.core().user()).isEqualTo(new BackupVersion(0, 0));
        assertThat(parsed.core().securityDescriptor()).isEqualTo(HexDump.EMPTY);
        assertThat(parsed.extensions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<GroupPolicyCoreSettings><Options>x</Options></GroupPolicyCoreSettings>",
                "<GroupPolicyCoreSettings><Options>4294967296</Options></GroupPolicyCoreSettings>",
                "<GroupPolicyCoreSettings><SecurityDescriptor>0</SecurityDescriptor></GroupPolicyCoreSettings>",
                CORE + "<GroupPolicyExtension/>",
                CORE + "<GroupPolicyExtension bkp:ID='x'><FSObjectFile/></GroupPolicyExtension>",
                CORE + "<GroupPolicyExtension bkp:ID='x'><DSObject bkp:Path='a'/></GroupPolicyExtension>",
            })
    void whatCannotBeMeantIsRefusedWithItsLine(String inside) {
        assertThatThrownBy(() -> BackupXml.parse((HEAD + inside + TAIL).getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.line()).hasValue(2));
    }

    @Test
    void anotherVersionIsRefused() {
        String text = HEAD.replace("2.0", "3.0") + CORE + TAIL;

        assertThatThrownBy(() -> BackupXml.parse(text.getBytes(UTF_8))).hasMessageContaining("version 3.0");
    }

    private static BackupExtension unknown(BackupEntry entry) {
        return new BackupExtension(
                BackupTemplate.UNKNOWN_EXTENSION, BackupTemplate.UNKNOWN_EXTENSION_NAME, List.of(entry));
    }

    private static FileEntry file(String path) {
        return new FileEntry(false, path, "\\\\dc\\sysvol", Optional.empty(), Optional.of("x"), List.of(), 0);
    }

    private static ObjectEntry object(String path, List<ObjectEntry> children) {
        return new ObjectEntry(path, "classStore", "s", Optional.empty(), HexDump.EMPTY, List.of(), children, 0);
    }
}
