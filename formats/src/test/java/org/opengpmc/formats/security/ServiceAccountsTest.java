// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceAccountsTest {
    @Test
    void theSidOfAServiceComesFromItsName() {
        assertThat(ServiceAccounts.ofService("trustedInstaller")).isEqualTo(WellKnownSids.TRUSTED_INSTALLER);
        assertThat(WellKnownSids.displayName(
                        Sid.parse("S-1-5-80-3139157870-2983391045-3678747466-658725712-1809340420")))
                .contains("NT SERVICE\\WdiServiceHost");
        assertThat(ServiceAccounts.displayName(ServiceAccounts.ofService("Contoso Agent")))
                .isEmpty();
    }

    @Test
    void theSidOfAnApplicationPoolToo() {
        assertThat(ServiceAccounts.ofApplicationPool("DefaultAppPool"))
                .hasToString("S-1-5-82-3006700770-424185619-1745488364-794895919-4004696415");
        assertThat(WellKnownSids.displayName(ServiceAccounts.ofApplicationPool("defaultapppool")))
                .contains("IIS APPPOOL\\DefaultAppPool");
    }
}
