// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opengpmc.formats.admx.AdmlFile;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.admx.AdmxFile;
import org.opengpmc.formats.admx.Template;
import org.opengpmc.formats.admx.TemplateStore;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.backup.BackupInfoXml;
import org.opengpmc.formats.backup.BackupPrincipal;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.backup.BackupXml;
import org.opengpmc.formats.backup.HexDump;
import org.opengpmc.formats.backup.ManifestXml;
import org.opengpmc.formats.migrationtable.MigrationTable;
import org.opengpmc.formats.policycomments.PolicyComments;
import org.opengpmc.formats.startergpo.StarterBackupXml;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.xml.XmlDocument;

/** Files of XML. */
final class XmlTargets {
    static final String ADMX = """
            <policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0">
              <policyNamespaces><target prefix="c" namespace="Contoso"/><using prefix="w" namespace="Base"/></policyNamespaces>
              <supportedOn><products><product name="W" displayName="$(string.W)"><majorVersion name="X" versionIndex="1"
                displayName="$(string.X)"/></product></products><definitions><definition name="NEW" displayName="$(string.NEW)">
                <or><range ref="X" minVersionIndex="2"/><reference ref="W"/></or></definition></definitions></supportedOn>
              <categories><category name="In" displayName="$(string.In)"><parentCategory ref="w:Out"/></category>
                <category name="A"><parentCategory ref="B"/></category><category name="B"><parentCategory ref="A"/></category>
              </categories>
              <policies><policy name="P" class="Both" displayName="$(string.P)" explainText="$(string.E)"
                presentation="$(presentation.P)" key="Software\\Policies\\Contoso" valueName="On">
                <parentCategory ref="In"/><supportedOn ref="NEW"/>
                <enabledValue><decimal value="1"/></enabledValue><disabledValue><delete/></disabledValue>
                <enabledList><item key="Software\\X" valueName="V"><value><string>s</string></value></item></enabledList>
                <elements><enum id="E" valueName="Mode"><item displayName="$(string.A)"><value><string>a</string></value>
                  <valueList><item valueName="More"><value><decimal value="2"/></value></item></valueList></item></enum>
                  <list id="L" key="Software\\Policies\\Contoso\\List" valuePrefix="" additive="true"/>
                  <boolean id="B" valueName="B"><trueValue><decimal value="1"/></trueValue></boolean>
                  <text id="T" valueName="T" expandable="true" maxLength="5"/><multiText id="M" valueName="M"/>
                  <decimal id="D" valueName="Long" minValue="1" maxValue="9" storeAsText="true"/></elements>
              </policy></policies>
            </policyDefinitions>
            """;

    static final String ADML = """
            <policyDefinitionResources revision="1.0"><resources>
              <stringTable><string id="NEW">At least Windows 10</string><string id="In">Inside</string>
                <string id="P">Do it</string><string id="A">First</string></stringTable>
              <presentationTable><presentation id="P"><text>Read.</text><dropdownList refId="E" defaultItem="1">Mode:</dropdownList>
                <checkBox refId="B">B</checkBox><listBox refId="L">L</listBox><decimalTextBox refId="D">D</decimalTextBox>
                <textBox refId="T"><label>T:</label><defaultValue>x</defaultValue></textBox>
                <multiTextBox refId="M"/><comboBox refId="T"><label>c</label><suggestion>1</suggestion></comboBox>
              </presentation></presentationTable>
            </resources></policyDefinitionResources>
            """;

    static final String COMMENTS = """
            <policyComments xmlns="http://www.microsoft.com/GroupPolicy/CommentDefinitions" revision="1.0">
              <policyNamespaces><using prefix="ns0" namespace="Contoso"></using></policyNamespaces>
              <comments><admTemplate><comment policyRef="ns0:P" commentText="$(resource.a)"></comment></admTemplate></comments>
              <resources><stringTable><string id="a">Why it is on</string></stringTable></resources>
            </policyComments>
            """;

    private static final String TABLE = """
            <MigrationTable xmlns="http://www.microsoft.com/GroupPolicy/GPOOperations/MigrationTable">
              <Mapping><Type>GlobalGroup</Type><Source>A\\b</Source><Destination>C\\d</Destination></Mapping>
              <Mapping><Type>UNCPath</Type><Source>\\\\a\\b</Source><DestinationSameAsSource/></Mapping>
              <Mapping><Type>User</Type><Source>u</Source><DestinationNone/></Mapping></MigrationTable>
            """;

    private static final String NS = "http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest";
    private static final String INSTANCE = "<BackupInst xmlns=\"" + NS + "\"><GPOGuid><![CDATA[" + TextTargets.GUID
            + "]]></GPOGuid><GPODomain>contoso.test</GPODomain><BackupTime>2026-01-31T09:05:00</BackupTime><ID>"
            + TextTargets.GUID + "</ID><Comment>c</Comment><GPODisplayName>n</GPODisplayName></BackupInst>";

