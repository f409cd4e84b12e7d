// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.gpmgmt.GPMSearchOperation.opContains;
import static org.opengpmc.gpmgmt.GPMSearchOperation.opEquals;
import static org.opengpmc.gpmgmt.GPMSearchOperation.opNotContains;
import static org.opengpmc.gpmgmt.GPMSearchOperation.opNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.GPMSearchOperation;
import org.opengpmc.gpmgmt.GPMSearchProperty;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMBackupDir;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPOCollection;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;
import org.opengpmc.gpmgmt.IGPMWMIFilter;

/** Every property that can be searched, with every operation. */
abstract class SearchObjectContract extends ObjectModelContract {
    private static final String SCRIPTS = "{42B5FAAE-6536-11D2-AE5A-0000F87571E3}";

    SearchObjectContract(Place place) {
        super(place);
    }

    private IGPMSearchCriteria criteria(GPMSearchProperty property, GPMSearchOperation operation, Object value) {
        IGPMSearchCriteria criteria = gpm().createSearchCriteria();
        criteria.add(property, operation, value);
        return criteria;
    }

    /** The GUIDs of what is found. */
    private List<String> gpos(GPMSearchProperty property, GPMSearchOperation operation, Object value) {
        return domain().searchGPOs(criteria(property, operation, value)).stream()
                .map(IGPMGPO::getID)
                .toList();
    }

    @Test
    @Covers({
        "IGPMDomain.searchGPOs",
        "IGPM.createSearchCriteria",
        "IGPMSearchCriteria.add",
        "IGPMGPOCollection.getCount",
        "IGPMGPOCollection.getItem",
        "IGPMGPOCollection.iterator"
    })
    void gposAreSearchedByNameAndId() {
        IGPMGPO gpo = newGpo("Needle in the hay");
        String id = gpo.getID();
        String part = gpo.getDisplayName().substring(3).toUpperCase(Locale.ROOT);
        assertThat(gpos(GPMSearchProperty.gpoDisplayName, opEquals, gpo.getDisplayName()))
                .containsExactly(id);
        assertThat(gpos(GPMSearchProperty.gpoDisplayName, opContains, part)).containsExactly(id);
        assertThat(gpos(GPMSearchProperty.gpoDisplayName, opNotContains, part))
                .isNotEmpty()
                .doesNotContain(id);
        assertThat(gpos(GPMSearchProperty.gpoID, opEquals, id.replaceAll("[{}]", "")))
                .containsExactly(id);
        assertThat(gpos(GPMSearchProperty.gpoID, opNotEquals, id)).isNotEmpty().doesNotContain(id);
        IGPMSearchCriteria both = criteria(GPMSearchProperty.gpoDisplayName, opContains, part);
        both.add(GPMSearchProperty.gpoID, opNotEquals, id);
        assertThat(domain().searchGPOs(both)).isEmpty();
        IGPMGPOCollection all = domain().searchGPOs(gpm().createSearchCriteria());
        assertThat(all).hasSize(all.getCount());
        assertThat(all.getItem(all.getCount()).getDomainName()).isEqualTo(domain().getDomain());
    }

    @Test
    void gposAreSearchedByExtension() {
        String filled = newFilledGpo("extension").getID();
        assertThat(gpos(GPMSearchProperty.gpoComputerExtensions, opContains, SCRIPTS))
                .contains(filled);
        assertThat(gpos(GPMSearchProperty.gpoComputerExtensions, opNotContains, SCRIPTS))
                .doesNotContain(filled);
        assertThat(gpos(GPMSearchProperty.gpoUserExtensions, opContains, SCRIPTS))
                .doesNotContain(filled);
        assertThat(gpos(GPMSearchProperty.gpoUserExtensions, opNotContains, SCRIPTS))
                .contains(filled);
    }

