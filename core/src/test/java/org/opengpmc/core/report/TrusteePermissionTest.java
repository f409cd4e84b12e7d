// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

class TrusteePermissionTest {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1004336348-1177238915-682003330");
    private static final String APPLY = "edacfd8f-ffb3-11d1-b41d-00a0c968f939";
    private static final String FULL = "CCDCLCSWRPWPDTLOSDRCWDWO";
    private static final String FULL_WORDS = "Edit, delete, modify security";
    private static final String APPLY_WORDS = "Apply Group Policy";

    @Test
    void trusteesStandInTheOrderOfTheConsolesTable() {
        List<TrusteePermission> permissions = of("(OA;CI;CR;" + APPLY + ";;AU)(A;;" + FULL + ";;;" + DOMAIN.child(1105)
                + ")(A;CI;" + FULL + ";;;DA)(A;CI;" + FULL + ";;;" + DOMAIN.child(519)
                + ")(A;CI;LCRPLORC;;;ED)(A;CI;LCRPLORC;;;AU)(A;CI;" + FULL + ";;;SY)(A;CIIO;" + FULL + ";;;CO)");

        assertThat(permissions.stream().map(p -> p.trustee().toString()).toList())
                .containsExactly("S-1-5-9", "S-1-5-18", DOMAIN + "-512", DOMAIN + "-1105", "S-1-5-11", DOMAIN + "-519");
        assertThat(permissions.stream().map(TrusteePermission::access).toList())
                .containsExactly(
                        List.of("Read"),
                        List.of(FULL_WORDS),
                        List.of(FULL_WORDS),
                        List.of(FULL_WORDS),
                        List.of(APPLY_WORDS),
                        List.of(FULL_WORDS));
        assertThat(permissions.stream().map(TrusteePermission::toContainers).toList())
                .containsExactly(true, true, true, false, true, true);
    }

    @Test
    void whoMayEditAndApplyHasBothWords() {
        assertThat(of("(A;;" + FULL + "CR;;;DA)").get(0).access()).containsExactly(FULL_WORDS, APPLY_WORDS);
        assertThat(of("(OA;;CR;" + APPLY + ";;DA)(A;;CCDCLCRPWPRC;;;DA)").get(0).access())
                .containsExactly("Edit Settings", APPLY_WORDS);
    }

    @Test
    void whoseRightsHaveNoNameIsNotListed() {
        List<TrusteePermission> permissions = of("(A;;CCLCSWRPWPLORCWDWO;;;DA)(A;OICI;" + FULL + ";;;SY)");

        assertThat(permissions).hasSize(1);
        assertThat(permissions.get(0).trustee()).isEqualTo(WellKnownSids.SYSTEM);
        assertThat(permissions.get(0).toObjects()).isTrue();
    }

    @Test
    void oneRefusedTrusteeHidesTheOthers() {
        List<TrusteePermission> permissions = of("(OD;;CR;" + APPLY + ";;DU)(A;CI;" + FULL + ";;;DA)");

        assertThat(permissions).hasSize(1);
        assertThat(permissions.get(0).trustee()).isEqualTo(DOMAIN.child(513));
        assertThat(permissions.get(0).denied()).isTrue();
    }

    @Test
    void noTrusteeIsLostWhateverTheTableGrowsTo() {
        List<Sid> many = IntStream.range(0, 15_000).mapToObj(DOMAIN::child).toList();

        for (int size : List.of(0, 1, 2, 3, 5, 6, 12, 13, 26, 27, 700, 15_000)) {
            assertThat(TrusteeOrder.of(many.subList(0, size)))
                    .containsExactlyInAnyOrderElementsOf(many.subList(0, size));
        }
    }

    private static List<TrusteePermission> of(String entries) {
        return TrusteePermission.of(Sddl.parse("D:PAI" + entries, SddlContext.of(DOMAIN)));
    }
}
