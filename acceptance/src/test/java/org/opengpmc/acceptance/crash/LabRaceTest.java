// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;

class LabRaceTest {
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rename", "comment", "import"})
    void ofTwoWritersOneWinsAndTheOtherGetsAConflict(String kind) throws Exception {
        Path lab = folder.resolve("lab");
        Lab.create(lab, LabOptions.of("lab.test"));
        CrashSite site = CrashSite.lab(lab);
        try (Race race = new Race(folder, site)) {
            race.run(kind, ROUNDS);
        }
    }
}
