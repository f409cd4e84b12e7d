// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaRaceTest {
    private static final int ROUNDS = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rename", "comment", "import"})
    void ofTwoWritersOneWinsAndTheOtherGetsAConflict(String kind, SambaDomain contoso) throws Exception {
        CrashSite site = CrashSite.samba(contoso);
        try (Race race = new Race(folder, site)) {
            race.run(kind, ROUNDS);
        }
    }
}
