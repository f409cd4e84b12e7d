// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.guide.ChangingScripts.PlannedGpo;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMException;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPOLink;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;

/** Each script of the guide does what the guide says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before all tests
abstract class ScriptsContract {
    private GPM gpm;
    private DomainConnection raw;
    private IGPMDomain domain;

    @TempDir
    Path folder;

    /** The domain under test, in the folder if it needs one. */
    protected abstract GPM open(Path own);

    /** The same beside the object model. */
    protected abstract DomainConnection raw(Path own);

    @BeforeAll
    void openDomain(@TempDir Path own) {
        gpm = open(own);
        raw = raw(own);
        domain = gpm.getDomain("", "", 0);
    }

    @AfterAll
    void closeDomain() {
        gpm.close();
        raw.close();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private IGPMGPO gpo(String name) {
        IGPMGPO gpo = domain.createGPO();
        gpo.setDisplayName(unique(name));
        return gpo;
    }

    private String ou(String name) throws LDAPException {
        String dn = new RDN("OU", unique(name)) + "," + raw.facts().baseDn();
        raw.directory().add(dn, new Attribute("objectClass", "organizationalUnit"));
        return dn;
    }

    private String group() throws LDAPException {
        String name = unique("group").replace(' ', '-');
        raw.directory()
                .add(
                        "CN=" + name + ",CN=Users," + raw.facts().baseDn(),
                        new Attribute("objectClass", "group"),
                        new Attribute("sAMAccountName", name));
        return raw.facts().netbiosName() + "\\" + name;
    }

    private static List<String> ids(List<IGPMGPO> gpos) {
        return gpos.stream().map(IGPMGPO::getID).toList();
    }

    @Test
    void gposAreListed() throws LDAPException {
        IGPMGPO gpo = gpo("listed");
        assertThat(FindingScripts.listAllGpos(domain)).anyMatch(line -> line.contains(gpo.getID()));
        assertThat(ids(FindingScripts.findGposByName(
                        gpm, domain, gpo.getDisplayName().substring(2))))
                .containsExactly(gpo.getID());
        assertThat(FindingScripts.dumpGpoInfo(domain, gpo.getID()))
                .contains("Name: " + gpo.getDisplayName(), "WMI filter: none")
                .anyMatch(line -> line.startsWith("Permission: ") && line.contains("permGPOApply"));
        IGPMGPO twin = gpo("twin");
        twin.setDisplayName(gpo.getDisplayName());
        Map<String, List<String>> doubles = FindingScripts.findDuplicateNames(domain);
        assertThat(doubles.get(gpo.getDisplayName())).containsExactlyInAnyOrder(gpo.getID(), twin.getID());
        assertThat(FindingScripts.findGposByExtension(gpm, domain, "Security"))
                .anyMatch(found -> found.getID().startsWith("{31B2F340"));
    }

    @Test
    void gposAreFoundByWhereAndHowTheyApply() throws LDAPException {
        String ou = ou("applies");
        IGPMGPO linked = ChangingScripts.createGpo(domain, unique("linked"), ou);
        IGPMGPO unlinked = gpo("unlinked");
        unlinked.setUserEnabled(false);
        unlinked.setComputerEnabled(false);
        var sites = gpm.getSitesContainer(raw.facts().forestName(), "", "", 0);
        assertThat(ids(FindingScripts.findUnlinkedGpos(gpm, domain, sites)))
                .contains(unlinked.getID())
                .doesNotContain(linked.getID());
        assertThat(ids(FindingScripts.findDisabledGpos(domain)))
                .contains(unlinked.getID())
                .doesNotContain(linked.getID());
        assertThat(FindingScripts.listSomPolicyTree(domain)).contains("  1 " + linked.getID());
        assertThat(FindingScripts.listWhatApplies(domain, ou).get(0)).startsWith(linked.getID());
        assertThat(FindingScripts.findLinksToOtherDomains(domain))
                .extracting(IGPMGPOLink::getGPOID)
                .doesNotContain(linked.getID());
        ChangingScripts.deleteGpoWithLinks(gpm, domain, linked.getID());
        assertThat(domain.getSOM(ou).getGPOLinks()).isEmpty();
        assertThat(domain.searchGPOs(null)).noneMatch(gpo -> gpo.getID().equals(linked.getID()));
    }

    @Test
    void permissionsAreGrantedAndFound() throws LDAPException {
        String group = group();
        String ou = ou("granted");
        IGPMGPO gpo = ChangingScripts.createGpo(domain, unique("granted"), ou);
        ChangingScripts.grantPermissionOnLinkedGpos(gpm, domain, ou, group, GPMPermissionType.permGPOEdit);
        assertThat(ids(FindingScripts.findGposByPermission(gpm, domain, group, GPMPermissionType.permGPOEdit)))
                .containsExactly(gpo.getID());
        assertThat(ids(FindingScripts.findGposThatSomebodyCanEdit(gpm, domain, group)))
                .containsExactly(gpo.getID());
        ChangingScripts.limitGpoToGroup(gpm, gpo, group);
        assertThat(gpo.getSecurityInfo().stream()
                        .filter(p -> p.getPermission() == GPMPermissionType.permGPOApply)
                        .map(p -> p.getTrustee().getTrusteeSid()))
                .containsExactly(gpm.createTrustee(group).getTrusteeSid());
        assertThat(ids(FindingScripts.findGposThatApplyToNobody(domain))).doesNotContain(gpo.getID());
        ChangingScripts.delegateGpoCreation(gpm, domain, group);
        assertThat(domain.getSOM("").getSecurityInfo().stream()
                        .filter(p -> p.getPermission() == GPMPermissionType.permSOMGPOCreate)
                        .map(IGPMPermission::getTrustee)
                        .map(Object::toString))
                .contains(group);
        IGPMSecurityInfo ofDomain = domain.getSOM("").getSecurityInfo();
        ofDomain.removeTrustee(group);
        domain.getSOM("").setSecurityInfo(ofDomain);
        assertThat(ids(ChangingScripts.repairPermissions(domain))).doesNotContain(gpo.getID());
    }

    @Test
    void aPermissionIsGrantedOnAllGpos() throws LDAPException {
        String group = group();
        ChangingScripts.grantPermissionOnAllGpos(gpm, domain, group, GPMPermissionType.permGPORead);
        assertThat(FindingScripts.findGposByPermission(gpm, domain, group, GPMPermissionType.permGPORead))
                .hasSize(domain.searchGPOs(null).getCount());
        // Some are not the test's own.
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            IGPMSecurityInfo info = gpo.getSecurityInfo();
            info.removeTrustee(group);
            gpo.setSecurityInfo(info);
        }
    }

    @Test
    void gposAreBackedUpRestoredCopiedAndImported() {
        IGPMGPO gpo = gpo("kept");
        String backups = folder.toString();
        assertThat(ChangingScripts.backupAllGpos(domain, backups, "nightly")).isZero();
        assertThat(FindingScripts.listBackups(gpm, backups))
                .anyMatch(line -> line.endsWith(gpo.getDisplayName() + " nightly"));
        gpo.delete();
        assertThat(ChangingScripts.restoreDeletedGpo(gpm, domain, backups, gpo.getID())
                        .getDisplayName())
                .isEqualTo(gpo.getDisplayName());
        AtomicReference<String> shown = new AtomicReference<>("");
        IGPMBackup backup = ChangingScripts.backupInBackground(domain.getGPO(gpo.getID()), backups, shown);
        assertThat(shown.get()).isEqualTo("2 of 2");
        IGPMGPO copy = ChangingScripts.copyGpo(domain, gpo.getID(), domain, unique("copy"));
        IGPMGPO second = ChangingScripts.copyGpoWithPermissions(domain, gpo.getID(), unique("copy"));
        assertThat(second.getID()).isNotEqualTo(copy.getID());
        ChangingScripts.importGpo(gpm, domain, backups, backup.getID(), copy.getID());
        assertThat(domain.getGPO(copy.getID()).getComputerDSVersionNumber()).isEqualTo(2);
    }

    @Test
    void aFewGposAreRestoredAndImportedAltogether() {
        String backups = folder.toString();
        List<IGPMGPO> gpos = Stream.of("one", "two").map(this::gpo).toList();
        gpos.forEach(gpo -> gpo.backup(backups, "").overallStatus());
        gpos.forEach(IGPMGPO::delete);
        assertThat(ChangingScripts.restoreAllGpos(gpm, domain, backups)).isEqualTo(2);
        List<IGPMGPO> made = ChangingScripts.importAllGpos(gpm, domain, backups);
        assertThat(made.stream().map(IGPMGPO::getDisplayName))
                .containsExactlyInAnyOrderElementsOf(
                        gpos.stream().map(IGPMGPO::getDisplayName).toList());
    }

    @Test
    void anEnvironmentIsMadeFromAList() throws LDAPException {
        String first = ou("first");
        String second = ou("second");
        String name = unique("baseline");
        ChangingScripts.createEnvironment(
                domain,
                List.of(
                        new PlannedGpo(name, false, true, List.of(first, second)),
                        new PlannedGpo(unique("drives"), true, false, List.of(first))));
        assertThat(domain.getSOM(first).getGPOLinks()).hasSize(2);
        assertThat(domain.getSOM(second).getGPOLinks()).hasSize(1);
        IGPMGPO made = FindingScripts.findGposByName(gpm, domain, name).get(0);
        assertThat(made.isUserEnabled()).isFalse();
    }

    @Test
    void aMigrationTableIsMade() {
        Path file = folder.resolve("to-fabrikam.migtable");
        ChangingScripts.makeMigrationTable(gpm, file.toString());
        assertThat(Files.exists(file)).isTrue();
        assertThat(gpm.getMigrationTable(file.toString()).getEntries().getCount())
                .isEqualTo(3);
    }

    @Test
    void failuresAreExceptionsWithTheirNumber() {
        try {
            domain.getGPO("{00000000-0000-0000-0000-000000000000}");
            throw new AssertionError("found");
        } catch (GPMException e) {
            assertThat(e.getHResult()).isEqualTo(0x80070490);
        }
    }

    @Test
    void gposAndBackupsAreReported() throws Exception {
        IGPMGPO gpo = gpo("reported");
        Path templates = Files.createDirectory(folder.resolve("templates"));
        FindingScripts.reportGpos(gpm, List.of(gpo), templates.toString(), folder.toString());
        assertThat(folder.resolve(gpo.getID() + ".html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains(gpo.getDisplayName());
        AtomicReference<String> shown = new AtomicReference<>("");
        assertThat(FindingScripts.reportInBackground(gpo, shown)).contains("<Name>" + gpo.getDisplayName());
        assertThat(shown.get()).contains(" of ");
        gpo.backup(folder.toString(), "").overallStatus();
        String backup = gpm.getBackupDir(folder.toString())
                .searchBackups(null)
                .getItem(1)
                .getID();
        assertThat(FindingScripts.reportBackup(gpm, folder.toString(), backup)).contains(gpo.getDisplayName());
    }
}
