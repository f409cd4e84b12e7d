// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.certificateblob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

class CertificateBlobTest {
    private static final byte[] BLOB = HexFormat.of()
            .parseHex("0300000001000000020000000a0b" + "630000000100000000000000" + "2000000001000000010000003a");

    @Test
    void propertiesAreReadAndWrittenAsTheyWere() {
        CertificateBlob blob = CertificateBlob.parse(BLOB);
        assertThat(blob.properties()).hasSize(3);
        assertThat(blob.property(CertificateBlob.CERTIFICATE)).contains(new byte[] {0x3a});
        assertThat(blob.property(CertificateBlob.PURPOSES)).isEmpty();
        assertThat(blob.write()).isEqualTo(BLOB);
    }

    @Test
    void aValueThatBreaksOffIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> CertificateBlob.parse(Arrays.copyOf(BLOB, BLOB.length - 1)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("at byte 26");
        assertThatThrownBy(() -> CertificateBlob.parse(Arrays.copyOf(BLOB, 20))).hasMessageContaining("at byte 14");
    }

    @Test
    void aLengthBeyondAllBoundsIsNoHarm() {
        byte[] huge = BLOB.clone();
        Arrays.fill(huge, 8, 12, (byte) 0xff);
        assertThatThrownBy(() -> CertificateBlob.parse(huge)).hasMessageContaining("longer than the value");
    }
}
