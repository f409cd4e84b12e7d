// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlOutputTest {
    private static String text(String text) {
        StringBuilder html = new StringBuilder();
        new HtmlOutput(html).element("b", text, "title", text);
        return html.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
                "\"><img src=x onerror=alert(1)> | &quot;&gt;&lt;img src=x onerror=alert(1)&gt;",
                "'onclick='x | &#39;onclick=&#39;x",
                "&lt;b&gt; | &amp;lt;b&amp;gt;",
                "<!-- --> ]]> | &lt;!-- --&gt; ]]&gt;",
            })
    void markupInNamesIsText(String name, String html) {
        assertThat(text(name)).isEqualTo("<b title=\"" + html + "\">" + html + "</b>");
    }

    @Test
    void whatCannotBeSeenIsMadeVisible() {
        assertThat(text("a\u0000\u0007\u001B\u007F\u0085z")).contains(">a\u2400\u2407\u241B\u2421\u27E8U+0085\u27E9z<");
        assertThat(text("exe\u202Etxt.\u2066\u200F\uFEFF\u2028"))
                .contains(
                        ">exe\u27E8U+202E\u27E9txt.\u27E8U+2066\u27E9\u27E8U+200F\u27E9\u27E8U+FEFF\u27E9\u27E8U+2028\u27E9<");
        assertThat(text("half \uD83D pair")).contains(">half \uFFFD pair<");
    }

    @Test
    void namesInAllScriptsStayAsTheyAre() {
        String names = "Größe 日本語 שלום \uD83D\uDE00 نمی\u200Cخواهم";
        assertThat(text(names)).contains(">" + names + "<");
    }

    @Test
    void linesStayLinesInTextAndAttributes() {
        assertThat(text("a\r\nb\nc")).isEqualTo("<b title=\"a&#10;b&#10;c\">a&#10;b&#10;c</b>");
    }

    @Test
    void noTextWhateverItHoldsBecomesMarkup() {
        Random random = new Random(7);
        String alphabet = "<>\"'&;/=`!-[]abc \u0000\u2028\uFF1C\uD83D\uDE00";
        for (int round = 0; round < 5000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String html = text(name.toString());
            assertThat(html.chars().filter(c -> c == '<').count())
                    .as("%s", name)
                    .isEqualTo(2);
            assertThat(html.chars().filter(c -> c == '"').count())
                    .as("%s", name)
                    .isEqualTo(2);
        }
    }

    @Test
    void aPageAllowsNothingButItsOwnStyleAndScript() {
        StringBuilder html = new StringBuilder();
        new Page("T", "K", "things").write(html, out -> {}, Optional.empty(), out -> out.text("main"));
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .containsPattern("Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src"
                        + " &#39;sha256-[^ ]+&#39;; script-src &#39;sha256-[^ ]+&#39;; base-uri &#39;none&#39;;")
                .doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void aTargetThatFailsIsTold() {
        Appendable full = new FullDisk();
        assertThatThrownBy(() -> new HtmlOutput(full).text("x"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
    }

    private static final class FullDisk implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(char c) throws IOException {
            throw new IOException("full");
        }
    }
}