    @Test
    void gposAreSearchedByWmiFilter() {
        WmiFilterDraft draft =
                WmiFilterDraft.of(unique("searched"), "", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
        look().run(new WmiFilterChanges(raw()).create(draft));
        IGPMWMIFilter filter = domain().getWMIFilter("MSFT_SomFilter.ID=\"{" + draft.id() + "}\",Domain=\""
                + raw().facts().dnsName() + "\"");
        IGPMGPO gpo = newGpo("filtered");
        gpo.setWMIFilter(filter);
        assertThat(gpos(GPMSearchProperty.gpoWMIFilter, opEquals, filter)).containsExactly(gpo.getID());
        assertThat(gpos(GPMSearchProperty.gpoWMIFilter, opNotEquals, filter))
                .isNotEmpty()
                .doesNotContain(gpo.getID());
    }

    @Test
    void gposAreSearchedByPermissionAndByWhatItAmountsTo() {
        String inner = newGroup("inner");
        String outer = newGroup("outer");
        modify(
                gpm().createTrustee(outer).getTrusteeDSPath(),
                "member",
                gpm().createTrustee(inner).getTrusteeDSPath());
        IGPMGPO gpo = newGpo("granted");
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        info.add(gpm().createPermission(outer, GPMPermissionType.permGPOEdit, true));
        gpo.setSecurityInfo(info);
        IGPMPermission direct = gpm().createPermission(outer, GPMPermissionType.permGPOEdit, false);
        IGPMPermission throughGroup = gpm().createPermission(inner, GPMPermissionType.permGPOEdit, false);
        assertThat(gpos(GPMSearchProperty.gpoPermissions, opContains, direct)).containsExactly(gpo.getID());
        assertThat(gpos(GPMSearchProperty.gpoPermissions, opNotContains, direct))
                .isNotEmpty()
                .doesNotContain(gpo.getID());
        assertThat(gpos(GPMSearchProperty.gpoPermissions, opContains, throughGroup))
                .isEmpty();
        assertThat(gpos(GPMSearchProperty.gpoEffectivePermissions, opContains, throughGroup))
                .containsExactly(gpo.getID());
        assertThat(gpos(GPMSearchProperty.gpoEffectivePermissions, opNotContains, throughGroup))
                .isNotEmpty()
                .doesNotContain(gpo.getID());
    }

    @Test
    void somsAndSitesAreSearchedByWhatTheyLink() {
        IGPMGPO gpo = newGpo("linked");
        IGPMSOM ou = domain().getSOM(newOu("linking"));
        IGPMSOM site =
                gpm().getSitesContainer(raw().facts().forestName(), "", "", 0).getSite("Default-First-Site-Name");
        ou.createGPOLink(-1, gpo);
        site.createGPOLink(-1, gpo);
        IGPMSearchCriteria linking = criteria(GPMSearchProperty.somLinks, opContains, gpo);
        assertThat(domain().searchSOMs(linking).stream().map(IGPMSOM::getPath)).containsExactly(ou.getPath());
        assertThat(gpm().getSitesContainer(raw().facts().forestName(), "", "", 0).searchSites(linking).stream()
                        .map(IGPMSOM::getPath))
                .containsExactly(site.getPath());
        site.getGPOLinks().stream()
                .filter(link -> link.getGPOID().equals(gpo.getID()))
                .forEach(link -> link.delete());
    }

    @Test
    void backupsAreSearchedByGpoDomainNameAndAge() {
        String folder = newFolder();
        IGPMGPO one = newFilledGpo("one");
        IGPMGPO two = newFilledGpo("two");
        one.backup(folder, "old").overallStatus();
        one.backup(folder, "new").overallStatus();
        IGPMBackup other =
                (IGPMBackup) Objects.requireNonNull(two.backup(folder, "").getResult());
        IGPMBackupDir dir = gpm().getBackupDir(folder);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoID, opEquals, one.getID())))
                .hasSize(2);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoID, opNotEquals, one.getID())))
                .hasSize(1);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoDisplayName, opEquals, two.getDisplayName())))
                .hasSize(1);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoDisplayName, opContains, "two")))
                .hasSize(1);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoDisplayName, opNotContains, "two")))
                .hasSize(2);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoDomain, opEquals, domain().getDomain())))
                .hasSize(3);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoDomain, opEquals, domain())))
                .hasSize(3);
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.gpoDomain, opNotEquals, domain().getDomain())))
                .isEmpty();
        assertThat(dir.searchBackups(criteria(GPMSearchProperty.backupMostRecent, opEquals, true)).stream()
                        .map(IGPMBackup::getGPOID))
                .containsExactlyInAnyOrder(one.getID(), two.getID());
        IGPMSearchCriteria newest = criteria(GPMSearchProperty.backupMostRecent, opEquals, true);
        newest.add(GPMSearchProperty.gpoID, opEquals, two.getID());
        assertThat(dir.searchBackups(newest).getItem(1).getID()).isEqualTo(other.getID());
    }

    @Test
    void conditionsThatMeanNothingAreRefused() {
        refused(HResult.E_INVALIDARG, () -> gpos(GPMSearchProperty.gpoDisplayName, opNotEquals, "x"));
        refused(HResult.E_INVALIDARG, () -> gpos(GPMSearchProperty.gpoID, opEquals, "no guid"));
        refused(HResult.E_INVALIDARG, () -> gpos(GPMSearchProperty.backupMostRecent, opEquals, true));
        refused(HResult.E_INVALIDARG, () -> gpos(GPMSearchProperty.gpoPermissions, opContains, "Domain Admins"));
        refused(HResult.E_INVALIDARG, () -> criteria(GPMSearchProperty.gpoID, opEquals, 7));
        IGPMSearchCriteria named = criteria(GPMSearchProperty.gpoDisplayName, opEquals, "x");
        refused(HResult.E_INVALIDARG, () -> domain().searchSOMs(named));
        refused(HResult.E_INVALIDARG, () -> domain().searchWMIFilters(named));
        refused(HResult.E_INVALIDARG, () -> domain().searchStarterGPOs(named));
        refused(
                HResult.E_INVALIDARG,
                () -> gpm().getBackupDir(newFolder())
                        .searchBackups(criteria(GPMSearchProperty.backupMostRecent, opEquals, false)));
    }
}
