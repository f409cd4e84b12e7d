// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.xml.XmlDocument;

/** Whatever is broken in a backup or in the templates: the report is made, and the user learns which file it is, and where. */
class BrokenInputReportTest {
    private static final String REGISTRY = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String SECURITY = "827D319E-6EAC-11D2-A4EA-00C04F79F83A";
    private static final String SCRIPTS = "42B5FAAE-6536-11D2-AE5A-0000F87571E3";
    private static final String GROUPS = "17D89FEC-5C44-4972-B12D-241CAEF74509";
    private static final String POL = "registry.pol";
    private static final String GROUPS_XML = "Preferences\\Groups\\Groups.xml";
    private static final String ITEM = "<Group clsid=\"{6D4A79E4-529C-4481-ABD0-F5BD7EA93BA7}\" name=\"Admins\">"
            + "<Properties action=\"U\" groupName=\"Admins\"/></Group>";
    private static final byte[] SETTING =
            new RegistryPol(List.of(PolEntry.dword("Software\\Policies\\Contoso", "On", 1))).write();
    private static final String ADMX = """
            <policyDefinitions revision="1.0"><policyNamespaces><target prefix="c" namespace="Contoso.Policies"/></policyNamespaces>
              <categories><category name="C" displayName="$(string.C)"/></categories>
              <policies><policy name="P" class="Machine" displayName="$(string.P)" key="Software\\Policies\\Contoso"
                valueName="On"><parentCategory ref="C"/><enabledValue><decimal value="1"/></enabledValue></policy></policies>
            </policyDefinitions>
            """;

    @TempDir
    Path folder;

    private Path backups = Path.of("");
    private MadeBackup backup = new MadeBackup(Path.of(""));
    private Path templates = Path.of("");

    @BeforeEach
    void prepare() {
        backups = folder.resolve("backups");
        templates = folder.resolve("templates");
        // A setting that must be shown whatever is broken beside it.
        backup = new MadeBackup(backups)
                .registered(SCRIPTS)
                .machine("Scripts\\scripts.ini", "[Startup]\n0CmdLine=kept.cmd\n");
    }

    /** The report, and what was said while it was made. */
    private record Made(String report, String said, int code) {}

