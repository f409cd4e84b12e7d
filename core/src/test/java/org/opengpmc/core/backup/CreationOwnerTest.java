// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

class CreationOwnerTest {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1004336348-1177238915-682003330");
    private static final String FULL = "CCDCLCSWRPWPDTLOSDRCWDWO";
    private static final String CREATOR = "(A;CIIO;" + FULL + ";;;CO)";

    @Test
    void theEntryThatNothingInheritsIsTheOwners() {
        SecurityDescriptor found =
                found("(A;;" + FULL + ";;;DA)(A;CI;" + FULL + ";;;DA)(A;CI;" + FULL + ";;;SY)" + CREATOR);

        assertThat(found.owner()).isEqualTo(DOMAIN.child(512));
        assertThat(found.group())
                .as("what administrators make is their group's")
                .isEqualTo(DOMAIN.child(512));
    }

    @Test
    void theGroupOfWhatAUserMadeIsDomainUsers() {
        SecurityDescriptor found =
                found("(A;;" + FULL + "CR;;;" + DOMAIN.child(1105) + ")(A;CI;" + FULL + ";;;DA)" + CREATOR);

        assertThat(found.owner()).isEqualTo(DOMAIN.child(1105));
        assertThat(found.group()).isEqualTo(DOMAIN.child(513));
    }

    @Test
    void inTheGposThatADomainBeginsWithTheOwnersEntryStandsRightBeforeThatOfTheCreator() {
        String mask = "CCLCSWRPWPLORCWDWO";
        SecurityDescriptor found = found("(A;;" + mask + ";;;DA)(A;CIIO;" + FULL + ";;;DA)(A;;" + mask + ";;;EA)"
                + "(A;CIIO;" + FULL + ";;;EA)(A;;" + mask + ";;;DA)" + CREATOR + "(A;CI;" + FULL + ";;;SY)");

        assertThat(found.owner()).isEqualTo(DOMAIN.child(512));
        assertThat(found.group()).isEqualTo(DOMAIN.child(512));
    }

    @Test
    void whatIsNotToldIsNotGuessed() {
        assertThat(found("(A;CI;" + FULL + ";;;DA)(A;CI;" + FULL + ";;;SY)" + CREATOR)
                        .owner())
                .as("permissions were edited since")
                .isNull();
        assertThat(found("(A;;" + FULL + ";;;DA)(A;CI;" + FULL + ";;;SY)").owner())
                .as("no entry of CREATOR OWNER")
                .isNull();
        assertThat(found("(A;;" + FULL + ";;;DA)(A;;" + FULL + ";;;SY)" + CREATOR)
                        .owner())
                .as("two can be it")
                .isNull();
        assertThat(found("(A;;LCRPRC;;;DA)" + CREATOR).owner())
                .as("less than the creator gets")
                .isNull();
        assertThat(found("(D;;" + FULL + ";;;DA)" + CREATOR).owner())
                .as("refused")
                .isNull();
    }

    @Test
    void anOwnerThatIsThereStays() {
        SecurityDescriptor security =
                Sddl.parse("O:SYG:SYD:PAI(A;;" + FULL + ";;;DA)" + CREATOR, SddlContext.of(DOMAIN, DOMAIN));

        assertThat(CreationOwner.in(security)).isSameAs(security);
    }

    private static SecurityDescriptor found(String entries) {
        return CreationOwner.in(Sddl.parse("D:PAI" + entries, SddlContext.of(DOMAIN, DOMAIN)));
    }
}
