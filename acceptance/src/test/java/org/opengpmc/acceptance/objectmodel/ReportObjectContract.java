// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.contract.OwnTemplates;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.gpmgmt.GPMReportType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMAsyncCancel;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMStarterGPO;
import org.opengpmc.gpmgmt.IGPMStarterGPOBackup;

/** Reports through the object model, at once and in the background. */
abstract class ReportObjectContract extends ObjectModelContract {
    private static final GPMReportType XML = GPMReportType.repXML;
    private static final GPMReportType HTML = GPMReportType.repHTML;
    private static final RegistryPol SETTINGS = new RegistryPol(List.of(OwnTemplates.enabled()));
    private static final String REGISTRY =
            "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]";
    private static final String COMMENTS = """
            <?xml version='1.0' encoding='utf-8'?>
            <policyComments xmlns:xsd="http://www.w3.org/2001/XMLSchema" revision="1.0" schemaVersion="1.0"
                xmlns="http://www.microsoft.com/GroupPolicy/CommentDefinitions">
              <policyNamespaces><using prefix="ns0" namespace="Contoso.Policies.Agent"/></policyNamespaces>
              <comments><admTemplate><comment policyRef="ns0:Speaks" commentText="$(resource.c0)"/></admTemplate></comments>
              <resources minRequiredRevision="1.0"><stringTable>
                <string id="c0">asked for by the helpdesk</string>
              </stringTable></resources>
            </policyComments>
            """;

    ReportObjectContract(Place place) {
        super(place);
    }

    @AfterEach
    void forgetTemplates() {
        gpm().initializeReportingEx(null, 1);
    }

    private IGPMGPO speaking() {
        IGPMGPO gpo = newGpo("speaking");
        TestDomain other = look();
        Gpo now = other.get(id(gpo));
        PolicyContent content = new PolicyContent(
                List.of(
                        PolicyFile.file(SysvolPath.parse("Machine\\Registry.pol"), SETTINGS::write),
                        PolicyFile.file(
                                SysvolPath.parse("Machine\\comment.cmtx"),
                                () -> COMMENTS.getBytes(StandardCharsets.UTF_8))),
                List.of(),
                REGISTRY,
                "");
        other.run(other.changes().putContent("fill", ContentTarget.keeping(now), content, CancellationToken.NONE));
        return domain().getGPO(gpo.getID());
    }

    private IGPMStarterGPO speakingStarter() {
        IGPMStarterGPO starter = domain().createStarterGPO();
        starter.setDisplayName(unique("speaking starter"));
        starter.setDescription("for new branches");
        TestDomain other = look();
        other.run(new StarterChanges(raw())
                .registry(
                        new StarterGpos(raw())
                                .byId(GpoId.parse(starter.getID()).orElseThrow())
                                .orElseThrow(),
                        StarterHalf.COMPUTER,
                        SETTINGS));
        return domain().getStarterGPO(starter.getID());
    }

    private static String text(IGPMResult result) {
        assertThat(result.overallStatus()).isEqualTo(HResult.S_OK);
        return (String) Objects.requireNonNull(result.getResult());
    }

