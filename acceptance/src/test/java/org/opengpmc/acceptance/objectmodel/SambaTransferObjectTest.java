// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPO3;

@WithSamba
class SambaTransferObjectTest extends TransferObjectContract {
    private final SambaDomain fabrikam;

    SambaTransferObjectTest(SambaDomain contoso, @Fabrikam SambaDomain fabrikam) {
        super(Place.of(contoso));
        this.fabrikam = fabrikam;
    }

    @Test
    void betweenDomainsSettingsTravelAndPermissionsStay(@TempDir Path state) {
        IGPMGPO3 gpo = newFilledGpo("travelling");
        IGPMBackup backup =
                (IGPMBackup) Objects.requireNonNull(gpo.backup(newFolder(), "").getResult());
        try (GPM there = GPM.connect(
                fabrikam.options(fabrikam.credential(fabrikam.admin()), Security.SIGN_AND_SEAL), state.resolve("s"))) {
            IGPMDomain other = there.getDomain(fabrikam.domain(), "", 0);
            IGPMGPO copy = (IGPMGPO) Objects.requireNonNull(
                    gpo.copyTo(0, other, unique("copied")).getResult());
            assertThat(copy.getDomainName()).isEqualTo(fabrikam.domain());
            assertThat(other.getGPO(copy.getID()).getComputerDSVersionNumber()).isEqualTo(1);
            refused(
                    HResult.ERROR_NOT_SUPPORTED,
                    () -> gpo.copyTo(GPMFlags.GPM_PROCESS_SECURITY, other).overallStatus());
            refused(
                    HResult.ERROR_NOT_SUPPORTED,
                    () -> other.restoreGPO(backup, 0).overallStatus());
            assertThat(copy.importBackup(0, backup).overallStatus()).isEqualTo(HResult.S_OK);
            copy.delete();
            refused(HResult.E_INVALIDARG, () -> there.getSitesContainer("contoso.test", fabrikam.domain(), "", 0));
        }
    }
}
