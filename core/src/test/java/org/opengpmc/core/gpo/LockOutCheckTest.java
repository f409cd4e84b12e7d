// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.Sid;

class LockOutCheckTest {
    private static final String ME = "S-1-5-21-1-2-3-1104";
    private static final String PROPERTY = "bf967aba-0de6-11d0-a285-00aa003049e2";

    private static int granted(String dacl) {
        return LockOutCheck.granted(Sddl.parse(dacl, SddlContext.NONE), Set.of(Sid.parse(ME)));
    }

    @Test
    void anObjectEntryWithoutATypeCountsAsAPlainOne() {
        assertThat(granted("D:(OA;;WDRC;;;" + ME + ")")).isEqualTo(AccessMask.WRITE_DAC | AccessMask.READ_CONTROL);
        assertThat(granted("D:(OD;;WD;;;" + ME + ")(A;;WDRC;;;" + ME + ")")).isEqualTo(AccessMask.READ_CONTROL);
        assertThat(granted("D:(OA;CIIO;WDRC;;;" + ME + ")")).isZero();
    }

    @Test
    void anObjectEntryForOnePropertyDoesNotCount() {
        assertThat(granted("D:(OA;;RPWP;" + PROPERTY + ";;" + ME + ")")).isZero();
        assertThat(granted("D:(OD;;WP;" + PROPERTY + ";;" + ME + ")(A;;WP;;;" + ME + ")"))
                .isEqualTo(AccessMask.Directory.WRITE_PROPERTY);
    }
}
