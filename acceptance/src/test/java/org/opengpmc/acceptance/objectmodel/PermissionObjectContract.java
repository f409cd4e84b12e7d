// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;
import org.opengpmc.gpmgmt.IGPMWMIFilter;

/** Permissions as lists, and security descriptors. */
abstract class PermissionObjectContract extends ObjectModelContract {
    PermissionObjectContract(Place place) {
        super(place);
    }

    private IGPMPermission permission(String trustee, GPMPermissionType level) {
        return gpm().createPermission(trustee, level, true);
    }

    private static List<GPMPermissionType> levels(IGPMSecurityInfo info, String trustee) {
        return info.stream()
                .filter(p -> (p.getTrustee().getTrusteeDomain() + "\\"
                                + p.getTrustee().getTrusteeName())
                        .equalsIgnoreCase(trustee))
                .map(IGPMPermission::getPermission)
                .toList();
    }

    @Test
    @Covers({
        "IGPMGPO.getSecurityInfo",
        "IGPMGPO.setSecurityInfo",
        "IGPMSecurityInfo.getCount",
        "IGPMSecurityInfo.getItem",
        "IGPMSecurityInfo.iterator",
        "IGPMSecurityInfo.add",
        "IGPMSecurityInfo.remove",
        "IGPMSecurityInfo.removeTrustee"
    })
    void theListOfAGpoIsEditedAndWritten() {
        IGPMGPO gpo = newGpo("permissions");
        String group = newGroup("editors");
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        assertThat(info).hasSize(info.getCount());
        assertThat(info.stream().map(IGPMPermission::getPermission)).contains(GPMPermissionType.permGPOApply);
        int before = info.getCount();
        assertThat(info.add(permission(group, GPMPermissionType.permGPORead))).isEqualTo(HResult.S_OK);
        assertThat(info.add(permission(group, GPMPermissionType.permGPOEdit))).isEqualTo(HResult.S_OK);
        assertThat(info.add(permission(group, GPMPermissionType.permGPORead))).isEqualTo(HResult.S_FALSE);
        assertThat(info.getCount()).isEqualTo(before + 1);
        assertThat(levels(gpo.getSecurityInfo(), group)).isEmpty();
        gpo.setSecurityInfo(info);
        assertThat(levels(gpo.getSecurityInfo(), group)).containsExactly(GPMPermissionType.permGPOEdit);
        assertThat(info.remove(permission(group, GPMPermissionType.permGPORead)))
                .isEqualTo(HResult.S_FALSE);
        assertThat(info.remove(permission(group, GPMPermissionType.permGPOEditSecurityAndDelete)))
                .isEqualTo(HResult.S_OK);
        info.add(permission(group, GPMPermissionType.permGPOApply));
        info.removeTrustee(group);
        gpo.setSecurityInfo(info);
        assertThat(levels(gpo.getSecurityInfo(), group)).isEmpty();
        assertThat(info.getItem(1).getTrustee().getTrusteeSid()).startsWith("S-1-");
        assertThat(gpo.isACLConsistent()).isTrue();
    }

    @Test
    void aListOfOneGpoIsGivenToAnother() {
        String group = newGroup("copied");
        IGPMGPO from = newGpo("from");
        IGPMSecurityInfo info = from.getSecurityInfo();
        info.add(permission(group, GPMPermissionType.permGPOEdit));
        IGPMGPO to = newGpo("to");
        to.setSecurityInfo(info);
        assertThat(levels(to.getSecurityInfo(), group)).containsExactly(GPMPermissionType.permGPOEdit);
        assertThat(levels(from.getSecurityInfo(), group)).isEmpty();
    }

