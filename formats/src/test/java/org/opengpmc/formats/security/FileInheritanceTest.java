// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileInheritanceTest {
    private static String child(String aces, boolean folder) {
        SecurityDescriptor parent = Sddl.parse("O:BAG:SYD:PAI" + aces, SddlContext.NONE);
        return Sddl.write(FileInheritance.of(parent, folder), SddlContext.NONE);
    }

    @Test
    void aFolderInheritsWhatIsForContainersAndPassesItOn() {
        assertThat(child("(A;OICI;FA;;;BA)(A;CI;FR;;;AU)(D;;FA;;;WD)", true))
                .isEqualTo("O:BAG:SYD:AI(A;OICIID;FA;;;BA)(A;CIID;FR;;;AU)");
    }

    @Test
    void aFileInheritsWhatIsForObjects() {
        assertThat(child("(A;OICI;FA;;;BA)(A;CI;FR;;;AU)(A;OIIO;FR;;;WD)", false))
                .isEqualTo("O:BAG:SYD:AI(A;ID;FA;;;BA)(A;ID;FR;;;WD)");
    }

    @Test
    void whatIsForFilesAlonePassesThroughFolders() {
        assertThat(child("(A;OI;FR;;;AU)", true)).isEqualTo("O:BAG:SYD:AI(A;OIIOID;FR;;;AU)");
        assertThat(child("(A;OINP;FR;;;AU)", true)).isEqualTo("O:BAG:SYD:AI");
    }

    @Test
    void whatIsNotPassedOnEndsWithTheChild() {
        assertThat(child("(A;OICINP;FR;;;AU)", true)).isEqualTo("O:BAG:SYD:AI(A;ID;FR;;;AU)");
        assertThat(child("(A;CIIO;FR;;;AU)", true)).isEqualTo("O:BAG:SYD:AI(A;CIID;FR;;;AU)");
    }

    @Test
    void theCreatorsPlaceIsTakenByTheOwnerAndStaysOpenBelow() {
        assertThat(child("(A;OICIIO;GA;;;CO)", true)).isEqualTo("O:BAG:SYD:AI(A;ID;FA;;;BA)(A;OICIIOID;GA;;;CO)");
        assertThat(child("(A;OICIIO;GA;;;CG)", false)).isEqualTo("O:BAG:SYD:AI(A;ID;FA;;;SY)");
    }
}
