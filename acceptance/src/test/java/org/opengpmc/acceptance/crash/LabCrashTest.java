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
    /** Killed at every third point here: on Samba they are killed at every one. */
    private static final Set<CrashKind> THERE_EVERYWHERE = EnumSet.of(
            CrashKind.RENAME,
            CrashKind.COMMENT,
            CrashKind.IMPORT_EXISTING,
            CrashKind.RESTORE_DELETED,
            CrashKind.PERMISSION);

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
