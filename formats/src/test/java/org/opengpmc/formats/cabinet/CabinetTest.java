// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.formats.cabinet.CabinetSamples.TIME;
import static org.opengpmc.formats.cabinet.CabinetSamples.bytes;
import static org.opengpmc.formats.cabinet.CabinetSamples.lines;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class CabinetTest {
    private static final int FLAGS = 30;
    private static final int COMPRESSION = 42;

    private static byte[] one(String name, byte[] content, CabinetCompression compression) {
        return new Cabinet(List.of(CabinetFile.of(name, content, TIME))).write(compression);
    }

    /** A cabinet with another name of the same length: the constructor would refuse it. */
    private static byte[] named(String name) {
        byte[] cabinet = one("x".repeat(name.length()), bytes("a"), CabinetCompression.NONE);
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(wanted, 0, cabinet, 44 + 16, wanted.length);
        return cabinet;
    }

    private static byte[] patched(byte[] cabinet, int offset, int... values) {
        byte[] changed = cabinet.clone();
        for (int i = 0; i < values.length; i++) {
            changed[offset + i] = (byte) values[i];
        }
        return changed;
    }

    @ParameterizedTest
    @EnumSource(CabinetCompression.class)
    void whatIsWrittenIsReadBack(CabinetCompression compression) {
        Cabinet cabinet = CabinetSamples.varied();
        assertThat(Cabinet.parse(cabinet.write(compression))).isEqualTo(cabinet);
        assertThat(Cabinet.parse(new Cabinet(List.of()).write(compression)).files())
                .isEmpty();
    }

    @Test
    void blocksOfAFolderShareTheirHistory() {
        byte[] noise = CabinetSamples.noise(32_000);
        byte[] twice = Arrays.copyOf(noise, 64_000);
        System.arraycopy(noise, 0, twice, 32_000, 32_000);
        byte[] packed = one("a", twice, CabinetCompression.MSZIP);
        // The second half is random too: only the history makes it small.
        assertThat(packed.length).isLessThan(35_000);
        assertThat(Cabinet.parse(packed).file("A").orElseThrow().content()).isEqualTo(twice);
    }

    @Test
    void aTimeIsKeptToTwoSecondsAndWithinTheYearsThereAre() {
        LocalDateTime odd = LocalDateTime.of(2001, 2, 3, 4, 5, 7);
        assertThat(DosTime.parse(DosTime.date(odd), DosTime.time(odd))).isEqualTo(odd.minusSeconds(1));
        assertThat(DosTime.date(LocalDateTime.MIN)).isEqualTo(DosTime.date(DosTime.EPOCH));
        assertThat(DosTime.parse(DosTime.date(LocalDateTime.MAX), DosTime.time(LocalDateTime.MAX)))
                .isEqualTo(LocalDateTime.of(2107, 12, 31, 23, 59, 58));
        assertThat(DosTime.parse(0, 0xffff)).isEqualTo(DosTime.EPOCH);
    }

    @Test
    void aNameThatIsNotAsciiIsMarkedAsUtfAndOneThatIsNotMarkedIsWestern() {
        byte[] cabinet = one("é", bytes("a"), CabinetCompression.NONE);
        assertThat(cabinet[44 + 14] & CabinetFile.NAME_IS_UTF).isNotZero();
        assertThat(Cabinet.parse(cabinet).files().get(0).name()).isEqualTo("é");
        assertThat(Cabinet.parse(named("é")).files().get(0).name()).isEqualTo("é");
        byte[] damaged = patched(cabinet, 44 + 16, 0xff, 0xff);
        assertThatThrownBy(() -> Cabinet.parse(damaged)).hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..\\a", "a\\..\\b", "/etc/passwd", "\\a", "C:\\a", "a\\\\b", "..", "a:b", "nul\u0001", "a."})
    void aNameThatCouldLeadElsewhereIsRefused(String name) {
        assertThatThrownBy(() -> Cabinet.parse(named(name)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no safe relative path");
        assertThatThrownBy(() -> CabinetFile.of(name, bytes(""), TIME)).isInstanceOf(FormatException.class);
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        CabinetFile file = CabinetFile.of("a", bytes("1"), TIME);
        assertThatThrownBy(() -> new Cabinet(List.of(file, CabinetFile.of("A", bytes("2"), TIME))))
                .hasMessageContaining("two files named 'A'");
    }

    @Test
    void aWrongChecksumIsToldWithItsPlaceAndNoneIsAccepted() {
        byte[] cabinet = one("a", bytes("content"), CabinetCompression.NONE);
        int block = 44 + 16 + 2;
        assertThatThrownBy(() -> Cabinet.parse(patched(cabinet, cabinet.length - 1, 'x')))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("checksum")
                .hasMessageContaining("at byte " + block);
        byte[] unchecked = patched(patched(cabinet, block, 0, 0, 0, 0), cabinet.length - 1, 'x');
        assertThat(Cabinet.parse(unchecked).files().get(0).content()).asString().isEqualTo("contenx");
    }

    @Test
    void aSetOfSeveralCabinetsIsRefused() {
        byte[] cabinet = one("a", bytes("b"), CabinetCompression.NONE);
        for (int flag : new int[] {1, 2, 3}) {
            assertThatThrownBy(() -> Cabinet.parse(patched(cabinet, FLAGS, flag)))
                    .hasMessageContaining("one of a set of cabinets");
        }
        assertThatThrownBy(() -> Cabinet.parse(patched(cabinet, 44 + 8, 0xfe, 0xff)))
                .hasMessageContaining("in part only");
    }

    @Test
    void lzxAndQuantumAreNamedAndRefused() {
        byte[] cabinet = one("a", bytes("b"), CabinetCompression.NONE);
        assertThatThrownBy(() -> Cabinet.parse(patched(cabinet, COMPRESSION, 3, 21)))
                .hasMessageContaining("packed with LZX");
        assertThatThrownBy(() -> Cabinet.parse(patched(cabinet, COMPRESSION, 2, 0x12)))
                .hasMessageContaining("packed with Quantum");
    }

    @Test
    void reservedAreasAreSkipped() {
        byte[] cabinet = one("a", bytes("b"), CabinetCompression.NONE);
        // Header: 4 bytes of sizes and 3 reserved; folder: 2; data: 1.
        byte[] grown = new byte[cabinet.length + 4 + 3 + 2 + 1];
        System.arraycopy(cabinet, 0, grown, 0, 36);
        System.arraycopy(new byte[] {3, 0, 2, 1, 'r', 'e', 's'}, 0, grown, 36, 7);
        System.arraycopy(cabinet, 36, grown, 43, 8);
        System.arraycopy(cabinet, 44, grown, 53, 18 + 8);
        grown[grown.length - 1] = cabinet[cabinet.length - 1];
        grown[8] = (byte) grown.length;
        grown[16] = 53;
        grown[FLAGS] = 4;
        grown[43] = 53 + 18;
        Arrays.fill(grown, 53 + 18, 53 + 18 + 4, (byte) 0);
        assertThat(Cabinet.parse(grown).files().get(0).content()).asString().isEqualTo("b");
    }

    @Test
    void moreThanTheLimitsAllowIsRefusedBeforeItIsUnpacked() {
        byte[] bomb = one("zeros", new byte[50 << 20], CabinetCompression.MSZIP);
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> Cabinet.parse(bomb, new CabinetLimits(10, 1 << 20)))
                .hasMessageContaining("more than the 1048576 bytes");
        assertThatThrownBy(() -> Cabinet.parse(
                        CabinetSamples.varied().write(CabinetCompression.NONE), new CabinetLimits(3, 1 << 30)))
                .hasMessageContaining("4 files");
    }

    @Test
    void aSmallCabinetOfManyZerosIsRefusedByDefaultFromItsHeadersAlone() {
        byte[] bomb = one("zeros", new byte[(64 << 20) + 1], CabinetCompression.MSZIP);
        assertThat(bomb.length).isLessThan(150_000);
        // A first block that nobody could unpack: that it goes unnoticed shows that none was.
        byte[] damaged = patched(bomb, 44 + 16 + "zeros".length() + 1 + 8, 'x', 'x');
        assertThatThrownBy(() -> Cabinet.parse(damaged))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("more than the 67108864 bytes");
    }

    @Test
    void filesThatShareTheSameBytesCountEachForItself() {
        byte[] two = new Cabinet(
                        List.of(CabinetFile.of("a", new byte[3000], TIME), CabinetFile.of("b", new byte[3000], TIME)))
                .write(CabinetCompression.NONE);
        // Both begin at 0 and reach to the end.
        byte[] overlapping = patched(patched(two, 44, 0x70, 0x17), 44 + 18, 0x70, 0x17, 0, 0, 0, 0);
        assertThat(Cabinet.parse(overlapping).files()).hasSize(2);
        assertThatThrownBy(() -> Cabinet.parse(overlapping, new CabinetLimits(10, 7000)))
                .hasMessageContaining("more than the 7000 bytes");
    }

    @Test
    void whatIsNoCabinetOrIsCutOffSaysSo() {
        assertThatThrownBy(() -> Cabinet.parse(bytes("PK\003\004" + "x".repeat(40))))
                .hasMessageContaining("MSCF");
        assertThatThrownBy(() -> Cabinet.parse(new byte[0])).hasMessageContaining("cut off");
        byte[] cabinet = CabinetSamples.varied().write(CabinetCompression.MSZIP);
        for (int length = 0; length < cabinet.length; length += 997) {
            byte[] cut = Arrays.copyOf(cabinet, length);
            assertThatThrownBy(() -> Cabinet.parse(cut)).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void damageGivesFormatExceptionsAndNothingElse() {
        for (CabinetCompression compression : CabinetCompression.values()) {
            byte[] cabinet = new Cabinet(
                            List.of(CabinetFile.of("a", lines(200), TIME), CabinetFile.of("b\\c", bytes("d"), TIME)))
                    .write(compression);
            Mutations.survive(cabinet, 3, 3000, input -> Cabinet.parse(input, new CabinetLimits(100, 1 << 20)));
            // Without checksums, so that damage reaches the unpacking.
            byte[] unchecked = patched(cabinet, 44 + 18 + 20, 0, 0, 0, 0);
            Mutations.survive(unchecked, 4, 3000, input -> Cabinet.parse(input, new CabinetLimits(100, 1 << 20)));
        }
    }
}
