// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

class LocalNamesTest {
    private static final Sid ADMINS = Sid.parse("S-1-5-21-1-2-3-512");

    @Test
    void aDomainHasTheLanguageOfItsAdministrators() {
        assertThat(LocalNames.likeThoseOf(Map.of(ADMINS, "CONTOSO\\Domänen-Admins"))
                        .name(WellKnownSids.ADMINISTRATORS))
                .contains("VORDEFINIERT\\Administratoren");
        assertThat(LocalNames.likeThoseOf(Map.of(ADMINS, "CONTOSO\\Admins du domaine"))
                        .name(WellKnownSids.EVERYONE))
                .contains("Tout le monde");
    }

    @Test
    void anEnglishDomainAndAnotherGroupOfThatNameHaveNone() {
        assertThat(LocalNames.likeThoseOf(Map.of(ADMINS, "CONTOSO\\Domain Admins"))
                        .name(WellKnownSids.EVERYONE))
                .isEmpty();
        Sid other = Sid.parse("S-1-5-21-1-2-3-1512");
        assertThat(LocalNames.likeThoseOf(Map.of(other, "CONTOSO\\Domänen-Admins"))
                        .name(WellKnownSids.EVERYONE))
                .isEmpty();
    }
}
