// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.gpmgmt.GPMBackupType;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.GPMSearchOperation;
import org.opengpmc.gpmgmt.GPMSearchProperty;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;
import org.opengpmc.gpmgmt.IGPMWMIFilter;

/** Bad input: each the documented error, and nothing changed. */
abstract class BadInputContract extends ObjectModelContract {
    BadInputContract(Place place) {
        super(place);
    }

    private String links(IGPMSOM som) {
        return new Soms(raw()).byDn(som.getPath()).orElseThrow().links().write();
    }

    @Test
    void aNameOfTwoGposFindsBothAndOpensNeither() {
        String name = unique("double");
        newGpo("a").setDisplayName(name);
        newGpo("b").setDisplayName(name);
        IGPMSearchCriteria named = gpm().createSearchCriteria();
        named.add(GPMSearchProperty.gpoDisplayName, GPMSearchOperation.opEquals, name);
        assertThat(domain().searchGPOs(named).getCount()).isEqualTo(2);
        refused(HResult.E_INVALIDARG, () -> domain().getGPO(name));
    }

    @Test
    void aGuidNeedsNoBracesButMustBeOne() {
        IGPMGPO gpo = newGpo("guid");
        assertThat(domain().getGPO(gpo.getID().substring(1, 37)).getID()).isEqualTo(gpo.getID());
        refused(HResult.E_INVALIDARG, () -> domain().getGPO(gpo.getID().substring(0, 30)));
        refused(HResult.E_INVALIDARG, () -> domain().getGPO(""));
        refused(HResult.ERROR_NOT_FOUND, () -> domain().getGPO("{00000000-0000-0000-0000-000000000001}"));
    }

    @Test
    void aDnWithCommasAndQuotesIsTakenAsItIs() {
        String dn = newOuBelow(newOu("odd"), "Smith, \"J\" + Sons\\Co #1");
        IGPMSOM ou = domain().getSOM(dn);
        IGPMGPO gpo = newGpo("odd");
        ou.createGPOLink(-1, gpo);
        assertThat(domain().getSOM(ou.getPath()).getGPOLinks().getCount()).isEqualTo(1);
        refused(HResult.E_INVALIDARG, () -> domain().getSOM("OU=Smith, J,DC=x"));
    }

    @Test
    void positionsZeroAndNinetyNineAreNone() {
        IGPMSOM ou = domain().getSOM(newOu("positions"));
        ou.createGPOLink(-1, newGpo("there"));
        IGPMGPO gpo = newGpo("nowhere");
        String before = links(ou);
        for (int position : new int[] {0, 2, 99, -2}) {
            refused(HResult.E_INVALIDARG, () -> ou.createGPOLink(position, gpo));
        }
        assertThat(links(ou)).isEqualTo(before);
    }

    @Test
    void aSecondLinkOfAGpoIsRefused() {
        IGPMSOM ou = domain().getSOM(newOu("twice"));
        IGPMGPO gpo = newGpo("twice");
        ou.createGPOLink(-1, gpo);
        String before = links(ou);
        refused(HResult.ERROR_ALREADY_EXISTS, () -> ou.createGPOLink(1, gpo));
        assertThat(links(ou)).isEqualTo(before);
    }

    @Test
    void aTrusteeThatDoesNotExistGetsNothing() {
        IGPMSecurityInfo info = newGpo("nobody").getSecurityInfo();
        int before = info.getCount();
        String nobody = raw().facts().netbiosName() + "\\nobody of that name";
        refused(HResult.ERROR_NONE_MAPPED, () -> gpm().createPermission(nobody, GPMPermissionType.permGPORead, true));
        refused(HResult.ERROR_NONE_MAPPED, () -> info.removeTrustee(nobody));
        refused(HResult.E_INVALIDARG, () -> gpm().createTrustee("S-1-5-21-x"));
        assertThat(info.getCount()).isEqualTo(before);
    }

