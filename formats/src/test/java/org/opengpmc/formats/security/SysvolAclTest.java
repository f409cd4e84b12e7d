// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

/** The expected texts are what the mapping of Samba 4.17 gives for the same input. */
class SysvolAclTest {
    private static final SddlContext CONTEXT = SddlContext.of(Sid.parse("S-1-5-21-1-2-3"), Sid.parse("S-1-5-21-1-2-3"));
    private static final String FULL = "CCDCLCSWRPWPDTLOSDRCWDWO";
    private static final String DEFAULT_ENTRIES = "(A;CIIO;" + FULL + ";;;CO)(A;CI;LCRPLORC;;;ED)(A;CI;LCRPLORC;;;AU)"
            + "(A;CI;" + FULL + ";;;SY)(A;CI;" + FULL + ";;;DA)(A;CI;" + FULL + ";;;EA)"
            + "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)";
    private static final String DEFAULT_ON_FILES = "(A;OICIIO;FA;;;CO)(A;OICI;0x1200a9;;;ED)(A;OICI;0x1200a9;;;AU)"
            + "(A;OICI;FA;;;SY)(A;OICI;FA;;;DA)(A;OICI;FA;;;EA)"
            + "(OA;OICI;;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)";

    private static String mapped(String directory) {
        return Sddl.write(SysvolAcl.fromDirectory(Sddl.parse(directory, CONTEXT)), CONTEXT);
    }

    @Test
    void new_gpo() {
        assertThat(mapped("O:DAG:DAD:PAI" + DEFAULT_ENTRIES)).isEqualTo("O:DAG:DAD:PAI" + DEFAULT_ON_FILES);
    }

    @Test
    void deny_entries_and_pre_windows_2000_access_are_left_out() {
        String directory = "O:DAG:DAD:PAI(D;CI;RP;;;BU)(OD;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;DU)"
                + DEFAULT_ENTRIES + "(A;CINP;CCDCLCRPWPSDRCWDWO;;;RU)";
        assertThat(mapped(directory)).isEqualTo("O:DAG:DAD:PAI" + DEFAULT_ON_FILES);
    }

    @Test
    void further_trustees_get_what_their_rights_are_on_files() {
        String directory = "O:DAG:DAD:PAI(A;CI;LCRPRC;;;S-1-5-21-1-2-3-1104)(A;CIID;CCDCLCRPWPRC;;;S-1-5-21-1-2-3-1105)"
                + "(A;;RP;;;WD)(A;;LC;;;WD)(OA;CI;RPWP;bf967aba-0de6-11d0-a285-00aa003049e2;;PS)";
        assertThat(mapped(directory))
                .isEqualTo("O:DAG:DAD:PAI(A;OICI;0x1200a9;;;S-1-5-21-1-2-3-1104)"
                        + "(A;OICIID;0x1201ff;;;S-1-5-21-1-2-3-1105)(A;OICI;;;;WD)(A;OICI;;;;WD)"
                        + "(OA;OICI;0x100116;bf967aba-0de6-11d0-a285-00aa003049e2;;PS)");
    }

    @Test
    void generic_rights_give_nothing_and_standard_rights_stay() {
        assertThat(mapped("O:DAG:DAD:AI(A;CI;GA;;;DA)(A;;0x1f01ff;;;SY)"))
                .isEqualTo("O:DAG:DAD:AI(A;OICI;;;;DA)(A;OICI;FA;;;SY)");
        assertThat(mapped("O:DAG:DAD:PARAI(A;ID;DC;;;CO)")).isEqualTo("O:DAG:DAD:PARAI(A;OICIIOID;DT;;;CO)");
    }

    @Test
    void audit_list_is_left_out() {
        String directory = "O:DAG:DAD:P(A;;LCRP;;;AU)S:PAI(AU;SA;WP;;;WD)";
        assertThat(mapped(directory)).isEqualTo("O:DAG:DAD:P(A;OICI;0x1000a9;;;AU)");
    }

    @Test
    void nothing_allowed_lets_nobody_in() {
        assertThat(mapped("O:DAG:DAD:P(D;;LCRP;;;AU)")).isEqualTo("O:DAG:DAD:P");
    }

    @Test
    void without_dacl_there_is_nothing_to_map() {
        for (String text : new String[] {"O:DA", "D:NO_ACCESS_CONTROL"}) {
            SecurityDescriptor gpc = Sddl.parse(text, CONTEXT);
            assertThatThrownBy(() -> SysvolAcl.fromDirectory(gpc)).isInstanceOf(FormatException.class);
        }
    }
}