    @Test
    void aListThatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        IGPMGPO gpo = newGpo("contested");
        String group = newGroup("contested");
        IGPMSecurityInfo mine = gpo.getSecurityInfo();
        IGPMSecurityInfo theirs = gpo.getSecurityInfo();
        theirs.add(permission(group, GPMPermissionType.permGPOEdit));
        gpo.setSecurityInfo(theirs);
        mine.add(permission(group, GPMPermissionType.permGPOApply));
        refused(HResult.ERROR_REVISION_MISMATCH, () -> gpo.setSecurityInfo(mine));
        assertThat(levels(gpo.getSecurityInfo(), group)).containsExactly(GPMPermissionType.permGPOEdit);
    }

    @Test
    void aTrusteeIsRemovedWhileTheListIsWalkedThrough() {
        IGPMGPO gpo = newGpo("walked");
        String one = newGroup("one");
        String two = newGroup("two");
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        info.add(permission(one, GPMPermissionType.permGPOEdit));
        info.add(permission(two, GPMPermissionType.permGPOApply));
        int seen = 0;
        for (IGPMPermission permission : info) {
            seen++;
            if (permission.getPermission() == GPMPermissionType.permGPOEdit) {
                info.removeTrustee(permission.getTrustee().getTrusteeSid());
            }
        }
        assertThat(seen).isEqualTo(info.getCount() + 1);
        assertThat(levels(info, two)).containsExactly(GPMPermissionType.permGPOApply);
    }

    @Test
    @Covers({"IGPMSOM.getSecurityInfo", "IGPMSOM.setSecurityInfo"})
    void linkingIsDelegatedOnAnOu() {
        IGPMSOM ou = domain().getSOM(newOu("delegated"));
        String group = newGroup("linkers");
        IGPMSecurityInfo info = ou.getSecurityInfo();
        assertThat(info.add(gpm().createPermission(group, GPMPermissionType.permSOMLink, false)))
                .isEqualTo(HResult.S_OK);
        assertThat(info.add(permission(group, GPMPermissionType.permSOMPlanning)))
                .isEqualTo(HResult.S_OK);
        ou.setSecurityInfo(info);
        IGPMSecurityInfo read = ou.getSecurityInfo();
        assertThat(levels(read, group))
                .containsExactlyInAnyOrder(GPMPermissionType.permSOMLink, GPMPermissionType.permSOMPlanning);
        read.remove(permission(group, GPMPermissionType.permSOMLink));
        ou.setSecurityInfo(read);
        assertThat(levels(ou.getSecurityInfo(), group)).containsExactly(GPMPermissionType.permSOMPlanning);
        refused(HResult.E_INVALIDARG, () -> info.add(permission(group, GPMPermissionType.permGPOEdit)));
    }

    @Test
    @Covers({"IGPMWMIFilter.getSecurityInfo", "IGPMWMIFilter.setSecurityInfo"})
    void aFilterIsGivenToEditors() {
        WmiFilterDraft draft =
                WmiFilterDraft.of(unique("secured"), "", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
        look().run(new WmiFilterChanges(raw()).create(draft));
        IGPMWMIFilter filter = domain().getWMIFilter("MSFT_SomFilter.ID=\"{" + draft.id() + "}\",Domain=\""
                + raw().facts().dnsName() + "\"");
        String group = newGroup("filter-editors");
        IGPMSecurityInfo info = filter.getSecurityInfo();
        info.add(permission(group, GPMPermissionType.permWMIFilterEdit));
        filter.setSecurityInfo(info);
        assertThat(levels(filter.getSecurityInfo(), group)).containsExactly(GPMPermissionType.permWMIFilterEdit);
        assertThat(filter.getSecurityInfo())
                .noneMatch(p -> p.getPermission() == GPMPermissionType.permWMIFilterEdit && p.getInheritable());
    }

    @Test
    @Covers({"IGPMGPO.getSecurityDescriptor", "IGPMGPO.setSecurityDescriptor"})
    void partsOfTheDescriptorAreReadAndWritten() {
        IGPMGPO gpo = newGpo("descriptor");
        SecurityDescriptor owner = gpo.getSecurityDescriptor(GPMFlags.OWNER_SECURITY_INFORMATION);
        assertThat(owner.owner()).isNotNull();
        assertThat(owner.daclState()).isEqualTo(SecurityDescriptor.AclState.ABSENT);
        SecurityDescriptor dacl = gpo.getSecurityDescriptor(GPMFlags.DACL_SECURITY_INFORMATION);
        SddlContext context = SddlContext.of(raw().facts().sid());
        String group = gpm().createTrustee(newGroup("sddl")).getTrusteeSid();
        String text = Sddl.write(dacl, context) + "(A;CI;LCRPRC;;;" + group + ")";
        gpo.setSecurityDescriptor(GPMFlags.DACL_SECURITY_INFORMATION, Sddl.parse(text, context));
        assertThat(DirectoryObjects.security(raw(), gpo.getPath()).orElseThrow().daclEntries())
                .anyMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(Sid.parse(group)));
        assertThat(gpo.isACLConsistent()).isTrue();
        refused(HResult.E_INVALIDARG, () -> gpo.getSecurityDescriptor(0));
        refused(HResult.E_INVALIDARG, () -> gpo.getSecurityDescriptor(16));
        refused(HResult.E_INVALIDARG, () -> gpo.setSecurityDescriptor(GPMFlags.OWNER_SECURITY_INFORMATION, dacl));
    }

    @Test
    @Covers({"IGPMGPO.isACLConsistent", "IGPMGPO.makeACLConsistent"})
    void aGptThatDrewApartIsMendedFromTheDirectory() {
        IGPMGPO gpo = newFilledGpo("drift");
        assertThat(gpo.isACLConsistent()).isTrue();
        SecurityDescriptor directory =
                DirectoryObjects.security(raw(), gpo.getPath()).orElseThrow();
        var folder = look().folder(id(gpo));
        SecurityDescriptor sysvol = raw().sysvol().readSecurity(folder);
        raw().sysvol()
                .writeSecurity(
                        folder,
                        sysvol.withDaclEntries(sysvol.daclEntries().stream()
                                .filter(ace -> !(ace instanceof Ace.WithTrustee entry
                                        && entry.trustee().equals(WellKnownSids.AUTHENTICATED_USERS)))
                                .toList()));
        assertThat(gpo.isACLConsistent()).isFalse();
        gpo.makeACLConsistent();
        assertThat(gpo.isACLConsistent()).isTrue();
        assertThat(DirectoryObjects.security(raw(), gpo.getPath()).orElseThrow().sameContent(directory))
                .isTrue();
    }
}
