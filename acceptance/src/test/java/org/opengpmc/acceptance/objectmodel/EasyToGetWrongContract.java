// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterChanges.Existing;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.starter.StarterLocation;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.GPMRSOPMode;
import org.opengpmc.gpmgmt.GPMReportType;
import org.opengpmc.gpmgmt.GPMSearchOperation;
import org.opengpmc.gpmgmt.GPMSearchProperty;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMDomain2;
import org.opengpmc.gpmgmt.IGPMDomain3;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPO3;
import org.opengpmc.gpmgmt.IGPMGPOLink;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMRSOP;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;
import org.opengpmc.gpmgmt.IGPMStarterGPO;
import org.opengpmc.gpmgmt.IGPMTrustee;
import org.opengpmc.gpmgmt.IGPMWMIFilter;

/** The rules of the object model that callers and implementers get wrong most easily: a test each, named after it. */
abstract class EasyToGetWrongContract extends ObjectModelContract {
    EasyToGetWrongContract(Place place) {
        super(place);
    }

    private static IGPMGPO3 gpoOf(IGPMResult result) {
        return (IGPMGPO3) Objects.requireNonNull(result.getResult());
    }

    private IGPMBackup backedUp(IGPMGPO gpo) {
        return (IGPMBackup) Objects.requireNonNull(gpo.backup(newFolder(), "").getResult());
    }

