// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gpocomment;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.Corpus;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class GpoCommentTest {
    @Test
    void aCommentIsUtf16TextAndNothingElse() {
        assertThat(GpoComment.of("a\r\nü").write()).isEqualTo("a\r\nü".getBytes(UTF_16LE));
        assertThat(GpoComment.parse("a\r\nü".getBytes(UTF_16LE))).isEqualTo(GpoComment.of("a\r\nü"));
        assertThat(GpoComment.parse(new byte[0]).text()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsKeptButIsNoText() {
        byte[] file = "\uFEFFtext".getBytes(UTF_16LE);

        assertThat(GpoComment.parse(file).text()).isEqualTo("text");
        assertThat(GpoComment.parse(file).write()).isEqualTo(file);
    }

    @Test
    void halfACharacterIsToldWithItsOffset() {
        assertThatThrownBy(() -> GpoComment.parse(new byte[] {65, 0, 66}))
                .hasMessage("GPO.cmt: half a UTF-16 character at the end (at byte 2)");
        assertThatThrownBy(() -> GpoComment.parse(new byte[(16 << 20) + 2])).isInstanceOf(FormatException.class);
    }

    @Test
    void damagedFilesAreReadAndWrittenByteForByteOrRefused() {
        Mutations.survive(
                "comment\r\nü".getBytes(UTF_16LE),
                7,
                10_000,
                file -> assertThat(GpoComment.parse(file).write()).isEqualTo(file));
    }

    @Test
    void everyRealFileIsWrittenByteForByte() throws IOException {
        List<Path> files = Corpus.files(GpoComment.FILE_NAME);
        for (Path path : files) {
            byte[] file = Files.readAllBytes(path);
            GpoComment comment = GpoComment.parse(file);
            assertThat(comment.write()).as(path.toString()).isEqualTo(file);
            assertThat(comment.byteOrderMark()).isFalse();
            assertThat(comment.text()).isNotBlank().doesNotContain("\0");
        }
        assertThat(files).hasSizeGreaterThan(60);
    }
}
