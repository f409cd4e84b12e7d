// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void whatTheUserChoseIsNotChangedByATrust() {
        know("CHOSEN.TEST", "dc1.chosen.test", "10.0.0.1", Duration.ofSeconds(29));
        String before = KerberosConfiguration.text();
        KerberosConfiguration.takeBack(
                KerberosConfiguration.knowTrusted("CHOSEN.TEST", List.of("10.6.6.6"), Duration.ofSeconds(5)));
        assertThat(KerberosConfiguration.text()).isEqualTo(before).contains("kdc = 10.0.0.1\n", "kdc_timeout = 29000");
    }

    @Test
    void aTrustedRealmHasItsOwnPatienceAndIsForgottenWhereItsServerProvesToBeNone() {
        know("HOME.TEST", "dc1.home.test", "10.0.0.1", Duration.ofSeconds(29));
        String before = KerberosConfiguration.text();
        KerberosConfiguration.Addition added =
                KerberosConfiguration.knowTrusted("PARTNER.TEST", List.of("10.0.0.2"), Duration.ofSeconds(5));
        assertThat(KerberosConfiguration.text())
                .contains("  kdc_timeout = 29000\n[realms]")
                .contains("  PARTNER.TEST = {\n    kdc = 10.0.0.2\n    kdc_timeout = 5000\n  }\n")
                .contains("  .partner.test = PARTNER.TEST\n")
                .contains("  dc1.home.test = HOME.TEST\n");
        KerberosConfiguration.takeBack(added);
        assertThat(KerberosConfiguration.text()).isEqualTo(before);
    }

    @Test
    void anotherServerOfATrustedRealmThatFailsLeavesTheOneThatWorked() {
        KerberosConfiguration.knowTrusted("WORKS.TEST", List.of("10.0.0.3"), Duration.ofSeconds(5));
        String before = KerberosConfiguration.text();
        KerberosConfiguration.takeBack(
                KerberosConfiguration.knowTrusted("WORKS.TEST", List.of("10.0.0.4"), Duration.ofSeconds(5)));
        assertThat(KerberosConfiguration.text()).isEqualTo(before).contains("kdc = 10.0.0.3\n");
    }

    @Test
    void aServerTakesNoNameOfAnotherRealm() {
        know("MINE.TEST", "dc1.mine.test", "10.0.0.1", Duration.ofSeconds(29));
        know("POSING.TEST", "dc1.mine.test", "10.0.0.5", Duration.ofSeconds(29));
        assertThat(KerberosConfiguration.text()).contains("  dc1.mine.test = MINE.TEST\n");
        know("EARLY.TEST", "dc1.late.test", "10.0.0.5", Duration.ofSeconds(29));
        know("LATE.TEST", "dc1.late.test", "10.0.0.6", Duration.ofSeconds(29));
        assertThat(KerberosConfiguration.text()).contains("  dc1.late.test = LATE.TEST\n");
    }

    private static void know(String realm, String host, String kdc, Duration timeout) {
        KerberosConfiguration.know(realm, List.of(kdc), List.of(host, realm, "." + realm), timeout, false);
    }

    private static void refused(String realm, List<String> kdcs, List<String> hosts) {
        assertThatThrownBy(() -> KerberosConfiguration.know(realm, kdcs, hosts, Duration.ofSeconds(1), false))
                .isInstanceOf(InvalidInputException.class);
    }
}
