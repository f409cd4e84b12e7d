// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;

@Tag("slow")
class LabCrashTest {
    /** Of steps that other kinds have too. On Samba they are killed at every point. */
    private static final Set<CrashKind> THERE_EVERYWHERE =
            EnumSet.of(CrashKind.STATUS, CrashKind.IMPORT_EXISTING, CrashKind.RESTORE_DELETED);

    @TempDir
    Path folder;

    @Test
    void aChangeKilledAnywhereIsMadeOrNotMadeAfterRecovery() throws Exception {
        Path lab = folder.resolve("lab");
        Lab.create(lab, LabOptions.of("lab.test"));
        Set<CrashKind> kinds = EnumSet.allOf(CrashKind.class);
        int kills = CrashContract.run(
                folder, CrashSite.lab(lab), 6, kinds, k -> k.repeatsOthers() || THERE_EVERYWHERE.contains(k));
        System.out.println("== kill points tried: lab " + kills);
    }
}
