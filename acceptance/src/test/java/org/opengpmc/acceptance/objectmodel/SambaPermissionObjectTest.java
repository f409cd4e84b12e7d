// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;

@WithSamba
class SambaPermissionObjectTest extends PermissionObjectContract {
    private final SambaDomain contoso;

    SambaPermissionObjectTest(SambaDomain contoso) {
        super(Place.of(contoso));
        this.contoso = contoso;
    }

    /** Samba's check stops at the first GPO that it finds wrong; it is only asked about ours. */
    @Test
    void sambaFindsNothingWrongAfterSecurityFilteringHasMoved() {
        IGPMGPO gpo = newFilledGpo("filtered");
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        info.removeTrustee("S-1-5-11");
        info.add(gpm().createPermission("S-1-5-11", GPMPermissionType.permGPORead, true));
        info.add(gpm().createPermission(newGroup("filtered"), GPMPermissionType.permGPOApply, true));
        gpo.setSecurityInfo(info);
        assertThat(gpo.isACLConsistent()).isTrue();
        assertThat(contoso.sambaTool("gpo", "aclcheck").toString()).doesNotContain(gpo.getID());
    }
}
