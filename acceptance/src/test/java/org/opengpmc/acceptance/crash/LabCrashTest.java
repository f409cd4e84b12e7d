// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;

@Tag("slow")
class LabCrashTest {
    @TempDir
    Path folder;

    @Test
    void aChangeKilledAnywhereIsMadeOrNotMadeAfterRecovery() throws Exception {
        Path lab = folder.resolve("lab");
        Lab.create(lab, LabOptions.of("lab.test"));
        int kills = CrashContract.run(folder, CrashSite.lab(lab), 4, EnumSet.allOf(CrashKind.class));
        System.out.println("== kill points tried: lab " + kills);
    }
}
