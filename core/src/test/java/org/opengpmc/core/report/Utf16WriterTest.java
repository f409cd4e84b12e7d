// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf16WriterTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8190, 8191, 8192, 8193, 16384, 40000})
    void whatIsWrittenPieceByPieceIsTheTextWhole(int before) throws IOException {
        String text = "x".repeat(before) + "\uD83D\uDE00é\r\n" + "ÿ€".repeat(9000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Utf16Writer writer = new Utf16Writer(out)) {
            writer.append(text, 0, before);
            writer.append(text.charAt(before)).write(text.toCharArray(), before + 1, 2);
            writer.append(text.substring(before + 3));
            writer.flush();
            assertThat(out.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_16LE));
        }
        assertThat(out.size()).isEqualTo(2 * text.length());
    }
}
