// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gptini;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class GptIniTest {
    private static GptIni ini(String text) {
        return GptIni.parse(text.getBytes(ISO_8859_1));
    }

    private static String text(GptIni ini) {
        return new String(ini.write(), ISO_8859_1);
    }

    @Test
    void aNewFileIsAsWindowsWritesIt() {
        assertThat(text(GptIni.create()))
                .isEqualTo("[General]\r\nVersion=0\r\ndisplayName=New Group Policy Object\r\n");
        assertThat(GptIni.create().version()).hasValue(GpoVersion.ZERO);
        assertThat(GptIni.create().displayName()).hasValue("New Group Policy Object");
    }

    @Test
    void aNewVersionTouchesNothingElse() {
        String before = "; note\r\n\r\n[other]\r\nVersion=7\r\n[general]\r\ngPCFunctionalityVersion=2\r\n"
                + "version = 65537 \r\njunk\r\n[Last]\r\nx=y";

        GptIni after = ini(before).withVersion(new GpoVersion(2, 3));

        assertThat(ini(before).version()).hasValue(new GpoVersion(1, 1));
        assertThat(text(after)).isEqualTo(before.replace("= 65537 \r", "= 131075\r"));
        assertThat(after.version()).hasValue(new GpoVersion(2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "[General]",
                "[General]\nVersion=1",
                "[General]\rVersion=1\r",
                "[General]\r\n\r\nVersion=1\r\n\r\n",
                "no section\0at all",
                "\u00EF\u00BB\u00BF[General]\r\nVersion=1\r\n",
                "\u00FF\u00FE[\0G\0]\0\r\0\n\0",
                "[General]\r\ndisplayName=Gr\u00FC\u00DFe\r\n",
            })
    void anUntouchedFileIsWrittenByteForByte(String text) {
        assertThat(text(ini(text))).isEqualTo(text);
    }

    @Test
    void aMissingSectionOrKeyIsNoVersionAndIsAddedOnWrite() {
        GpoVersion one = new GpoVersion(0, 1);

        assertThat(ini("").version()).isEmpty();
        assertThat(ini("[General]\n").version()).isEmpty();
        assertThat(ini("Version=1\n").version()).isEmpty();
        assertThat(text(ini("").withVersion(one))).isEqualTo("[General]\r\nVersion=1\r\n");
        assertThat(text(ini("[Other]\na=b").withVersion(one))).isEqualTo("[Other]\na=b\n[General]\nVersion=1\n");
        assertThat(text(ini("[General]\r\ndisplayName=x\r\n\r\n[Other]\r\n").withVersion(one)))
                .isEqualTo("[General]\r\ndisplayName=x\r\nVersion=1\r\n\r\n[Other]\r\n");
        assertThat(text(ini("[General]").withVersion(one))).isEqualTo("[General]\r\nVersion=1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.5", "4294967296", "-2147483649", "99999999999999999999", "0x10"})
    void aVersionThatIsNoNumberIsToldWithItsLine(String version) {
        assertThatThrownBy(
                        () -> ini("; c\n[General]\nVersion=" + version + "\n").version())
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.line()).hasValue(3));
    }

    @Test
    void signedAndUnsignedVersionsAreTheSameBits() {
        GpoVersion large = new GpoVersion(0x8000, 2);

        assertThat(ini("[General]\nVersion=2147483650\n").version()).hasValue(large);
        assertThat(ini("[General]\nVersion=-2147483646\n").version()).hasValue(large);
        assertThat(text(ini("[General]\nVersion=1\n").withVersion(large))).isEqualTo("[General]\nVersion=2147483650\n");
    }

    @Test
    void theFirstSectionAndTheFirstKeyCount() {
        assertThat(ini("[General]\nVersion=1\nVersion=2\n[General]\nVersion=3\n")
                        .version())
                .hasValue(new GpoVersion(0, 1));
        assertThat(ini("[General]\n;Version=1\nVersion=\"2\"\n").version()).hasValue(new GpoVersion(0, 2));
    }

    @Test
    void displayNamesAreReadInEveryEncodingOfTheFile() {
        byte[] utf16 = "\uFEFF[General]\r\ndisplayName=Grüße 世界\r\n".getBytes(UTF_16LE);
        byte[] utf8 = "[General]\r\ndisplayName=Grüße 世界\r\n".getBytes(UTF_8);
        byte[] utf8Marked = "\uFEFF[General]\r\ndisplayName=Grüße 世界\r\n".getBytes(UTF_8);

        for (byte[] file : new byte[][] {utf16, utf8, utf8Marked}) {
            GptIni ini = GptIni.parse(file);
            assertThat(ini.displayName()).hasValue("Grüße 世界");
            assertThat(ini.write()).isEqualTo(file);
            GptIni renamed = ini.withDisplayName("Ärger 2");
            assertThat(GptIni.parse(renamed.write()).displayName()).hasValue("Ärger 2");
            assertThat(renamed.withDisplayName("Grüße 世界").displayName()).hasValue("Grüße 世界");
        }
        assertThat(ini("[General]\ndisplayName=Gr\u00FC\u00DFe\n").displayName())
                .hasValue("Grüße");
        assertThat(text(ini("[General]\ndisplayName=x\n").withDisplayName("Grüße")))
                .isEqualTo("[General]\ndisplayName=Gr\u00FC\u00DFe\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße", "世界", "Ã©", "€", "plain", "", "a=b;c", " blank ", "\"quoted\"", "\"", "'x'"})
    void aDisplayNameIsReadAsItWasSet(String name) {
        GptIni file = GptIni.create().withDisplayName(name);

        assertThat(GptIni.parse(file.write()).displayName()).hasValue(name);
    }

    @Test
    void theFileOfASambaDomainIsReadAndItsVersionRaised() {
        GptIni provisioned = ini("[General]\r\nVersion=0");

        assertThat(text(provisioned.withVersion(new GpoVersion(0, 1)))).isEqualTo("[General]\r\nVersion=1");
        assertThat(provisioned.displayName()).isEmpty();
    }

    @Test
    void aValueIsOneLine() {
        assertThatThrownBy(() -> GptIni.create().withDisplayName("a\nVersion=9"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfACharacterAndHugeFilesAreRefused() {
        assertThatThrownBy(() -> ini("\u00FF\u00FEx"))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.offset()).hasValue(2));
        assertThatThrownBy(() -> GptIni.parse(new byte[(1 << 20) + 1])).isInstanceOf(FormatException.class);
    }

    @Test
    void damagedFilesAreReadAndWrittenByteForByteOrRefused() {
        byte[] sample = GptIni.create().withDisplayName("Grüße").write();
        for (byte[] each : new byte[][] {sample, "\uFEFF[General]\r\nVersion=1\r\n".getBytes(UTF_16LE)}) {
            Mutations.survive(each, 2, 20_000, file -> {
                GptIni ini = GptIni.parse(file);
                assertThat(ini.write()).isEqualTo(file);
                GptIni changed = ini.withVersion(new GpoVersion(3, 4));
                assertThat(GptIni.parse(changed.write()).version()).hasValue(new GpoVersion(3, 4));
                ini.displayName();
                ini.version();
            });
        }
    }

    @Test
    void versionsPackTheUserHalfAboveTheComputerHalf() {
        assertThat(GpoVersion.of(9437184)).isEqualTo(new GpoVersion(144, 0));
        assertThat(GpoVersion.of(-1)).isEqualTo(new GpoVersion(0xFFFF, 0xFFFF));
        assertThat(new GpoVersion(1, 2).toInt()).isEqualTo(65538);
        assertThat(new GpoVersion(0xFFFF, 0xFFFE).toInt()).isEqualTo(-2);
        assertThatThrownBy(() -> new GpoVersion(0x10000, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRaisedVersionIsOneMoreAndNeverZero() {
        assertThat(GpoVersion.ZERO.bumpBoth()).isEqualTo(new GpoVersion(1, 1));
        assertThat(GpoVersion.ZERO.bumpUser()).isEqualTo(new GpoVersion(1, 0));
        assertThat(GpoVersion.ZERO.bumpComputer()).isEqualTo(new GpoVersion(0, 1));
        assertThat(new GpoVersion(0xFFFF, 0xFFFF).bumpUser()).isEqualTo(new GpoVersion(1, 0xFFFF));
        assertThat(new GpoVersion(5, 0xFFFF).bumpComputer()).isEqualTo(new GpoVersion(5, 1));
    }
}
