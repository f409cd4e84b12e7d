// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.inf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;

class InfFileTest {
    private static final String TEXT = "stray\r\n[Unicode]\r\nUnicode = yes\r\n; a remark\r\n\r\n[Gäste]\r\n"
            + "\"Quoted\"=a=b\r\nno equals\r\n[unicode]\r\nlater=1";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void sectionsAreReadInEveryEncodingWindowsWrites(String charset) {
        boolean marked = charset.startsWith("UTF-16");
        byte[] content = ((marked ? "\uFEFF" : "") + TEXT).getBytes(Charset.forName(charset));
        InfFile file = InfFile.parse(content, "test");
        assertThat(file.value("UNICODE", "unicode")).contains("yes");
        assertThat(file.value("Gäste", "quoted")).contains("a=b");
        assertThat(file.section("gäste").orElseThrow().lines())
                .extracting(InfLine::number)
                .containsExactly(7, 8);
        assertThat(file.sections()).hasSize(3);
        assertThat(file.write()).isEqualTo(content);
    }

    @Test
    void utf16IsSeenWithoutItsMark() {
        InfFile file = InfFile.parse("[A]\nb=c".getBytes(StandardCharsets.UTF_16LE), "test");
        assertThat(file.value("A", "b")).contains("c");
    }

    @Test
    void tooLargeAFileIsRefused() {
        assertThatThrownBy(() -> InfFile.parse(new byte[33 << 20], "test")).isInstanceOf(FormatException.class);
    }
}