    private IGPMWMIFilter newFilter() {
        WmiFilterDraft draft =
                WmiFilterDraft.of(unique("filter"), "", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
        look().run(new WmiFilterChanges(raw()).create(draft));
        return domain().getWMIFilter("MSFT_SomFilter.ID=\"{" + draft.id() + "}\",Domain=\""
                + raw().facts().dnsName() + "\"");
    }

    private static List<String> shown(IGPMSecurityInfo info) {
        return info.stream()
                .map(p -> p.getTrustee().getTrusteeSid() + " " + p.getPermission())
                .toList();
    }

    @Test
    void aPermissionListOfAnotherKindOfObjectIsRefused() {
        IGPMGPO gpo = newGpo("kinds");
        IGPMSOM ou = domain().getSOM(newOu("kinds"));
        String group = newGroup("kinds");
        IGPMSecurityInfo ofOu = ou.getSecurityInfo();
        ofOu.add(gpm().createPermission(group, GPMPermissionType.permSOMLink, true));
        ou.setSecurityInfo(ofOu);
        IGPMWMIFilter filter = newFilter();
        IGPMSOM site =
                gpm().getSitesContainer(raw().facts().forestName(), "", "", 0).getSite("Default-First-Site-Name");
        IGPMSecurityInfo bare = newGpo("bare").getSecurityInfo();
        bare.stream().map(p -> p.getTrustee().getTrusteeSid()).distinct().forEach(bare::removeTrustee);
        assertThat(bare.getCount()).isZero();
        var before = snapshot(gpo);
        List<String> beforeOu = shown(ou.getSecurityInfo());
        List<String> beforeFilter = shown(filter.getSecurityInfo());
        refused(HResult.E_INVALIDARG, () -> gpo.setSecurityInfo(ou.getSecurityInfo()));
        refused(HResult.E_INVALIDARG, () -> gpo.setSecurityInfo(filter.getSecurityInfo()));
        refused(HResult.E_INVALIDARG, () -> filter.setSecurityInfo(gpo.getSecurityInfo()));
        for (IGPMSecurityInfo foreign : List.of(gpo.getSecurityInfo(), filter.getSecurityInfo(), bare)) {
            refused(HResult.E_INVALIDARG, () -> ou.setSecurityInfo(foreign));
            refused(HResult.E_INVALIDARG, () -> site.setSecurityInfo(foreign));
            refused(HResult.E_INVALIDARG, () -> domain().getSOM("").setSecurityInfo(foreign));
        }
        IGPMSecurityInfo planning = ou.getSecurityInfo();
        planning.add(gpm().createPermission(group, GPMPermissionType.permSOMPlanning, true));
        refused(HResult.E_INVALIDARG, () -> site.setSecurityInfo(planning));
        assertThat(TestDomain.differences(before, snapshot(gpo))).isEmpty();
        assertThat(shown(ou.getSecurityInfo())).isEqualTo(beforeOu);
        assertThat(shown(filter.getSecurityInfo())).isEqualTo(beforeFilter);
    }

    /** A filter that a caller made itself, say a wrapper. */
    private static IGPMWMIFilter filterAt(Supplier<String> path) {
        return (IGPMWMIFilter) Proxy.newProxyInstance(
                IGPMWMIFilter.class.getClassLoader(), new Class<?>[] {IGPMWMIFilter.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getPath")) {
                        return path.get();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void whateverFailsIsAnExceptionOfTheObjectModel() {
        IGPMGPO gpo = newGpo("wrapped");
        IGPMWMIFilter garbage = filterAt(() -> "MSFT_SomFilter.ID=garbage");
        IGPMWMIFilter broken = filterAt(() -> {
            throw new IllegalStateException("broken wrapper");
        });
        IGPMSearchCriteria criteria = gpm().createSearchCriteria();
        refused(HResult.E_INVALIDARG, () -> gpo.setWMIFilter(garbage));
        refused(HResult.E_FAIL, () -> gpo.setWMIFilter(broken));
        refused(
                HResult.E_INVALIDARG,
                () -> criteria.add(GPMSearchProperty.gpoWMIFilter, GPMSearchOperation.opEquals, garbage));
        refused(
                HResult.E_FAIL,
                () -> criteria.add(GPMSearchProperty.gpoWMIFilter, GPMSearchOperation.opEquals, broken));
        assertThat(gpo.getWMIFilter()).isNull();
    }

    @Test
    void anSddlWithATypoIsToldWithItsPlace() {
        IGPMGPO gpo = newGpo("sddl");
        SddlContext context = SddlContext.of(raw().facts().sid());
        SecurityDescriptor before = gpo.getSecurityDescriptor(GPMFlags.DACL_SECURITY_INFORMATION);
        String typo = Sddl.write(before, context).replaceFirst("\\(A;", "(Q;");
        assertThatThrownBy(
                        () -> gpo.setSecurityDescriptor(GPMFlags.DACL_SECURITY_INFORMATION, Sddl.parse(typo, context)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Q");
        SecurityDescriptor open = SecurityDescriptor.empty();
        refused(HResult.E_INVALIDARG, () -> gpo.setSecurityDescriptor(GPMFlags.DACL_SECURITY_INFORMATION, open));
        assertThat(gpo.getSecurityDescriptor(GPMFlags.DACL_SECURITY_INFORMATION).sameContent(before))
                .isTrue();
    }

    /** The object model cannot make filters; whoever makes one beside it is told. */
    @Test
    void aWqlQueryWithATypoIsToldWithItsPlace() {
        int before = domain().searchWMIFilters(null).getCount();
        WmiFilterDraft draft =
                WmiFilterDraft.of(unique("typo"), "", List.of(WmiQuery.of("SELECT * FORM Win32_Battery")));
        assertThatThrownBy(() -> new WmiFilterChanges(raw()).create(draft))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("FORM");
        assertThat(domain().searchWMIFilters(null).getCount()).isEqualTo(before);
    }

    @Test
    void aCorruptCabinetIsNotLoaded() throws IOException {
        Path file = Path.of(newFolder()).resolve("broken.cab");
        int before = domain().searchStarterGPOs(null).getCount();
        Files.write(file, new byte[] {'M', 'S', 'C', 'F', 0, 0, 0, 0, 9, 9, 9, 9});
        refused(
                HResult.ERROR_INVALID_DATA,
                () -> domain().loadStarterGPO(file.toString(), true).overallStatus());
        refused(
                HResult.ERROR_NOT_FOUND,
                () -> domain().loadStarterGPO(file + "x", true).overallStatus());
        assertThat(domain().searchStarterGPOs(null).getCount()).isEqualTo(before);
    }

    @Test
    void aDamagedBackupIsNeitherRestoredNorImported() throws IOException {
        IGPMGPO gpo = newFilledGpo("damaged");
        IGPMBackup backup =
                (IGPMBackup) Objects.requireNonNull(gpo.backup(newFolder(), "").getResult());
        Files.writeString(Path.of(backup.getBackupDir(), backup.getID(), "Backup.xml"), "<no backup");
        var before = snapshot(gpo);
        refused(HResult.ERROR_INVALID_DATA, () -> domain().restoreGPO(backup, 0).overallStatus());
        refused(HResult.ERROR_INVALID_DATA, () -> gpo.importBackup(0, backup).overallStatus());
        assertThat(TestDomain.differences(before, snapshot(gpo))).isEmpty();
    }

    @Test
    void aFolderOrDomainThatIsNotThereIsTold() {
        String missing = newFolder() + "-missing";
        refused(HResult.ERROR_NOT_FOUND, () -> gpm().getBackupDir(missing));
        refused(HResult.ERROR_NOT_FOUND, () -> gpm().getBackupDirEx(missing, GPMBackupType.typeStarterGPO));
        refused(HResult.ERROR_DS_SERVER_DOWN, () -> gpm().getDomain("no-such-domain.invalid", "", 0));
    }

    /** What a caller in plain Java can do although the types say otherwise. */
    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedWhereSomethingIsNeeded() {
        IGPMGPO gpo = newGpo("null");
        refused(HResult.E_INVALIDARG, () -> domain().getGPO(null));
        refused(HResult.E_INVALIDARG, () -> gpo.setDisplayName(null));
        refused(HResult.E_INVALIDARG, () -> gpo.backup(null, null));
        refused(HResult.E_INVALIDARG, () -> gpo.backup(newFolder(), null, null));
        refused(HResult.E_INVALIDARG, () -> gpo.importBackup(0, null));
        refused(HResult.E_INVALIDARG, () -> gpo.setSecurityInfo(null));
        refused(HResult.E_INVALIDARG, () -> domain().getSOM("").createGPOLink(-1, null));
        refused(HResult.E_INVALIDARG, () -> gpm().createTrustee(null));
        refused(HResult.E_INVALIDARG, () -> gpm().createPermission("S-1-1-0", null, true));
        refused(
                HResult.E_INVALIDARG,
                () -> gpm().createSearchCriteria().add(GPMSearchProperty.gpoID, GPMSearchOperation.opEquals, null));
    }
}