    private IGPMWMIFilter newFilter() {
        WmiFilterDraft draft =
                WmiFilterDraft.of(unique("filter"), "", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
        look().run(new WmiFilterChanges(raw()).create(draft));
        return domain().getWMIFilter("MSFT_SomFilter.ID=\"{" + draft.id() + "}\",Domain=\""
                + raw().facts().dnsName() + "\"");
    }

    private Set<GPMPermissionType> levels(IGPMGPO gpo, String sid) {
        return gpo.getSecurityInfo().stream()
                .filter(p -> p.getTrustee().getTrusteeSid().equals(sid))
                .map(IGPMPermission::getPermission)
                .collect(Collectors.toSet());
    }

    private Set<Integer> masks(IGPMGPO gpo, String sid) {
        return DirectoryObjects.security(raw(), gpo.getPath()).orElseThrow().daclEntries().stream()
                .filter(Ace.WithTrustee.class::isInstance)
                .map(Ace.WithTrustee.class::cast)
                .filter(entry -> entry.trustee().toString().equals(sid))
                .map(Ace.WithTrustee::mask)
                .collect(Collectors.toSet());
    }

    @Test
    void thingsAreFoundByGuidDnAndSiteNameAndANameSearchMayFindSeveral() {
        String name = unique("twice");
        IGPMGPO one = newGpo("one");
        IGPMGPO two = newGpo("two");
        one.setDisplayName(name);
        two.setDisplayName(name);
        IGPMSearchCriteria named = gpm().createSearchCriteria();
        named.add(GPMSearchProperty.gpoDisplayName, GPMSearchOperation.opEquals, name);
        assertThat(domain().searchGPOs(named).stream().map(IGPMGPO::getID))
                .containsExactlyInAnyOrder(one.getID(), two.getID());
        refused(HResult.E_INVALIDARG, () -> domain().getGPO(name));
        refused(HResult.E_INVALIDARG, () -> domain().getSOM("Domain Controllers"));
        String site = "CN=Default-First-Site-Name,CN=Sites," + raw().facts().configurationDn();
        refused(
                HResult.ERROR_NOT_FOUND,
                () -> gpm().getSitesContainer(raw().facts().forestName(), "", "", 0)
                        .getSite(site));
    }

    @Test
    void itemsCountFromOneButArraysFromZero() throws ReflectiveOperationException {
        var gpos = domain().searchGPOs(null);
        assertThat(gpos.getItem(1).getID()).isEqualTo(gpos.iterator().next().getID());
        refused(HResult.E_INVALIDARG, () -> gpos.getItem(0));
        refused(HResult.E_INVALIDARG, () -> gpos.getItem(gpos.getCount() + 1));
        assertThat(newFilter().getQueryList()[0]).contains("Win32_Battery");
        assertThat(IGPMRSOP.class.getMethod("loggingEnumerateUsers").getReturnType())
                .isEqualTo(IGPMTrustee[].class);
    }

    @Test
    void noFlagsMeanThePdcAndEqualNumbersBelongToDifferentCalls() {
        assertThat(GPMFlags.GPM_USE_PDC).isZero();
        assertThat(GPMFlags.GPM_USE_ANYDC)
                .isEqualTo(GPMFlags.GPM_DONOT_VALIDATEDC)
                .isEqualTo(GPMFlags.GPM_MIGRATIONTABLE_ONLY);
        IGPMDomain opened = gpm().getDomain(raw().facts().dnsName(), "", GPMFlags.GPM_USE_PDC);
        assertThat(opened.getDomainController()).isEqualTo(raw().facts().server());
        assertThat(raw().facts().pdcEmulator()).isTrue();
        IGPMBackup backup = backedUp(newGpo("flags"));
        assertThat(domain().restoreGPO(backup, GPMFlags.GPM_DONOT_VALIDATEDC).overallStatus())
                .isEqualTo(HResult.S_OK);
    }

    @Test
    void addOnlyRaisesTellsOfNoEffectAndForcesTheInheritableFlag() {
        IGPMGPO gpo = newGpo("add");
        String group = newGroup("raised");
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        assertThat(info.add(gpm().createPermission(group, GPMPermissionType.permGPOEdit, false)))
                .isEqualTo(HResult.S_OK);
        assertThat(info.add(gpm().createPermission(group, GPMPermissionType.permGPORead, false)))
                .isEqualTo(HResult.S_FALSE);
        assertThat(info.add(gpm().createPermission(group, GPMPermissionType.permGPOApply, false)))
                .isEqualTo(HResult.S_OK);
        gpo.setSecurityInfo(info);
        String sid = gpm().createTrustee(group).getTrusteeSid();
        assertThat(levels(gpo, sid))
                .containsExactlyInAnyOrder(GPMPermissionType.permGPOEdit, GPMPermissionType.permGPOApply);
        assertThat(gpo.getSecurityInfo().stream()
                        .filter(p -> p.getTrustee().getTrusteeSid().equals(sid)))
                .allMatch(IGPMPermission::getInheritable);
        IGPMWMIFilter filter = newFilter();
        IGPMSecurityInfo ofFilter = filter.getSecurityInfo();
        ofFilter.add(gpm().createPermission(group, GPMPermissionType.permWMIFilterEdit, true));
        filter.setSecurityInfo(ofFilter);
        assertThat(filter.getSecurityInfo().stream()
                        .filter(p -> p.getTrustee().getTrusteeSid().equals(sid)))
                .isNotEmpty()
                .noneMatch(IGPMPermission::getInheritable);
    }

    @Test
    void removeOfAHigherLevelRemovesAndOfALowerOneDoesNothing() {
        IGPMGPO gpo = newGpo("remove");
        String group = newGroup("removed");
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        info.add(gpm().createPermission(group, GPMPermissionType.permGPOEdit, true));
        assertThat(info.remove(gpm().createPermission(group, GPMPermissionType.permGPORead, true)))
                .isEqualTo(HResult.S_FALSE);
        int count = info.getCount();
        assertThat(info.remove(gpm().createPermission(group, GPMPermissionType.permGPOEditSecurityAndDelete, true)))
                .isEqualTo(HResult.S_OK);
        assertThat(info.getCount()).isEqualTo(count - 1);
    }

    @Test
    void setSecurityInfoReplacesTheWholeList() {
        IGPMGPO gpo = newGpo("replace");
        String group = newGroup("alone");
        IGPMSecurityInfo wanted = newGpo("other").getSecurityInfo();
        wanted.removeTrustee("S-1-5-11");
        wanted.add(gpm().createPermission(group, GPMPermissionType.permGPOApply, true));
        gpo.setSecurityInfo(wanted);
        assertThat(levels(gpo, "S-1-5-11")).isEmpty();
        assertThat(gpo.getSecurityInfo().getCount()).isEqualTo(wanted.getCount());
        assertThat(masks(gpo, "S-1-5-11")).isEmpty();
    }

    @Test
    void importKeepsAclLinksFilterAndIdAndErasesAllOldSettings() {
        IGPMBackup empty = backedUp(newGpo("empty"));
        IGPMGPO target = newFilledGpo("target");
        IGPMWMIFilter filter = newFilter();
        target.setWMIFilter(filter);
        IGPMSecurityInfo info = target.getSecurityInfo();
        info.removeTrustee("S-1-5-11");
        target.setSecurityInfo(info);
        IGPMSOM ou = domain().getSOM(newOu("kept"));
        ou.createGPOLink(-1, target);
        IGPMGPO after = gpoOf(target.importBackup(0, empty));
        assertThat(after.getID()).isEqualTo(target.getID());
        assertThat(levels(after, "S-1-5-11")).isEmpty();
        assertThat(Objects.requireNonNull(after.getWMIFilter()).getPath()).isEqualTo(filter.getPath());
        assertThat(ou.getGPOLinks().getItem(1).getGPOID()).isEqualTo(target.getID());
        assertThat(look().get(id(target)).machineExtensions()).isEmpty();
        assertThat(raw().sysvol()
                        .find(look().folder(id(target)).child("Machine").child("Scripts")))
                .isEmpty();
    }

    @Test
    void restoreReCreatesADeletedGpoUnderItsIdAndDropsAFilterThatIsGone() {
        IGPMGPO gpo = newFilledGpo("deleted");
        IGPMWMIFilter filter = newFilter();
        gpo.setWMIFilter(filter);
        IGPMBackup backup = backedUp(gpo);
        gpo.delete();
        var filters = new WmiFilters(raw());
        look().run(new WmiFilterChanges(raw()).delete(filters.byPath(filter.getPath()), true));
        IGPMResult result = domain().restoreGPO(backup, 0);
        IGPMGPO restored = gpoOf(result);
        assertThat(restored.getID()).isEqualTo(gpo.getID());
        assertThat(restored.getWMIFilter()).isNull();
        assertThat(result.getStatus()).isNotEmpty();
    }

    @Test
    void restoreIsLimitedToTheOriginalDomain() throws Exception {
        IGPMGPO gpo = newFilledGpo("foreign");
        IGPMBackup backup = backedUp(gpo);
        Path xml = Path.of(backup.getBackupDir(), backup.getID(), "Backup.xml");
        String text = Files.readString(xml);
        String guid = raw().facts().guid().toString();
        Files.writeString(
                xml,
                text.replaceAll("(?i)" + guid, java.util.UUID.randomUUID().toString())
                        .replace(raw().facts().dnsName(), "elsewhere.test"));
        var before = snapshot(gpo);
        refused(
                HResult.ERROR_NOT_SUPPORTED,
                () -> domain().restoreGPO(backup, 0).overallStatus());
        assertThat(snapshot(gpo)).isEqualTo(before);
    }

    @Test
    void copyTakesTheDefaultAclUnlessToldAndImportIgnoresSecurity() {
        IGPMGPO gpo = newFilledGpo("acl");
        String sid = gpm().createTrustee(newGroup("own")).getTrusteeSid();
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        info.add(gpm().createPermission(sid, GPMPermissionType.permGPOEdit, true));
        gpo.setSecurityInfo(info);
        assertThat(levels(gpoOf(gpo.copyTo(0, domain())), sid)).isEmpty();
        assertThat(levels(gpoOf(gpo.copyTo(GPMFlags.GPM_PROCESS_SECURITY, domain())), sid))
                .containsExactly(GPMPermissionType.permGPOEdit);
        assertThat(levels(gpoOf(newGpo("import").importBackup(0, backedUp(gpo))), sid))
                .isEmpty();
    }

    @Test
    void deleteKeepsLinks() {
        IGPMGPO gpo = newGpo("linked");
        IGPMSOM ou = domain().getSOM(newOu("broken"));
        ou.createGPOLink(-1, gpo);
        gpo.delete();
        assertThat(ou.getGPOLinks().getItem(1).getGPOID()).isEqualTo(gpo.getID());
        ou.getGPOLinks().getItem(1).delete();
        assertThat(ou.getGPOLinks()).isEmpty();
    }

    @Test
    void importOverwritesTheCommentButNotTheNameAndACopyKeepsTheFilter() {
        IGPMGPO3 source = newGpo("source");
        source.setDescription("of the source");
        IGPMGPO3 target = newGpo("target");
        target.setDescription("of the target");
        String name = target.getDisplayName();
        target.importBackup(0, backedUp(source)).overallStatus();
        assertThat(target.getDescription()).isEqualTo("of the source");
        assertThat(target.getDisplayName()).isEqualTo(name);
        IGPMWMIFilter filter = newFilter();
        source.setWMIFilter(filter);
        IGPMGPO3 copy = gpoOf(source.copyTo(0, domain()));
        assertThat(Objects.requireNonNull(copy.getWMIFilter()).getPath()).isEqualTo(filter.getPath());
        assertThat(copy.getDescription()).isEqualTo("of the source");
    }

    @Test
    void restoreImportAndCopyRaiseBothHalves() {
        IGPMGPO gpo = newFilledGpo("versions");
        assertVersions(domain().getGPO(gpo.getID()), 1);
        IGPMBackup backup = backedUp(gpo);
        assertVersions(gpoOf(gpo.importBackup(0, backup)), 2);
        assertVersions(gpoOf(domain().restoreGPO(backup, 0)), 3);
        assertVersions(gpoOf(gpo.copyTo(0, domain())), 1);
    }

    private static void assertVersions(IGPMGPO gpo, int version) {
        assertThat(gpo.getComputerDSVersionNumber()).isEqualTo(version);
        assertThat(gpo.getUserDSVersionNumber()).isEqualTo(version);
        assertThat(gpo.getComputerSysvolVersionNumber()).isEqualTo(version);
        assertThat(gpo.getUserSysvolVersionNumber()).isEqualTo(version);
    }

    @Test
    void smallerMasksAreWrittenThanNewGposHaveAndBothAreTheSameLevel() {
        IGPMGPO gpo = newGpo("masks");
        String admins = raw().facts().sid() + "-512";
        assertThat(levels(gpo, admins)).containsExactly(GPMPermissionType.permGPOEditSecurityAndDelete);
        assertThat(levels(gpo, "S-1-5-11")).containsExactly(GPMPermissionType.permGPOApply);
        assertThat(masks(gpo, "S-1-5-11")).contains(0x20094);
        String sid = gpm().createTrustee(newGroup("masks")).getTrusteeSid();
        String[] levels = {"permGPORead", "permGPOEdit", "permGPOEditSecurityAndDelete"};
        int[] masks = {0x20014, 0x20037, 0xF0037};
        for (int i = 0; i < masks.length; i++) {
            IGPMSecurityInfo info = gpo.getSecurityInfo();
            info.add(gpm().createPermission(sid, GPMPermissionType.valueOf(levels[i]), true));
            gpo.setSecurityInfo(info);
            assertThat(masks(gpo, sid)).containsExactly(masks[i]);
            assertThat(levels(gpo, sid)).containsExactly(GPMPermissionType.valueOf(levels[i]));
        }
    }

    @Test
    void minusOneAppendsAtTheLowestPrecedenceAndGpLinkStoresTheOrderTheOtherWayRound() {
        IGPMSOM ou = domain().getSOM(newOu("order"));
        IGPMGPO first = newGpo("first");
        IGPMGPO last = newGpo("last");
        IGPMGPO winner = newGpo("winner");
        ou.createGPOLink(-1, first);
        ou.createGPOLink(-1, last);
        ou.createGPOLink(1, winner);
        assertThat(ou.getGPOLinks().stream().map(IGPMGPOLink::getGPOID))
                .containsExactly(winner.getID(), first.getID(), last.getID());
        String stored = new Soms(raw()).byDn(ou.getPath()).orElseThrow().links().write();
        assertThat(stored.toUpperCase(Locale.ROOT)).containsSubsequence(last.getID(), first.getID(), winner.getID());
    }

    @Test
    void ownLinksIncludeDisabledOnesAndInheritedLinksLeaveThemAndThoseOfSitesOut() {
        IGPMSOM ou = domain().getSOM(newOu("disabled"));
        IGPMGPO gpo = newGpo("disabled");
        IGPMGPO ofSite = newGpo("site");
        IGPMSOM site =
                gpm().getSitesContainer(raw().facts().forestName(), "", "", 0).getSite("Default-First-Site-Name");
        IGPMGPOLink siteLink = site.createGPOLink(-1, ofSite);
        ou.createGPOLink(-1, gpo).setEnabled(false);
        assertThat(ou.getGPOLinks().stream().map(IGPMGPOLink::getGPOID)).containsExactly(gpo.getID());
        assertThat(ou.getInheritedGPOLinks().stream().map(IGPMGPOLink::getGPOID))
                .doesNotContain(gpo.getID(), ofSite.getID());
        siteLink.delete();
    }

    @Test
    void noFilterIsNullAndNullUnlinks() {
        IGPMGPO gpo = newGpo("no filter");
        assertThat(gpo.getWMIFilter()).isNull();
        gpo.setWMIFilter(newFilter());
        assertThat(gpo.getWMIFilter()).isNotNull();
        gpo.setWMIFilter(null);
        assertThat(domain().getGPO(gpo.getID()).getWMIFilter()).isNull();
    }

    @Test
    void theBackupIdIsNotTheGpoId() {
        IGPMGPO gpo = newGpo("ids");
        IGPMBackup backup = backedUp(gpo);
        assertThat(backup.getID()).isNotEqualTo(gpo.getID());
        refused(
                HResult.ERROR_NOT_FOUND,
                () -> gpm().getBackupDir(backup.getBackupDir()).getBackup(gpo.getID()));
    }

    @Test
    void overallStatusErrorCodeAndOperationCodeAreHResults() {
        IGPMResult failed = newGpo("status").backup(newFolder() + "-missing", "");
        refused(HResult.ERROR_NOT_FOUND, failed::overallStatus);
        assertThat(failed.getStatus().getItem(1).errorCode()).isNegative();
        assertThat(failed.getStatus().getItem(1).operationCode()).isNegative();
        assertThat(newGpo("status").backup(newFolder(), "").overallStatus()).isEqualTo(HResult.S_OK);
    }

    /** Reports of the resultant set come later; what they will have to keep is told there. */
    @Test
    void aReportToAFileGivesNoResult() {
        Path file = Path.of(newFolder(), "report.xml");
        IGPMGPO gpo = newGpo("report");
        IGPMRSOP rsop = gpm().getRSOP(GPMRSOPMode.rsopPlanning, null, 0);
        refused(HResult.E_NOTIMPL, () -> rsop.generateReportToFile(GPMReportType.repXML, file.toString()));
        assertThat(file).doesNotExist();
        IGPMResult written = gpo.generateReportToFile(GPMReportType.repXML, file.toString());
        assertThat(written.overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(written.getResult()).isNull();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    @Covers({
        "IGPMRSOP.setPlanningUserSecurityGroups",
        "IGPMRSOP.getPlanningUserSecurityGroups",
        "IGPMRSOP.setPlanningComputerSecurityGroups",
        "IGPMRSOP.getPlanningComputerSecurityGroups",
        "IGPMRSOP.setPlanningUserWMIFilters",
        "IGPMRSOP.getPlanningUserWMIFilters",
        "IGPMRSOP.setPlanningComputerWMIFilters",
        "IGPMRSOP.getPlanningComputerWMIFilters"
    })
    void unsetAndEmptyGroupsOfAnRsopQueryMeanOppositeThings() {
        IGPMRSOP rsop = gpm().getRSOP(GPMRSOPMode.rsopPlanning, null, 0);
        assertThat(rsop.getPlanningUserSecurityGroups()).isNull();
        assertThat(rsop.getPlanningComputerSecurityGroups()).isNull();
        rsop.setPlanningUserSecurityGroups(new IGPMTrustee[0]);
        rsop.setPlanningComputerSecurityGroups(new IGPMTrustee[] {gpm().createTrustee("S-1-5-11")});
        assertThat(rsop.getPlanningUserSecurityGroups()).isNotNull().isEmpty();
        assertThat(rsop.getPlanningComputerSecurityGroups()).hasSize(1);
        rsop.setPlanningUserSecurityGroups(null);
        assertThat(rsop.getPlanningUserSecurityGroups()).isNull();
        IGPMWMIFilter[] filters = {newFilter()};
        rsop.setPlanningUserWMIFilters(filters);
        rsop.setPlanningComputerWMIFilters(filters);
        assertThat(rsop.getPlanningUserWMIFilters()).isNotSameAs(filters).containsExactly(filters);
        assertThat(rsop.getPlanningComputerWMIFilters()).containsExactly(filters);
    }

    @Test
    void timesAreMomentsWhateverTheZone() {
        Instant now = Instant.now();
        IGPMGPO gpo = newGpo("times");
        Duration minute = Duration.ofMinutes(1);
        assertThat(gpo.getCreationTime()).isBetween(now.minus(minute), now.plus(minute));
        IGPMBackup backup = backedUp(gpo);
        LocalDateTime stored = BackupFolder.open(Path.of(backup.getBackupDir()))
                .read(backup.getID())
                .info()
                .time();
        assertThat(backup.getTimestamp())
                .isEqualTo(stored.atZone(ZoneId.systemDefault()).toInstant())
                .isBetween(now.minus(minute), now.plus(minute));
    }

    @Test
    void filtersAreNeitherMadeDeletedNorGivenQueries() {
        Set<String> members = new HashSet<>();
        for (Class<?> type : List.of(IGPMWMIFilter.class, IGPMDomain.class, IGPMDomain2.class, IGPMDomain3.class)) {
            Arrays.stream(type.getDeclaredMethods())
                    .map(m -> type.getSimpleName() + "." + m.getName())
                    .forEach(members::add);
        }
        assertThat(members)
                .contains("IGPMWMIFilter.getQueryList")
                .doesNotContain("IGPMWMIFilter.delete", "IGPMWMIFilter.setQueryList", "IGPMDomain.createWMIFilter");
    }

    @Test
    void theDomainOfATrusteeIsItsNetbiosNameAndThatOfAGpoItsDnsName() {
        assertThat(gpm().createTrustee(raw().facts().sid() + "-512").getTrusteeDomain())
                .isEqualTo(raw().facts().netbiosName());
        IGPMGPO gpo = newGpo("domain");
        assertThat(gpo.getDomainName()).isEqualTo(raw().facts().dnsName());
        assertThat(backedUp(gpo).getGPODomain()).isEqualTo(raw().facts().dnsName());
        IGPMSOM ou = domain().getSOM(newOu("domain"));
        assertThat(ou.createGPOLink(-1, gpo).getGPODomain())
                .isEqualTo(raw().facts().dnsName());
    }

    @Test
    void versionsOfStarterGposHaveSixteenBits() {
        GpoId id = GpoId.random();
        StarterChanges changes = new StarterChanges(raw());
        StarterTemplate last = StarterTemplate.create()
                .with(StarterProperty.DISPLAY_NAME, unique("sixteen bits"))
                .withVersion(new GpoVersion(65535, 65535));
        look().run(changes.put("prepare", id, last, List.of(), Existing.REFUSED, CancellationToken.NONE));
        assertStarterVersions(id, 65535, 65535);
        StarterGpo stored = new StarterGpos(raw()).byId(id).orElseThrow();
        RegistryPol setting = new RegistryPol(List.of(PolEntry.string("Software\\Policies\\Contoso", "Text", "x")));
        look().run(changes.registry(stored, StarterHalf.USER, setting));
        assertStarterVersions(id, 65535, 1);
        StarterTemplate beyond = last.with(StarterProperty.COMPUTER_VERSION, "65536");
        raw().sysvol()
                .replace(StarterLocation.folder(id, raw().facts()).child(StarterTemplate.FILE_NAME), beyond.write());
        assertStarterVersions(id, 0, 65535);
        domain().getStarterGPO(id.toString()).delete();
    }

    private void assertStarterVersions(GpoId id, int computer, int user) {
        IGPMStarterGPO starter = domain().getStarterGPO(id.toString());
        assertThat(starter.getComputerVersion()).isEqualTo(computer);
        assertThat(starter.getUserVersion()).isEqualTo(user);
    }
}
