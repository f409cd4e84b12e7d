// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.WellKnownSids;

/** A GPO with something of everything that a report shows, and names that are up to no good. */
final class SampleGpo {
    static final String NAME = "Desktops <script>document.title='caught'</script> \"><img src=x onerror=alert(1)>";

    private static final String REGISTRY = "{35378EAC-683F-11D2-A89A-00C04FBBCFA2}";
    private static final String SECURITY = "{827D319E-6EAC-11D2-A4EA-00C04F79F83A}";
    private static final String DRIVES = "{5794DAFD-BE60-433F-88A2-1A31939AC01F}";
    private static final String UNKNOWN = "{11111111-2222-3333-4444-555555555555}";

    private final List<PolicyFile> files = new ArrayList<>();

    private SampleGpo() {}

    /**
     * The report.
     *
     * @param folder for its templates
     */
    static GpoReport report(Path folder, String name) throws IOException {
        SampleGpo gpo = new SampleGpo();
        gpo.fill();
        PolicyContent content = new PolicyContent(
                gpo.files, List.of(), "[" + REGISTRY + "][" + SECURITY + "][" + UNKNOWN + "]", "[" + DRIVES + "]");
        TemplateLibrary templates = new TemplateLibrary(List.of(new FolderTemplates(templates(folder))));
        SettingsContext context = new SettingsContext(
                WellKnownSids::displayName,
                templates.in(TemplateLanguage.ENGLISH).catalogue(),
                LocalDate.EPOCH);
        return new GpoReport(reported(name), GpoSettings.read(content, "gpt"), context, Instant.EPOCH);
    }

    private static ReportedGpo reported(String name) {
        return new ReportedGpo(
                "{6AC1786C-016F-11D2-945F-00C04FB984F9}",
                "contoso.test",
                Optional.empty(),
                name,
                Optional.of("First line\nsecond line"),
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                Sddl.parse(
                        "O:BAG:SYD:(A;;LCRPRC;;;AU)(OA;;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)"
                                + "(A;;CCDCLCRPWPSDRCWDWO;;;BA)(A;;LCRPRC;;;ED)",
                        SddlContext.NONE),
                Optional.of(new ReportedGpo.Filter("Windows 11", Optional.of("Only these"))),
                new ReportedGpo.Half(3, 3, true),
                new ReportedGpo.Half(1, 0, false),
                List.of(new ReportedGpo.Link("Workstations", "contoso.test/Workstations", true, true)));
    }

    private void fill() {
        file(
                "Machine\\Registry.pol",
                new RegistryPol(List.of(
                                PolEntry.dword("Software\\Policies\\Contoso", "Lock", 1),
                                PolEntry.string("Software\\Policies\\Other", "Path", "C:\\Tools")))
                        .write());
        file("Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf", """
                        [Unicode]
                        Unicode=yes
                        [Version]
                        signature="$CHICAGO$"
                        Revision=1
                        [System Access]
                        MinimumPasswordLength = 14
                        PasswordComplexity = 1
                        [Privilege Rights]
                        SeShutdownPrivilege = *S-1-5-32-544,*S-1-5-32-545
                        SeTcbPrivilege =
                        [Service General Setting]
                        "Spooler",4,""
                        """);
        file("Machine\\Strange\\data.bin", "?");
        file(
                "User\\Preferences\\Drives\\Drives.xml",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<Drives clsid=\"{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}\">"
                        + "<Drive clsid=\"{935D1B74-9CB8-4e3c-9914-7DD559B7A417}\" name=\"S:\" image=\"2\""
                        + " changed=\"2024-01-01 00:00:00\" uid=\"{D8C80E05-7C72-4E1A-B9E4-3E2A5B7E4F10}\">"
                        + "<Properties action=\"U\" path=\"\\\\files\\share\" label=\"&lt;b&gt;Share\" letter=\"S\"/>"
                        + "<Filters><FilterGroup bool=\"AND\" not=\"0\" name=\"CONTOSO\\Sales\"/></Filters>"
                        + "</Drive></Drives>");
        // Damaged, so that a problem is told.
        file("User\\Registry.pol", "not a registry file");
        file("User\\Preferences\\Drives\\unread.txt", "?");
    }

    private void file(String path, String text) {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String path, byte[] content) {
        files.add(PolicyFile.file(SysvolPath.parse(path), content::clone));
    }

    private static Path templates(Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("en-US"));
        Files.writeString(
                folder.resolve("contoso.admx"),
                "<policyDefinitions><policyNamespaces><target prefix='c' namespace='Contoso.Policies'/>"
                        + "</policyNamespaces><resources minRequiredRevision='1.0'/>"
                        + "<categories><category name='Desk' displayName='$(string.Desk)'/></categories>"
                        + "<policies><policy name='Lock' class='Both' displayName='$(string.Lock)'"
                        + " explainText='$(string.Explain)' key='Software\\Policies\\Contoso' valueName='Lock'>"
                        + "<parentCategory ref='Desk'/></policy></policies></policyDefinitions>");
        Files.writeString(
                texts.resolve("contoso.adml"),
                "<policyDefinitionResources><resources><stringTable><string id='Desk'>Desks</string>"
                        + "<string id='Lock'>Lock the desk</string><string id='Explain'>Locks it at night.</string>"
                        + "</stringTable></resources></policyDefinitionResources>");
        return folder;
    }
}