    private static final String PLAIN =
            "<?xml version='1.0' encoding='utf-8'?><!-- c --><p:a xmlns:p='u' b=\"1&amp;\"><![CDATA[<]]>&#xE4;<?x y?><p:c/></p:a>\n";

    private XmlTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                target("xml", XmlTargets::xml, PLAIN),
                target("admx", admx(), ADMX),
                target("adml", bytes -> AdmlFile.parse(bytes).strings(), ADML),
                target("policy-comments", FuzzTarget.symmetric(PolicyComments::parse, PolicyComments::write), COMMENTS),
                target("migration-table", migration(), TABLE),
                target(
                        "manifest",
                        FuzzTarget.symmetric(ManifestXml::parse, ManifestXml::write),
                        "<Backups xmlns=\"" + NS + "\">" + INSTANCE + "</Backups>"),
                target("backup-info", FuzzTarget.symmetric(BackupInfoXml::parse, BackupInfoXml::write), INSTANCE),
                new FuzzTarget(
                        "backup-xml", List.of(backup()), FuzzTarget.symmetric(BackupXml::parse, BackupXml::write)),
                new FuzzTarget("starter-template", List.of(starter()), starterTemplate()),
                target(
                        "starter-strings",
                        FuzzTarget.symmetric(StarterStrings::parse, StarterStrings::write),
                        new String(new StarterStrings(Map.of("a", "b <")).write(), UTF_8)),
                target(
                        "starter-backup",
                        FuzzTarget.symmetric(StarterBackupXml::parse, StarterBackupXml::write),
                        "<StarterGPOBackup xmlns=\"urn:opengpmc:starter-gpo-backup:1\"><BackupID>a</BackupID><ID>b</ID>"
                                + "<DisplayName>n</DisplayName><Type>System</Type><Domain>d</Domain><DomainGuid>g</DomainGuid>"
                                + "<DomainController>c</DomainController><BackupTime>2026-01-31T09:05:00</BackupTime>"
                                + "<Comment>x</Comment></StarterGPOBackup>"));
    }

    private static FuzzTarget target(String name, Consumer<byte[]> property, String... seeds) {
        return new FuzzTarget(name, TextTargets.encoded(seeds), property);
    }

    private static void xml(byte[] input) {
        XmlDocument document = XmlDocument.parse(input, "file");
        byte[] written = document.write();
        if (!Arrays.equals(written, input)) {
            throw new AssertionError("XML is not written as it was read: " + new String(written, UTF_8));
        }
    }

    private static Consumer<byte[]> admx() {
        AdmlFile texts = AdmlFile.parse(ADML.getBytes(UTF_8));
        return input -> {
            Template template = new Template("a.admx", AdmxFile.parse(input), texts);
            AdmxCatalogue catalogue = new AdmxCatalogue(List.of(new TemplateStore("s", List.of(template, template))));
            catalogue.problems();
            catalogue.writing("Software\\Policies\\Contoso", "On").forEach(p -> {
                p.categories();
                p.displayName();
            });
        };
    }

    private static Consumer<byte[]> migration() {
        return FuzzTarget.symmetric(MigrationTable::parse, MigrationTable::write)
                .andThen(input -> {
                    MigrationTable table = MigrationTable.parse(input);
                    new ArrayList<>(table.entries())
                            .forEach(e -> MigrationTable.parse(table.with(e).write()));
                });
    }

    private static byte[] backup() {
        return BackupXml.create(
                        List.of(new BackupPrincipal(true, "S-1-5-18", "SYSTEM", "Unknown", "", "", "")),
                        List.of("\\\\server\\share"),
                        new BackupCore(
                                TextTargets.GUID,
                                "contoso.test",
                                HexDump.of(new byte[] {1, 0, 4, (byte) 0x9c}),
                                "A & B",
                                3,
                                new BackupVersion(0, 0),
                                new BackupVersion(7, 2),
                                "[" + TextTargets.GUID + TextTargets.GUID + "]",
                                "",
                                Optional.empty()),
                        List.of())
                .write();
    }

    private static byte[] starter() {
        return StarterTemplate.create()
                .with(StarterProperty.ID, TextTargets.GUID)
                .with(StarterProperty.DISPLAY_NAME, "A & B <c>")
                .with(StarterProperty.CREATED, "2026-11-20T11:39:33Z")
                .write();
    }

    private static Consumer<byte[]> starterTemplate() {
        return FuzzTarget.symmetric(StarterTemplate::parse, StarterTemplate::write)
                .andThen(input -> {
                    StarterTemplate template = StarterTemplate.parse(input);
                    template.type();
                    template.version();
                    template.created();
                    for (StarterProperty property : StarterProperty.values()) {
                        String value = template.get(property);
                        byte[] changed = template.with(property, "x").write();
                        if (!StarterTemplate.parse(changed).get(property).equals("x")) {
                            throw new AssertionError(property + " stays " + value);
                        }
                    }
                });
    }
}
