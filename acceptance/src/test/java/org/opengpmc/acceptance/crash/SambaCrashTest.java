// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaCrashTest {
    /** Killed at every third point here: on the lab they are killed at every one. */
    private static final Set<CrashKind> THERE_EVERYWHERE = EnumSet.of(
            CrashKind.STATUS,
            CrashKind.IMPORT_NEW,
            CrashKind.RESTORE_EXISTING,
            CrashKind.COPY_KEEP,
            CrashKind.STARTER_REPLACE);

    @TempDir
    Path folder;

    @Test
    void aChangeKilledAnywhereIsMadeOrNotMadeAfterRecovery(SambaDomain contoso) throws Exception {
        // Their steps are those of other kinds; on the lab all are tried.
        Set<CrashKind> kinds = EnumSet.complementOf(EnumSet.of(CrashKind.STARTER_SETTINGS, CrashKind.STARTER_DELETE));
        int kills = CrashContract.run(
                folder, CrashSite.samba(contoso), 6, kinds, k -> k.repeatsOthers() || THERE_EVERYWHERE.contains(k));
        System.out.println("== kill points tried: samba " + kills);
    }
}
