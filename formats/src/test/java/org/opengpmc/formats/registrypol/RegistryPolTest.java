// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.registrypol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.Corpus;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class RegistryPolTest {
    private static final String KEY = "Software\\Policies\\Contoso";

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static RegistryPol sample() {
        return new RegistryPol(List.of(
                PolEntry.dword(KEY, "Limit", 300),
                PolEntry.string(KEY, "Name", "Grüße"),
                PolEntry.expandString(KEY, "Path", "%TEMP%\\x"),
                PolEntry.multiString(KEY, "List", List.of("one", "]two;", "[three")),
                PolEntry.qword(KEY, "Large", -2),
                PolEntry.binary(KEY, "Blob", new byte[] {0, 93, 0, 59, 0, 91}),
                PolEntry.createKey(KEY + "\\Empty"),
                PolEntry.of(KEY, "Odd", 77, new byte[] {1}),
                PolEntry.deleteValue(KEY, "Old"),
                PolEntry.deleteAllValues(KEY + "\\List")));
    }

    private static byte[] file(String hexAfterHeader) {
        return hex("50526567 01000000" + hexAfterHeader);
    }

    @Test
    void anEntryIsLaidOutAsTheSpecificationSays() {
        RegistryPol pol = new RegistryPol(List.of(PolEntry.dword("K", "v", 1)));

        assertThat(pol.write())
                .isEqualTo(file("5B00 4B00 0000 3B00 7600 0000 3B00 04000000 3B00 04000000 3B00 01000000 5D00"));
    }

    @Test
    void everyKindOfEntryIsReadAsItWasWritten() {
        RegistryPol pol = sample();

        RegistryPol read = RegistryPol.parse(pol.write());

        assertThat(read).isEqualTo(pol);
        assertThat(read.write()).isEqualTo(pol.write());
        assertThat(read.entries().get(0).asNumber()).hasValue(300);
        assertThat(read.entries().get(1).asString()).hasValue("Grüße");
        assertThat(read.entries().get(3).asStrings()).hasValue(List.of("one", "]two;", "[three"));
        assertThat(read.entries().get(4).asNumber()).hasValue(-2);
        assertThat(read.entries().get(7).type()).isEmpty();
        assertThat(read.entries().get(7).typeCode()).isEqualTo(77);
    }

    @Test
    void dataThatLookLikeSeparatorsAreData() {
        RegistryPol pol = new RegistryPol(List.of(
                PolEntry.dword(KEY, "Trap", 0x005D003B),
                PolEntry.dword(KEY, "Other", 0x003B005DL),
                PolEntry.multiString(KEY, "Items", List.of("];[", "]")),
                PolEntry.string("a;b", "c;d]", "]\0["),
                PolEntry.dword(KEY, "Last", 0x005B005DL)));

        RegistryPol read = RegistryPol.parse(pol.write());

        assertThat(read).isEqualTo(pol);
        assertThat(read.entries().get(0).asNumber()).hasValue(0x005D003BL);
        assertThat(read.entries().get(3).key()).isEqualTo("a;b");
        assertThat(read.entries().get(3).valueName()).isEqualTo("c;d]");
    }

    /** The file was packed by Samba's own code (samba.dcerpc.preg). */
    @Test
    void aFileWrittenBySambaIsTheOneWeWrite() throws IOException {
        String key = "Software\\Policies\\Samba\\Test";
        RegistryPol same = new RegistryPol(List.of(
                PolEntry.dword(key, "Trap", 0x005D003B),
                PolEntry.string(key, "Name", "Grüße;]"),
                PolEntry.expandString(key, "Path", "%TEMP%\\x"),
                PolEntry.deleteValue(key, "Old"),
                PolEntry.binary(key, "Blob", new byte[] {0, 93, 0, 59, 0}),
                PolEntry.multiString(key, "List", List.of("one", "]two;")),
                PolEntry.qword(key, "Big", 1L << 40)));
        try (InputStream in = getClass().getResourceAsStream("samba.pol")) {
            byte[] file = Objects.requireNonNull(in).readAllBytes();

            assertThat(RegistryPol.parse(file)).isEqualTo(same);
            assertThat(same.write()).isEqualTo(file);
        }
    }

    @Test
    void aSizeOfTwoGigabytesIsToldWithItsOffset() {
        byte[] file = file("5B00 4B00 0000 3B00 7600 0000 3B00 03000000 3B00 FFFFFF7F 3B00 01020304 5D00");

        assertThatThrownBy(() -> RegistryPol.parse(file))
                .hasMessage("Registry.pol: size says 2147483647 bytes, 6 are left (at byte 28)")
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.offset()).hasValue(28));
        assertThatThrownBy(() ->
                        RegistryPol.parse(file("5B00 4B00 0000 3B00 7600 0000 3B00 03000000 3B00 FFFFFFFF 3B00 5D00")))
                .hasMessageContaining("size says 4294967295 bytes");
    }

    @Test
    void whatStandsBeforeTheDamageCanBeRead() {
        RegistryPol pol = new RegistryPol(List.of(PolEntry.dword("K", "a", 1), PolEntry.string("K", "b", "text")));
        byte[] file = pol.write();
        assertThat(RegistryPol.readable(file)).isEqualTo(new RegistryPol.ReadablePart(pol, Optional.empty()));
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            RegistryPol.ReadablePart read = RegistryPol.readable(cut);
            List<PolEntry> before = read.whole().entries();
            assertThat(before).isEqualTo(pol.entries().subList(0, before.size()));
            read.damage()
                    .ifPresentOrElse(
                            damage -> assertThatThrownBy(() -> RegistryPol.parse(cut))
                                    .hasMessage(damage.getMessage()),
                            () -> assertThat(RegistryPol.parse(cut)).isEqualTo(read.whole()));
        }
    }

    @Test
    void eachDefectIsNamedWithItsOffset() {
        assertDefect(new byte[0], "does not begin with PReg", 0);
        assertDefect(hex("50526567"), "does not begin with PReg", 0);
        assertDefect(hex("50526568 01000000"), "does not begin with PReg", 0);
        assertDefect(hex("50526567 02000000"), "version 2, only 1 is known", 4);
        assertDefect(file("00"), "no [ at the start of an entry", 8);
        assertDefect(file("0000"), "no [ at the start of an entry", 8);
        assertDefect(file("5B00 4B00 3B00"), "key without null terminator", 10);
        assertDefect(file("5B00 4B00 0000 5D00"), "no ; after the key", 14);
        assertDefect(file("5B00 4B00 0000 3B00 76"), "value name without null terminator", 16);
        assertDefect(file("5B00 4B00 0000 3B00 0000 5D00"), "no ; after the value name", 18);
        assertDefect(file("5B00 4B00 0000 3B00 0000 3B00 0400"), "type is cut off", 20);
        assertDefect(file("5B00 4B00 0000 3B00 0000 3B00 04000000 5D00"), "no ; after the type", 24);
        assertDefect(file("5B00 4B00 0000 3B00 0000 3B00 04000000 3B00 0000"), "size is cut off", 26);
        assertDefect(file("5B00 4B00 0000 3B00 0000 3B00 04000000 3B00 00000000 3B00 3B00"), "no ] after the data", 32);
    }

    private static void assertDefect(byte[] file, String problem, long offset) {
        assertThatThrownBy(() -> RegistryPol.parse(file)).isInstanceOfSatisfying(FormatException.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.offset()).hasValue(offset);
        });
    }

    @Test
    void oddDataAreKeptAndNamed() {
        assertOdd(1, "4100", "REG_SZ without null terminator");
        assertOdd(1, "410042", "REG_SZ with half a character (3 bytes)");
        assertOdd(2, "4100 0000 4200", "REG_EXPAND_SZ with data behind its null terminator");
        assertOdd(7, "4100 0000", "REG_MULTI_SZ without null terminator");
        assertOdd(4, "01", "REG_DWORD of 1 bytes");
        assertOdd(11, "01000000", "REG_QWORD of 4 bytes");
        assertOdd(99, "", "unknown type 99");
        assertThat(sample().entries().stream().filter(e -> e.typeCode() != 77))
                .allSatisfy(e -> assertThat(e.oddity()).isEmpty());

        assertThat(PolEntry.of(KEY, "v", 1, hex("4100")).asString()).hasValue("A");
        assertThat(PolEntry.of(KEY, "v", 1, hex("410042")).asString()).isEmpty();
        assertThat(PolEntry.of(KEY, "v", 7, hex("4100 0000 4200")).asStrings()).hasValue(List.of("A", "B"));
        assertThat(PolEntry.of(KEY, "v", 5, hex("00000102")).asNumber()).hasValue(0x102);
        assertThat(PolEntry.of(KEY, "v", 4, hex("FFFFFFFF")).asNumber()).hasValue(0xFFFFFFFFL);
        assertThat(PolEntry.of(KEY, "v", 3, hex("FFFFFFFF")).asNumber()).isEmpty();
    }

    private static void assertOdd(int type, String data, String oddity) {
        PolEntry entry = PolEntry.of(KEY, "v", type, hex(data));
        assertThat(entry.oddity()).hasValue(oddity);
        byte[] file = new RegistryPol(List.of(entry)).write();
        assertThat(RegistryPol.parse(file).write()).isEqualTo(file);
    }

    @Test
    void unpairedSurrogatesSurvive() {
        RegistryPol pol = new RegistryPol(List.of(PolEntry.string("K\uD800", "\uDC00v", "\uD800")));

        assertThat(RegistryPol.parse(pol.write())).isEqualTo(pol);
    }

    @Test
    void directivesAreRecognisedWithoutCase() {
        assertThat(PolEntry.deleteValue(KEY, "Old").directive()).hasValue(new PolDirective.DeleteValue("Old"));
        assertThat(PolEntry.string(KEY, "**DEL.Old", " ").directive()).hasValue(new PolDirective.DeleteValue("Old"));
        assertThat(PolEntry.deleteAllValues(KEY).directive()).hasValue(new PolDirective.DeleteAllValues());
        assertThat(PolEntry.string(KEY, "**DelVals", " ").directive()).hasValue(new PolDirective.DeleteAllValues());
        assertThat(PolEntry.string(KEY, "**DeleteValues", "a;b c;").directive())
                .hasValue(new PolDirective.DeleteValues(List.of("a", "b c")));
        assertThat(PolEntry.string(KEY, "**DeleteKeys", "NoRun;NoFind").directive())
                .hasValue(new PolDirective.DeleteKeys(List.of("NoRun", "NoFind")));
        assertThat(PolEntry.dword(KEY, "**SecureKey", 1).directive()).hasValue(new PolDirective.SecureKey(true));
        assertThat(PolEntry.dword(KEY, "**SecureKey", 0).directive()).hasValue(new PolDirective.SecureKey(false));
        assertThat(PolEntry.dword(KEY, "**soft.Apply", 1).directive()).hasValue(new PolDirective.Soft("Apply"));
        assertThat(PolEntry.string(KEY, "**Comment:x", "").directive())
                .hasValue(new PolDirective.Unknown("**Comment:x"));
        assertThat(PolEntry.string(KEY, "*del.x", "").directive()).isEmpty();
    }

    @Test
    void theLastEntryOfAValueCountsAndAChangeTakesThePlaceOfTheFirst() {
        RegistryPol pol = new RegistryPol(
                List.of(PolEntry.dword(KEY, "a", 1), PolEntry.dword(KEY, "b", 2), PolEntry.dword(KEY, "A", 3)));

        assertThat(pol.find(KEY, "a")).hasValue(PolEntry.dword(KEY, "A", 3));
        assertThat(pol.with(PolEntry.dword(KEY, "A", 4)).entries())
                .containsExactly(PolEntry.dword(KEY, "A", 4), PolEntry.dword(KEY, "b", 2));
        assertThat(pol.with(PolEntry.dword(KEY, "c", 4)).entries()).hasSize(4);
        assertThat(pol.without(KEY, "a").entries()).containsExactly(PolEntry.dword(KEY, "b", 2));
    }

    @Test
    void dataAreNotShown() {
        assertThat(PolEntry.string(KEY, "Password", "secret").toString())
                .isEqualTo("[Software\\Policies\\Contoso;Password;REG_SZ;14]");
    }

    @Test
    void damagedFilesAreReadAndWrittenByteForByteOrRefused() {
        Mutations.survive(sample().write(), 3, 30_000, file -> {
            RegistryPol pol = RegistryPol.parse(file);
            assertThat(pol.write()).isEqualTo(file);
            pol.entries().forEach(e -> {
                e.directive();
                e.oddity();
                e.asStrings();
            });
        });
    }

    @Test
    void hugeFilesAreRefused() {
        assertThatThrownBy(() -> RegistryPol.parse(Arrays.copyOf(sample().write(), (32 << 20) + 1)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("larger than");
        byte[] entry = Arrays.copyOfRange(new RegistryPol(List.of(PolEntry.createKey(""))).write(), 8, 32);
        byte[] many = Arrays.copyOf(RegistryPol.EMPTY.write(), 8 + 500_001 * entry.length);
        for (int at = 8; at < many.length; at += entry.length) {
            System.arraycopy(entry, 0, many, at, entry.length);
        }
        assertThatThrownBy(() -> RegistryPol.parse(many)).hasMessageContaining("more than 500000 entries");
    }

    @Test
    void everyRealFileIsWrittenByteForByte() throws IOException {
        List<Path> files = Corpus.files("registry.pol");
        int entries = 0;
        for (Path path : files) {
            byte[] file = Files.readAllBytes(path);
            RegistryPol pol = RegistryPol.parse(file);
            assertThat(pol.write()).as(path.toString()).isEqualTo(file);
            assertThat(pol.entries()).allSatisfy(e -> {
                assertThat(e.oddity()).isEmpty();
                assertThat(e.directive().filter(PolDirective.Unknown.class::isInstance))
                        .isEmpty();
            });
            entries += pol.entries().size();
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(entries).isGreaterThan(3000);
    }
}
