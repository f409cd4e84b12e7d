// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;

class SddlTest {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");
    private static final Sid ROOT = Sid.parse("S-1-5-21-7-8-9");
    private static final SddlContext CONTEXT = SddlContext.of(DOMAIN, ROOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "O:DAG:DAD:PAI(A;CIIO;CCDCLCSWRPWPDTLOSDRCWDWO;;;CO)(A;CI;LCRPLORC;;;ED)",
                "O:BAG:S-1-5-21-1-2-4-513D:",
                "D:PARAI(A;OICIIO;SDGXGWGR;;;AU)(A;;FA;;;SY)(A;;0x1200a9;;;BU)(A;;FR;;;WD)(A;;FW;;;WD)(A;;FX;;;WD)",
                "D:(A;;KA;;;BA)(A;;KR;;;BU)(A;;KW;;;BU)(A;;0x100000;;;BU)(A;;;;;BU)",
                "D:(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)"
                        + "(OD;;RPWP;;bf967aba-0de6-11d0-a285-00aa003049e2;PS)",
                "O:SYD:PNO_ACCESS_CONTROLS:PAI(ML;;NWNRNX;;;LW)",
                "S:AI(OU;CIIOIDSA;WP;f30e3bbe-9ff0-11d1-b603-0000f80367c1;bf967aa5-0de6-11d0-a285-00aa003049e2;WD)"
                        + "(AU;OICINPCRSAFA;GA;;;AN)(SP;;;;;S-1-17-1)"
            })
    void canonical_text_comes_out_as_it_went_in(String text) {
        SecurityDescriptor descriptor = Sddl.parse(text, CONTEXT);
        assertThat(Sddl.write(descriptor, CONTEXT)).isEqualTo(text);
        assertThat(SecurityDescriptor.parse(descriptor.write())).isEqualTo(descriptor);
    }

    @Test
    void text_of_samba_gives_the_bytes_of_samba() {
        SecurityDescriptor descriptor = Sddl.parse("O:DAD:PAI(A;OICI;0x001200a9;;;AU)", CONTEXT);
        assertThat(HexFormat.of().formatHex(descriptor.write()))
                .isEqualTo("01000494140000000000000000000000" + "30000000"
                        + "010500000000000515000000010000000200000003000000" + "00020000"
                        + "02001c000100000000031400a900120001010000000000050b000000");
    }

    @Test
    void rights_may_come_in_any_order_and_twice() {
        Ace samba = Sddl.parseAce("(A;CI;RPWPCCDCLCLOLORCWOWDSDDTSW;;;DA)", CONTEXT);
        assertThat(Sddl.write(samba, CONTEXT)).isEqualTo("(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)");
        assertThat(Sddl.write(Sddl.parseAce("(A;;KX;;;WD)", CONTEXT), CONTEXT)).isEqualTo("(A;;KR;;;WD)");
    }

    @ParameterizedTest
    @CsvSource({"0x1F01FF, 2032127", "4294967295, -1", "0777, 511", "0xffffffff, -1", "0, 0"})
    void masks_may_be_numbers(String text, int mask) {
        Ace.WithTrustee ace = (Ace.WithTrustee) Sddl.parseAce("(A;;" + text + ";;;WD)", CONTEXT);
        assertThat(ace.mask()).isEqualTo(mask);
    }

    @Test
    void spaces_and_letter_case_do_not_matter() {
        assertThat(Sddl.parse(" o:ba g: SY d: p ai ( a ; ci ; rplc ; ; ; au ) ", CONTEXT))
                .isEqualTo(Sddl.parse("O:BAG:SYD:PAI(A;CI;RPLC;;;AU)", CONTEXT));
    }

    @Test
    void aliases_are_relative_to_their_domain() {
        assertThat(Sddl.parseSid("DA", CONTEXT)).isEqualTo(DOMAIN.child(DomainRids.DOMAIN_ADMINS));
        assertThat(Sddl.parseSid("EA", CONTEXT)).isEqualTo(ROOT.child(DomainRids.ENTERPRISE_ADMINS));
        assertThat(Sddl.write(ROOT.child(512), CONTEXT)).isEqualTo("S-1-5-21-7-8-9-512");
        assertThat(Sddl.write(DOMAIN.child(519), SddlContext.of(DOMAIN))).isEqualTo("S-1-5-21-1-2-3-519");
        assertThat(Sddl.write(WellKnownSids.AUTHENTICATED_USERS, SddlContext.NONE))
                .isEqualTo("AU");
        assertThatThrownBy(() -> Sddl.parseSid("EA", SddlContext.of(DOMAIN)))
                .hasMessageContaining("Enterprise Admins")
                .hasMessageContaining("root domain");
    }

    @Test
    void every_alias_reads_back() {
        for (Sid sid : WellKnownSids.all()) {
            WellKnownSids.alias(sid)
                    .ifPresent(alias -> assertThat(WellKnownSids.byAlias(alias)).contains(sid));
            String name = WellKnownSids.displayName(sid).orElseThrow();
            assertThat(WellKnownSids.byName(name)).contains(sid);
        }
        for (long rid = 490; rid < 600; rid++) {
            for (Sid domain : new Sid[] {DOMAIN, ROOT}) {
                Sid sid = domain.child(rid);
                assertThat(Sddl.parseSid(Sddl.write(sid, CONTEXT), CONTEXT)).isEqualTo(sid);
            }
        }
    }

    @Test
    void names_are_the_english_ones_of_windows() {
        assertThat(WellKnownSids.displayName(Sid.parse("S-1-5-11"))).contains("NT AUTHORITY\\Authenticated Users");
        assertThat(WellKnownSids.byName("authenticated users")).contains(WellKnownSids.AUTHENTICATED_USERS);
        assertThat(DomainRids.displayName(520)).contains("Group Policy Creator Owners");
    }

    @ParameterizedTest
    @CsvSource({
        "X:BA, 0",
        "O:ZZ, 2",
        "O:S-1-5-, 2",
        "D:(A;;FA;;;WD, 13",
        "D:(A;;FA;;;WD)D:, 14",
        "D:(A;;FQ;;;WD), 6",
        "D:(A;OX;FA;;;WD), 5",
        "D:(Q;;FA;;;WD), 3",
        "D:(A;;0x1ffffffff;;;WD), 6",
        "D:(A;;0x;;;WD), 6",
        "D:(A;;FA;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;WD), 9",
        "D:(OA;;FA;edacfd8f;;WD), 10",
        "D:(A;;FA;;;WD;), 13",
        "D:(A;;F;;;WD), 6",
        "D:(A;;FA;;WD), 12",
        "O, 0"
    })
    void errors_say_at_which_character(String text, long offset) {
        assertThatThrownBy(() -> Sddl.parse(text, CONTEXT))
                .isInstanceOfSatisfying(
                        FormatException.class,
                        problem -> assertThat(problem.offset()).hasValue(offset));
    }

    @Test
    void what_sddl_cannot_say_is_refused() {
        Acl unknown = Acl.of(new Ace.Unknown(0x7f, 0, OpaqueBytes.NONE));
        SecurityDescriptor descriptor = SecurityDescriptor.of(null, null, unknown);
        assertThatThrownBy(() -> Sddl.write(descriptor, CONTEXT)).isInstanceOf(FormatException.class);
    }

    @Test
    void list_longer_than_its_size_field_is_refused() {
        String text = "D:" + "(A;;FA;;;WD)".repeat(4000);
        assertThatThrownBy(() -> Sddl.parse(text, CONTEXT)).hasMessageContaining("64 KiB");
    }

    @Test
    void entries_without_a_form_are_left_out_for_people_and_refused_elsewhere() {
        SecurityDescriptor known = Sddl.parse("O:BAD:(A;;GA;;;SY)(A;;GR;;;WD)", SddlContext.NONE);
        List<Ace> entries = new ArrayList<>(known.daclEntries());
        entries.add(1, new Ace.Unknown(0x50, 0, OpaqueBytes.of(new byte[4])));
        SecurityDescriptor more = known.withDaclEntries(entries);

        assertThat(Sddl.show(more, SddlContext.NONE)).isEqualTo("O:BAD:(A;;GA;;;SY)(A;;GR;;;WD)");
        assertThatThrownBy(() -> Sddl.write(more, SddlContext.NONE)).isInstanceOf(FormatException.class);
    }
}