    private Made report(String... options) throws IOException {
        backup.finish();
        Path out = folder.resolve("report.xml");
        String[] words = {"report", "backup", backups.toString(), "--all", "--out", out.toString()};
        String[] all = Arrays.copyOf(words, words.length + options.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        Outcome outcome = new Gpmc(List.of(), folder.resolve("home")).run(all).proper();
        assertThat(outcome.code()).as(outcome.toString()).isIn(ExitCode.DONE.number(), ExitCode.PARTIAL.number());
        String report = Files.readString(out, UTF_16);
        XmlDocument.parse(Files.readAllBytes(out), "report");
        return new Made(report, outcome.err(), outcome.code());
    }

    private Made reportWithTheRest(String... options) throws IOException {
        Made made = report(options);
        assertThat(made.report).contains("kept.cmd");
        return made;
    }

    private static byte[] cut(byte[] content, int by) {
        return Arrays.copyOf(content, content.length - by);
    }

    @Test
    void aTruncatedRegistryFileIsToldWithItsByte() throws IOException {
        backup.registered(REGISTRY).machine(POL, cut(SETTING, 3));
        Made made = reportWithTheRest();
        assertThat(made.said).contains("registry.pol", "at byte ");
        assertThat(made.code).isEqualTo(ExitCode.PARTIAL.number());
    }

    @Test
    void aLengthOfTwoGigabytesIsToldAndNotBelieved() throws IOException {
        byte[] huge = "PReg\1\0\0\0[\0k\0\0\0;\0v\0\0\0;\0\3\0\0\0;\0\377\377\377\177;\0".getBytes(ISO_8859_1);
        backup.registered(REGISTRY).machine(POL, huge);
        assertThat(reportWithTheRest().said).contains("registry.pol", "at byte ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aSecurityTemplateIsReadInAnyEncoding(String encoding) throws IOException {
        boolean marked = !encoding.startsWith("windows");
        String text = (marked ? "\uFEFF" : "") + "[System Access]\r\nNewAdministratorName = \"J\u00FCrgen\"\r\n";
        backup.registered(SECURITY)
                .machine("Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf", text.getBytes(Charset.forName(encoding)));
        Made made = reportWithTheRest();
        assertThat(made.report).contains("J\u00FCrgen");
        assertThat(made.said).doesNotContain("GptTmpl");
        assertThat(made.code).isZero();
    }

    @Test
    void aSecurityTemplateInUtf8WithoutMarkIsReadToo() throws IOException {
        String text = "[System Access]\r\nNewAdministratorName = \"J\u00FCrgen\"\r\nno sense\r\n";
        backup.registered(SECURITY).machine("Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf", text);
        Made made = reportWithTheRest();
        assertThat(made.report).contains("J\u00FCrgen");
        assertThat(made.said).contains("GptTmpl.inf", "line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Groups><Groups/>",
                "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><Groups>&b;</Groups>",
                "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Groups>&x;</Groups>",
                "<Groups>&undeclared;</Groups>",
                "<Groups><Group></Groups>",
                "<Groups",
            })
    void xmlWithDeclarationsOrEntitiesIsToldWithItsLine(String xml) throws IOException {
        backup.registered(GROUPS).machine(GROUPS_XML, xml);
        assertThat(reportWithTheRest().said).contains("Groups.xml", "line 1");
    }

    @Test
    void anUnknownElementOfAPreferenceIsToldAndTheItemIsShown() throws IOException {
        backup.registered(GROUPS)
                .machine(
                        GROUPS_XML,
                        "<Groups>\n" + ITEM.replace("<Properties", "<Later a=\"1\"/>\n<Properties") + "</Groups>");
        Made made = reportWithTheRest();
        assertThat(made.report).contains("groupName=\"Admins\"");
        assertThat(made.said).contains("Groups.xml", "'Later'", "line 2");
    }

    @Test
    void anUnknownTypeOfPreferenceIsToldAndTheOthersAreShown() throws IOException {
        backup.registered(GROUPS)
                .machine(GROUPS_XML, "<Groups>\n" + ITEM + "\n<Robot name=\"x\"><Properties/></Robot></Groups>");
        Made made = reportWithTheRest();
        assertThat(made.report).contains("groupName=\"Admins\"");
        assertThat(made.said).contains("Groups.xml", "'Robot'", "line 3");
    }

    @Test
    void scriptsWithZeroBytesAreShownAndTheReportIsXml() throws IOException {
        backup.machine("Scripts\\psscripts.ini", "[Startup]\n0CmdLine=a\0b.ps1\n\0\0\n1CmdLine=c.ps1\n");
        Made made = reportWithTheRest();
        assertThat(made.report).contains(">ab.ps1<", ">c.ps1<").doesNotContain("\0");
    }

    @Test
    void aFileThatIsAFolderIsTold() throws IOException {
        backup.registered(REGISTRY);
        Files.createDirectories(backup.listed(POL));
        assertThat(reportWithTheRest().said).contains("registry.pol", "not a file");
    }

    @Test
    void aFileThatIsNotThereIsTold() throws IOException {
        backup.registered(REGISTRY);
        backup.listed(POL);
        assertThat(reportWithTheRest().said).contains("registry.pol");
    }

    @Test
    void aLinkOutOfTheBackupIsToldAndNotFollowed() throws IOException {
        backup.registered(REGISTRY);
        Path link = backup.listed(POL);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Files.write(folder.resolve("outside"), SETTING));
        Made made = reportWithTheRest();
        assertThat(made.said).contains("registry.pol");
        assertThat(made.report).doesNotContain("Contoso");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16", "no-such-encoding"})
    void anOldReportThatLiesAboutItsEncodingDoesNotMatter(String encoding) throws IOException {
        String lie = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><GPO><Name>old</Name></GPO>";
        backup.beside("gpreport.xml", encoding.equals("utf-8") ? lie.getBytes(UTF_16LE) : lie.getBytes(UTF_8));
        assertThat(reportWithTheRest().report).contains(">Broken<").doesNotContain(">old<");
    }

    private void files(String admx, String adml) throws IOException {
        Files.createDirectories(templates.resolve("en-US"));
        Files.writeString(templates.resolve("contoso.admx"), admx);
        if (!adml.isEmpty()) {
            Files.writeString(templates.resolve("en-US").resolve("contoso.adml"), adml);
        }
        backup.registered(REGISTRY).machine(POL, SETTING);
    }

    @Test
    void aTextFileWithoutTextsLeavesThePolicyItsName() throws IOException {
        files(ADMX, "<policyDefinitionResources revision=\"1.0\"><resources/></policyDefinitionResources>");
        Made made = reportWithTheRest("--admx", templates.toString());
        assertThat(made.report).contains("Policy>");
    }

    @Test
    void aTemplateWithoutTextFileIsTold() throws IOException {
        files(ADMX, "");
        Made made = reportWithTheRest("--admx", templates.toString());
        assertThat(made.said).contains("contoso.admx", "no ADML");
    }

    @Test
    void twoTemplatesOfOneNamespaceAreTold() throws IOException {
        files(
                ADMX,
                "<policyDefinitionResources><resources><stringTable><string id=\"P\">Do it</string>"
                        + "</stringTable></resources></policyDefinitionResources>");
        Files.writeString(templates.resolve("other.admx"), ADMX);
        Made made = reportWithTheRest("--admx", templates.toString());
        assertThat(made.said).contains("other.admx", "namespace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<policyDefinitions>", "<!DOCTYPE x><policyDefinitions/>", "", "<other/>"})
    void aDamagedTemplateIsToldAndItsSettingsAreShownPlain(String admx) throws IOException {
        files(admx, "");
        Made made = reportWithTheRest("--admx", templates.toString());
        assertThat(made.said).contains("contoso.admx", "line 1");
        assertThat(made.report).contains("RegistrySetting>", "Contoso");
    }

    @Test
    void aDamagedCommentOfTheGpoIsTold() throws IOException {
        backup.gpo("GPO.cmt", new byte[] {'a', 0, 'b'});
        assertThat(reportWithTheRest().said).contains("GPO.cmt", "at byte 2");
    }
}
