// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

class PlainFileTest {
    @Test
    void browserSettingsAreNamedBySectionAndKeyWithoutPasswords() {
        MemoryGpo gpo = new MemoryGpo()
                .registered(Side.USER, "A2E30F80-D7DE-11D2-BBDE-00C04F86AE3B")
                .file("User\\Microsoft\\IEAK\\install.ins", """
                        [Proxy]
                        HTTP_Proxy_Server=http://proxy:80
                        Proxy_Password=hush
                        """);
        assertThat(gpo.settings(Side.USER))
                .extracting(Setting::path, Setting::name, Setting::value)
                .containsExactly(
                        tuple(List.of("Proxy"), "HTTP_Proxy_Server", "http://proxy:80"),
                        tuple(List.of("Proxy"), "Proxy_Password", ""));
        assertThat(gpo.xml()).contains("Internet Explorer Maintenance").doesNotContain("hush");
    }

    @Test
    void centralAccessPoliciesAreNamedByTheirDn() {
        MemoryGpo gpo = new MemoryGpo()
                .registered(Side.COMPUTER, "16BE69FA-4209-4250-88CB-716CF41954E0")
                .file("Machine\\Microsoft\\Windows NT\\CAP\\cap.inf", """
                        [Version]
                        Signature="$Windows NT$"
                        [CAPS]
                        "CN=Finance,CN=Central Access Policies,DC=contoso,DC=test"
                        """);
        assertThat(gpo.settings(Side.COMPUTER))
                .extracting(Setting::name)
                .containsExactly("CN=Finance,CN=Central Access Policies,DC=contoso,DC=test");
    }
}
