// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.qos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

class QosExtensionTest {
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\QoS\\Voice";

    @Test
    void policiesAreShownOnBothSides() {
        List<PolEntry> entries = List.of(
                PolEntry.string(KEY, "Version", "1.0"),
                PolEntry.string(KEY, "DSCP Value", "46"),
                PolEntry.string(KEY, "4 + 4", "odd"));
        for (Side side : Side.values()) {
            MemoryGpo gpo = new MemoryGpo()
                    .registered(side, "35378EAC-683F-11D2-A89A-00C04FBBCFA2")
                    .file(side.folder() + "\\Registry.pol", new RegistryPol(entries).write());
            assertThat(gpo.settings(side))
                    .containsExactly(new Setting(
                            "qos:voice",
                            List.of(),
                            "Voice",
                            "",
                            List.of(
                                    new Detail("Version", "1.0"),
                                    new Detail("DSCP Value", "46"),
                                    new Detail("4 + 4", "odd"))));
            assertThat(gpo.xml()).contains("DSCPValue>46<", ">Voice<").doesNotContain("RegistrySetting>", "<44", ":44");
        }
    }
}
