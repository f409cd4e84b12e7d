// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaCrashTest {
    @TempDir
    Path folder;

    @Test
    void aChangeKilledAnywhereIsMadeOrNotMadeAfterRecovery(SambaDomain contoso) throws Exception {
        int kills = CrashContract.run(folder, CrashSite.samba(contoso), 6);
        System.out.println("== kill points tried: samba " + kills);
    }
}
