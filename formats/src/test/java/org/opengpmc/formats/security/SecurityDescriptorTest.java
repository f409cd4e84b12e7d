// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.SecurityDescriptor.AclState;

class SecurityDescriptorTest {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");
    /** O:DAG:DUD:PAI(A;CI;0x1ff;;;AU)S:(AU;;0x1ff;;;WD) as Samba packs it: owner, group, SACL, DACL. */
    private static final String FROM_SAMBA = "0100149414000000300000004c00000068000000"
            + "010500000000000515000000010000000200000003000000" + "00020000"
            + "010500000000000515000000010000000200000003000000" + "01020000"
            + "04001c000100000002001400ff010000010100000000000100000000"
            + "04001c000100000000021400ff01000001010000000000050b000000";

    private static byte[] fromSamba() {
        return HexFormat.of().parseHex(FROM_SAMBA);
    }

    @Test
    void parts_are_read() {
        SecurityDescriptor descriptor = SecurityDescriptor.parse(fromSamba());
        assertThat(descriptor.owner()).isEqualTo(DOMAIN.child(DomainRids.DOMAIN_ADMINS));
        assertThat(descriptor.group()).isEqualTo(DOMAIN.child(DomainRids.DOMAIN_USERS));
        assertThat(descriptor.isDaclProtected()).isTrue();
        assertThat(descriptor.daclEntries())
                .containsExactly(Ace.allow(AceFlags.CONTAINER_INHERIT, 0x1ff, WellKnownSids.AUTHENTICATED_USERS));
        assertThat(descriptor.saclEntries()).hasSize(1);
    }

    @Test
    void order_of_samba_is_kept() {
        assertThat(SecurityDescriptor.parse(fromSamba()).write()).isEqualTo(fromSamba());
    }

    @Test
    void order_of_windows_is_kept() {
        byte[] samba = fromSamba();
        byte[] windows = samba.clone();
        // SACL at 20, DACL at 48, owner at 76, group at 104
        byte[] offsets = HexFormat.of().parseHex("4c00000068000000" + "1400000030000000");
        System.arraycopy(offsets, 0, windows, 4, 16);
        System.arraycopy(samba, 0x4c, windows, 20, 56);
        System.arraycopy(samba, 0x14, windows, 76, 56);
        SecurityDescriptor descriptor = SecurityDescriptor.parse(windows);
        assertThat(descriptor.layout()).isEqualTo(SecurityDescriptor.ACLS_FIRST);
        assertThat(descriptor.write()).isEqualTo(windows);
        assertThat(descriptor.sameContent(SecurityDescriptor.parse(samba))).isTrue();
        assertThat(descriptor).isNotEqualTo(SecurityDescriptor.parse(samba));
    }

    @Test
    void absent_null_and_empty_dacl_are_three_things() {
        SecurityDescriptor absent = SecurityDescriptor.empty();
        SecurityDescriptor nothing = absent.withDacl(null);
        SecurityDescriptor empty = absent.withDacl(Acl.of());
        assertThat(absent.daclState()).isEqualTo(AclState.ABSENT);
        assertThat(nothing.daclState()).isEqualTo(AclState.NULL);
        assertThat(empty.daclState()).isEqualTo(AclState.LIST);
        for (SecurityDescriptor descriptor : List.of(absent, nothing, empty)) {
            assertThat(SecurityDescriptor.parse(descriptor.write())).isEqualTo(descriptor);
        }
    }

    @Test
    void unknown_entries_and_trailing_bytes_are_kept() {
        byte[] bytes = HexFormat.of()
                .parseHex("0142044000000000" + "0000000000000000" + "14000000" // resource manager byte 0x42
                        + "0400280002000000" // ACL of 40 bytes with 2 entries
                        + "fe120800cafebabe" // type 0xfe
                        + "0500100000010000" + "04000000deadbeef" // object ACE with flags nobody knows
                        + "0102030405060708"); // behind the last entry
        bytes[3] = (byte) 0xc0;
        SecurityDescriptor descriptor = SecurityDescriptor.parse(bytes);
        assertThat(descriptor.resourceManagerControl()).isEqualTo(0x42);
        assertThat(descriptor.daclEntries()).hasSize(2).allMatch(ace -> ace instanceof Ace.Unknown);
        assertThat(descriptor.write()).isEqualTo(bytes);
    }

    @Test
    void conditions_are_kept_byte_for_byte() {
        OpaqueBytes condition = OpaqueBytes.of("artx and more".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        UUID right = UUID.fromString("edacfd8f-ffb3-11d1-b41d-00a0c968f939");
        Acl acl = Acl.of(
                new Ace.Plain(AceType.ALLOW_CALLBACK, 0, 1, WellKnownSids.EVERYONE, condition),
                new Ace.OnObject(
                        AceType.ALLOW_CALLBACK_OBJECT, 0, 0x100, right, right, WellKnownSids.EVERYONE, condition));
        SecurityDescriptor descriptor = SecurityDescriptor.of(WellKnownSids.SYSTEM, null, acl);
        assertThat(SecurityDescriptor.parse(descriptor.write())).isEqualTo(descriptor);
        assertThat(acl.revision()).isEqualTo(Acl.REVISION_DS);
    }

    @Test
    void every_cut_is_refused_with_an_offset() {
        byte[] whole = fromSamba();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SecurityDescriptor.parse(cut))
                    .isInstanceOfSatisfying(
                            FormatException.class,
                            problem -> assertThat(problem.offset()).isPresent());
        }
    }

    @Test
    void sizes_that_point_outside_are_refused() {
        byte[] whole = fromSamba();
        for (int at : new int[] {4, 8, 12, 16}) {
            for (int offset : new int[] {4, 19, whole.length, Integer.MAX_VALUE, -1}) {
                byte[] changed = whole.clone();
                for (int i = 0; i < 4; i++) {
                    changed[at + i] = (byte) (offset >>> (8 * i));
                }
                assertThatThrownBy(() -> SecurityDescriptor.parse(changed)).isInstanceOf(FormatException.class);
            }
        }
    }
}
