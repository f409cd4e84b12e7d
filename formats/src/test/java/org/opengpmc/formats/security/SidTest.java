// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;

class SidTest {
    private static final Sid ADMINS = Sid.parse("S-1-5-21-1-2-4294967295-512");

    @Test
    void text_and_bytes_give_the_same_sid() {
        byte[] bytes = HexFormat.of()
                .parseHex("0105000000000005" + "15000000" + "01000000" + "02000000" + "ffffffff" + "00020000");
        assertThat(Sid.parse(bytes)).isEqualTo(ADMINS);
        assertThat(ADMINS.write()).isEqualTo(bytes);
        assertThat(ADMINS).hasToString("S-1-5-21-1-2-4294967295-512");
    }

    @Test
    void authority_of_more_than_32_bits_is_hexadecimal() {
        Sid sid = Sid.parse("S-1-0x1200000000FF-7");
        assertThat(sid.authority()).isEqualTo(0x1200000000ffL);
        assertThat(sid).hasToString("S-1-0x1200000000FF-7");
        assertThat(Sid.parse(sid.write())).isEqualTo(sid);
        assertThat(Sid.parse("s-1-0x5-0x20-544")).isEqualTo(WellKnownSids.ADMINISTRATORS);
    }

    @Test
    void leading_zeros_are_read_and_not_written() {
        assertThat(Sid.parse("S-1-5-21-0000000000-0000000000-0000000000-519")).hasToString("S-1-5-21-0-0-0-519");
    }

    @Test
    void account_sid_has_a_domain_and_a_rid() {
        Sid domain = Sid.parse("S-1-5-21-1-2-4294967295");
        assertThat(ADMINS.domain()).contains(domain);
        assertThat(ADMINS.rid()).isEqualTo(512);
        assertThat(domain.child(512)).isEqualTo(ADMINS);
        assertThat(domain.isDomainSid()).isTrue();
        assertThat(domain.domain()).isEmpty();
        assertThat(ADMINS.isInDomain(domain)).isTrue();
        assertThat(WellKnownSids.ADMINISTRATORS.domain()).isEmpty();
        assertThat(WellKnownSids.ADMINISTRATORS.isDomainAccountSid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S-1",
                "S-1-",
                "S-2-5-11",
                "S-1-5-",
                "S-1-5-4294967296",
                "S-1-281474976710656-1",
                "S-1-5-11 ",
                "S-1-5--1",
                "S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16",
                "S-1-5-99999999999999999999"
            })
    void what_is_no_sid_is_refused(String text) {
        assertThatThrownBy(() -> Sid.parse(text)).isInstanceOf(FormatException.class);
    }

    @Test
    void bytes_are_checked_against_their_count() {
        byte[] good = WellKnownSids.ADMINISTRATORS.write();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> Sid.parse(cut)).isInstanceOf(FormatException.class);
        }
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        assertThatThrownBy(() -> Sid.parse(longer)).isInstanceOf(FormatException.class);
        byte[] tooMany = Arrays.copyOf(good, 8 + 16 * 4);
        tooMany[1] = 16;
        assertThatThrownBy(() -> Sid.parse(tooMany)).hasMessageContaining("16 sub-authorities");
    }

    @Test
    void values_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sid.of(5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Sid.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Sid.of(5, 0x1_0000_0000L));
    }

    @Test
    void sids_sort_by_number() {
        assertThat(Sid.parse("S-1-5-9")).isLessThan(Sid.parse("S-1-5-11"));
        assertThat(Sid.parse("S-1-5")).isLessThan(Sid.parse("S-1-5-0"));
        assertThat(Sid.parse("S-1-5-32-544")).isGreaterThan(Sid.parse("S-1-1-0"));
    }
}