    /** The name of the GPO that a report in XML is about. */
    private static String nameIn(String xml) {
        byte[] file = ("\uFEFF" + xml).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        return XmlDocument.parse(file, "report")
                .root()
                .elements()
                .filter(e -> e.name().local().equals("Name"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String read(String file) {
        try {
            byte[] content = Files.readAllBytes(Path.of(file));
            boolean utf16 = content[0] == (byte) 0xFF;
            return new String(content, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String newFile(String name) {
        return Path.of(newFolder()).resolve(name).toString();
    }

    @Test
    @Covers({"IGPMGPO.generateReport", "IGPMGPO.generateReportToFile"})
    void aGpoIsReportedAsTextAndIntoAFile() {
        IGPMGPO gpo = speaking();
        String xml = text(gpo.generateReport(XML));
        assertThat(nameIn(xml)).isEqualTo(gpo.getDisplayName());
        assertThat(xml).contains("Software\\Policies\\Contoso\\Agent");
        assertThat(text(gpo.generateReport(HTML))).startsWith("<!DOCTYPE html>").contains(gpo.getDisplayName());
        String file = newFile("report.xml");
        IGPMResult written = gpo.generateReportToFile(XML, file);
        assertThat(written.overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(written.getResult()).isNull();
        assertThat(nameIn(read(file))).isEqualTo(gpo.getDisplayName());
        String page = newFile("report.html");
        assertThat(gpo.generateReportToFile(HTML, page).overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(read(page)).contains(gpo.getDisplayName());
    }

    @Test
    @Covers({"IGPM.initializeReporting", "IGPM2.initializeReportingEx"})
    void templatesNamePoliciesAndCommentsAreShownUnlessNotWanted() {
        IGPMGPO gpo = speaking();
        assertThat(text(gpo.generateReport(XML))).doesNotContain(OwnTemplates.ENGLISH);
        String folder = OwnTemplates.writeTo(Path.of(newFolder())).toString();
        gpm().initializeReporting(folder);
        assertThat(text(gpo.generateReport(XML)))
                .contains(OwnTemplates.ENGLISH, "asked for by the helpdesk", "<IncludeComments>true");
        gpm().initializeReportingEx(folder, 0);
        assertThat(text(gpo.generateReport(XML)))
                .contains(OwnTemplates.ENGLISH, "<IncludeComments>false")
                .doesNotContain("asked for by the helpdesk");
        gpm().initializeReportingEx(null, 1);
        try (OwnTemplates.CentralStore store = OwnTemplates.inSysvolOf(raw())) {
            assertThat(store).isNotNull();
            // Those of the call before are kept: there were none.
            gpm().initializeReporting("");
            assertThat(text(gpo.generateReport(XML))).contains(OwnTemplates.ENGLISH);
        }
        gpm().initializeReporting(newFile("nowhere"));
        refused(HResult.ERROR_NOT_FOUND, () -> gpo.generateReport(XML).overallStatus());
        refused(HResult.E_INVALIDARG, () -> gpm().initializeReportingEx(null, 2));
    }

    @Test
    @Covers({"IGPMBackup.generateReport", "IGPMBackup.generateReportToFile"})
    void aBackupIsReportedWithoutItsGpo() {
        IGPMGPO gpo = speaking();
        IGPMBackup backup =
                (IGPMBackup) Objects.requireNonNull(gpo.backup(newFolder(), "").getResult());
        String name = gpo.getDisplayName();
        gpo.delete();
        assertThat(nameIn(text(backup.generateReport(XML)))).isEqualTo(name);
        assertThat(text(backup.generateReport(HTML, new Sink()).getResult())).contains(name);
        String file = newFile("report.xml");
        assertThat(backup.generateReportToFile(XML, file).overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(nameIn(read(file))).isEqualTo(name);
        assertThat(read(file)).doesNotContain(OwnTemplates.ENGLISH);
        OwnTemplates.writeTo(Path.of(backup.getBackupDir(), "PolicyDefinitions"));
        gpm().initializeReporting("");
        assertThat(text(backup.generateReport(XML))).contains(OwnTemplates.ENGLISH);
        backup.delete();
        refused(HResult.ERROR_NOT_FOUND, () -> backup.generateReport(XML).overallStatus());
    }

    @Test
    @Covers({
        "IGPMStarterGPO.generateReport",
        "IGPMStarterGPO.generateReportToFile",
        "IGPMStarterGPOBackup.generateReport",
        "IGPMStarterGPOBackup.generateReportToFile"
    })
    void aStarterGpoAndItsBackupAreReported() {
        IGPMStarterGPO starter = speakingStarter();
        gpm().initializeReporting(OwnTemplates.writeTo(Path.of(newFolder())).toString());
        IGPMStarterGPOBackup backup = (IGPMStarterGPOBackup)
                Objects.requireNonNull(starter.backup(newFolder(), "").getResult());
        for (String xml : List.of(
                text(starter.generateReport(XML)),
                text(starter.generateReport(XML, new Sink()).getResult()),
                text(backup.generateReport(XML)),
                text(backup.generateReport(XML, new Sink()).getResult()))) {
            assertThat(nameIn(xml)).isEqualTo(starter.getDisplayName());
            assertThat(xml).contains(OwnTemplates.ENGLISH).doesNotContain("LinksTo", "SecurityDescriptor");
        }
        assertThat(text(starter.generateReport(HTML))).contains("for new branches", "Custom Starter GPO");
        String file = newFile("starter.xml");
        assertThat(starter.generateReportToFile(XML, file).overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(nameIn(read(file))).isEqualTo(starter.getDisplayName());
        assertThat(backup.generateReportToFile(HTML, file).overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(read(file)).contains(starter.getDisplayName());
        starter.delete();
        refused(HResult.ERROR_NOT_FOUND, () -> starter.generateReport(XML).overallStatus());
    }

    @Test
    void aReportInTheBackgroundTellsItsStepsAndCanBeCancelled() {
        IGPMGPO gpo = newFilledGpo("background");
        Sink sink = new Sink();
        IGPMAsyncCancel running = gpo.generateReport(XML, sink);
        assertThat(nameIn(text(running.getResult()))).isEqualTo(gpo.getDisplayName());
        sink.endedWith(HResult.S_OK);
        IGPMAsyncCancel[] cancelled = new IGPMAsyncCancel[1];
        synchronized (cancelled) {
            cancelled[0] = gpo.generateReport(XML, (done, total, hResult, result, messages) -> {
                synchronized (cancelled) {
                    cancelled[0].cancel();
                }
            });
        }
        refused(HResult.ERROR_CANCELLED, () -> cancelled[0].getResult().overallStatus());
    }

    @Test
    void whatIsNoReportOfSettingsIsRefusedAndWhatCannotBeWrittenFails() {
        IGPMGPO gpo = newGpo("refused");
        for (GPMReportType type : GPMReportType.values()) {
            if (type != XML && type != HTML) {
                refused(HResult.E_INVALIDARG, () -> gpo.generateReport(type));
                refused(HResult.E_INVALIDARG, () -> gpo.generateReport(type, new Sink()));
                refused(HResult.E_INVALIDARG, () -> gpo.generateReportToFile(type, "report.xml"));
            }
        }
        refused(HResult.E_INVALIDARG, () -> gpo.generateReportToFile(XML, " "));
        String file =
                Path.of(newFolder()).resolve("missing").resolve("report.xml").toString();
        refused(
                HResult.ERROR_NOT_FOUND,
                () -> gpo.generateReportToFile(XML, file).overallStatus());
        gpo.delete();
        refused(HResult.ERROR_NOT_FOUND, () -> gpo.generateReport(XML).overallStatus());
    }
}
