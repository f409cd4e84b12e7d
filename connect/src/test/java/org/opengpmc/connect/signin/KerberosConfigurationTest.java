// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.InvalidInputException;

class KerberosConfigurationTest {
    private static final String INJECTED = "a.test\n[libdefaults]\nallow_weak_crypto = true";

    @Test
    void no_name_can_add_settings_of_its_own() {
        refused(INJECTED, List.of("127.0.0.1"), List.of("dc1.a.test"));
        refused("A.TEST", List.of(INJECTED), List.of("dc1.a.test"));
        refused("A.TEST", List.of("127.0.0.1"), List.of("dc1.a.test", INJECTED));
        refused("A.TEST = { }", List.of("127.0.0.1"), List.of("dc1.a.test"));
    }

    @Test
    void names_addresses_and_ports_are_taken() {
        List<String> kdcs = List.of("dc1.a.test:88", "127.0.0.1", "[::1]", "[fe80::1%eth0]:88");
        assertThatCode(() -> KerberosConfiguration.know(
                        "ODD-NAMES_2.TEST", kdcs, List.of("dc_1.odd-names_2.test", ".odd.test"), Duration.ZERO, false))
                .doesNotThrowAnyException();
    }

    private static void refused(String realm, List<String> kdcs, List<String> hosts) {
        assertThatThrownBy(() -> KerberosConfiguration.know(realm, kdcs, hosts, Duration.ofSeconds(1), false))
                .isInstanceOf(InvalidInputException.class);
    }
}
