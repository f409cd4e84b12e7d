// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;

@WithSamba
class SambaBadInputTest extends BadInputContract {
    private final SambaDomain contoso;

    SambaBadInputTest(SambaDomain contoso) {
        super(Place.of(contoso));
        this.contoso = contoso;
    }

    @Test
    void whoHasNoRightsChangesNothing(@TempDir Path state) {
        IGPMGPO gpo = newFilledGpo("out of reach");
        String ou = newOu("out of reach");
        var before = snapshot(gpo);
        int gpos = domain().searchGPOs(null).getCount();
        try (GPM poor = GPM.connect(
                contoso.options(contoso.credential("nobody1"), Security.SIGN_AND_SEAL), state.resolve("state"))) {
            IGPMDomain domain = poor.getDomain(contoso.domain(), "", 0);
            IGPMGPO seen = domain.getGPO(gpo.getID());
            IGPMSOM som = domain.getSOM(ou);
            refused(HResult.E_ACCESSDENIED, domain::createGPO);
            refused(HResult.E_ACCESSDENIED, () -> seen.setDisplayName("mine"));
            refused(HResult.E_ACCESSDENIED, () -> seen.setUserEnabled(false));
            refused(HResult.E_ACCESSDENIED, seen::delete);
            refused(HResult.E_ACCESSDENIED, () -> som.createGPOLink(-1, seen));
            refused(HResult.E_ACCESSDENIED, () -> som.setGPOInheritanceBlocked(true));
            IGPMSecurityInfo info = seen.getSecurityInfo();
            info.add(poor.createPermission("S-1-1-0", GPMPermissionType.permGPOEdit, true));
            refused(HResult.E_ACCESSDENIED, () -> seen.setSecurityInfo(info));
        }
        assertThat(TestDomain.differences(before, snapshot(gpo))).isEmpty();
        assertThat(domain().searchGPOs(null).getCount()).isEqualTo(gpos);
        assertThat(domain().getSOM(ou).getGPOLinks()).isEmpty();
    }

    @Test
    void aWrongPasswordIsAFailedSignIn(@TempDir Path state) {
        Credential wrong = new Credential.Password(contoso.upn(contoso.admin()), Secret.of("wrong".toCharArray()));
        try (GPM gpm = GPM.connect(contoso.options(wrong, Security.SIGN_AND_SEAL), state.resolve("state"))) {
            refused(HResult.ERROR_LOGON_FAILURE, () -> gpm.getDomain("", "", 0));
        }
    }
}
