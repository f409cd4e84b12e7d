// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.formats.security.DescriptorComparison.Difference;
import org.opengpmc.formats.security.DescriptorComparison.Kind;

class DescriptorComparisonTest {
    private static final SddlContext CONTEXT = SddlContext.of(Sid.parse("S-1-5-21-1-2-3"), Sid.parse("S-1-5-21-1-2-3"));

    private static DescriptorComparison compare(String expected, String actual) {
        return DescriptorComparison.compare(
                Sddl.parse(expected, CONTEXT), Sddl.parse(actual, CONTEXT), GenericMapping.FILE);
    }

    private static Difference only(String expected, String actual) {
        DescriptorComparison comparison = compare(expected, actual);
        assertThat(comparison.sameMeaning()).isFalse();
        assertThat(comparison.differences()).hasSize(1);
        return comparison.differences().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // auto-inherit bits
        "D:PAI(A;;FA;;;SY), D:PAR(A;;FA;;;SY)",
        // order of allow entries
        "D:(A;;FA;;;SY)(A;;FR;;;AU), D:(A;;FR;;;AU)(A;;FA;;;SY)",
        // order of a deny and an allow that share no right
        "D:(D;;WD;;;AU)(A;;FR;;;AU), D:(A;;FR;;;AU)(D;;WD;;;AU)",
        // order where they never meet: the deny holds for files, the allow for folders
        "D:(D;OIIO;FR;;;AU)(A;CI;FR;;;AU), D:(A;CI;FR;;;AU)(D;OIIO;FR;;;AU)",
        // split by rights, and by scope
        "D:(A;;0x1200a9;;;AU), D:(A;;FR;;;AU)(A;;FX;;;AU)",
        "D:(A;OICI;FA;;;SY), D:(A;;FA;;;SY)(A;OICIIO;GA;;;SY)",
        "D:(A;CI;FA;;;SY)(A;CINP;FR;;;SY), D:(A;CI;FA;;;SY)",
        // generic rights
        "D:(A;;GRGX;;;AU), D:(A;;0x1200a9;;;AU)",
        // inherited mark
        "D:(A;OICIID;FA;;;SY), D:(A;OICI;FA;;;SY)",
        // entries without rights or without place
        "D:(A;;FA;;;SY)(OA;OICI;;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU), D:(A;;FA;;;SY)(A;IO;FA;;;WD)",
        // parts nobody expects
        "D:(A;;FA;;;SY), O:BAG:SYD:(A;;FA;;;SY)S:(AU;SA;FA;;;WD)"
    })
    void means_the_same(String expected, String actual) {
        assertThat(compare(expected, actual).differences()).isEmpty();
    }

    @Test
    void form_that_differs_without_effect_is_remarked() {
        assertThat(compare("D:PAI(A;;FA;;;SY)(A;;FR;;;AU)", "D:P(A;;FR;;;AU)(A;;FA;;;SY)")
                        .remarks())
                .hasSize(2);
        assertThat(compare("D:PAI(A;;FA;;;SY)", "D:PAI(A;;FA;;;SY)").remarks()).isEmpty();
    }

    @Test
    void entry_is_missing() {
        Difference difference = only("D:(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;AU)", "D:(A;OICI;FA;;;SY)");
        assertThat(difference.kind()).isEqualTo(Kind.MISSING);
        assertThat(difference.trustee()).isEqualTo(WellKnownSids.AUTHENTICATED_USERS);
        assertThat(difference.missingRights()).isEqualTo(0x1200a9);
        assertThat(difference.expected()).hasSize(1);
        assertThat(difference.text())
                .startsWith("Allow NT AUTHORITY\\Authenticated Users: read and execute is missing on this object");
    }

    @Test
    void entry_is_extra() {
        Difference difference = only("D:(A;;FA;;;SY)", "D:(A;;FA;;;SY)(D;;FR;;;DU)");
        assertThat(difference.kind()).isEqualTo(Kind.EXTRA);
        assertThat(difference.extraRights()).isEqualTo(0x120089);
        assertThat(difference.text()).startsWith("Deny Domain Users");
    }

    @Test
    void rights_are_other_ones() {
        Difference difference = only("D:(A;;FR;;;AU)", "D:(A;;FW;;;AU)");
        assertThat(difference.kind()).isEqualTo(Kind.RIGHTS);
        assertThat(difference.missingRights()).isEqualTo(0x120089 & ~0x120116);
        assertThat(difference.extraRights()).isEqualTo(0x120116 & ~0x120089);
    }

    @Test
    void rights_hold_elsewhere() {
        Difference difference = only("D:(A;OICI;FR;;;AU)", "D:(A;CI;FR;;;AU)");
        assertThat(difference.kind()).isEqualTo(Kind.INHERITANCE);
        assertThat(difference.text()).endsWith("is missing on all files below.");
    }

    @Test
    void allow_before_deny_of_the_same_right_is_another_order() {
        Difference difference = only("D:(D;;FA;;;DU)(A;;FR;;;AU)", "D:(A;;FR;;;AU)(D;;FA;;;DU)");
        assertThat(difference.kind()).isEqualTo(Kind.ORDER);
        assertThat(difference.text()).contains("stands behind");
        assertThat(only("D:(A;;FR;;;AU)(D;;FA;;;DU)", "D:(D;;FA;;;DU)(A;;FR;;;AU)")
                        .text())
                .contains("stands before");
    }

    @Test
    void deny_and_allow_of_different_extended_rights_may_change_places() {
        String apply = "(OD;;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)";
        String other = "(OA;;CR;b7b1b3de-ab09-4242-9e30-9980e5d322f7;;AU)";
        assertThat(compare("D:" + apply + other, "D:" + other + apply).sameMeaning())
                .isTrue();
        // A property may belong to the property set.
        String property = apply.replace("CR", "RP");
        String set = other.replace("CR", "RP");
        assertThat(compare("D:" + property + set, "D:" + set + property).sameMeaning())
                .isFalse();
    }

    @Test
    void owner_group_protection_and_presence_are_compared() {
        assertThat(compare("O:DAG:DUD:P", "O:BAD:").differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.OWNER, Kind.GROUP, Kind.PROTECTION);
        assertThat(only("D:", "D:NO_ACCESS_CONTROL").kind()).isEqualTo(Kind.PRESENCE);
        assertThat(only("D:", "O:BA").kind()).isEqualTo(Kind.PRESENCE);
        assertThat(only("O:DA", "O:BA").text())
                .isEqualTo("The owner is BUILTIN\\Administrators, expected is Domain Admins.");
    }

    @Test
    void audit_entries_are_compared_by_success_and_failure() {
        assertThat(compare("S:(AU;SA;FA;;;WD)", "S:(AU;FA;FA;;;WD)").differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.MISSING, Kind.EXTRA);
        assertThat(only("S:(ML;;NW;;;LW)", "S:").kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void unknown_entries_are_compared_by_their_bytes() {
        SecurityDescriptor one =
                SecurityDescriptor.of(null, null, Acl.of(new Ace.Unknown(0x7f, 0, OpaqueBytes.of(new byte[] {1}))));
        SecurityDescriptor two =
                SecurityDescriptor.of(null, null, Acl.of(new Ace.Unknown(0x7f, 0, OpaqueBytes.of(new byte[] {2}))));
        assertThat(DescriptorComparison.compare(one, one, GenericMapping.FILE).sameMeaning())
                .isTrue();
        assertThat(DescriptorComparison.compare(one, two, GenericMapping.FILE).differences())
                .hasSize(2);
    }
}
