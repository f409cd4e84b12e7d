// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;

class XmlDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a></a>",
                "<a\r\n  x = '1'\ty=\"&lt;&#x41;\" />\r\n",
                "<?xml version=\"1.0\"?>\r\n<!-- c -->\n<p:a xmlns:p='u'>t<![CDATA[<x>&amp;]]>&amp;<?pi d?></p:a >\r",
                "<a><b  ></b\n><b/>\r\n\t<c d='\"'/>]] &gt;</a>",
                "<a b='&gt;>/'>>/</a>",
            })
    void anUnchangedDocumentIsWrittenByteForByte(String text) {
        assertThat(new String(parse(text).write(), UTF_8)).isEqualTo(text);
    }

    @Test
    void encodingAndByteOrderMarkAreKept() {
        String text = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<a>Gärten</a>";
        byte[] utf16 = text.getBytes(UTF_16LE);
        byte[] utf8 = text.getBytes(UTF_8);

        assertThat(XmlDocument.parse(utf16, "x").root().text()).isEqualTo("Gärten");
        assertThat(XmlDocument.parse(utf16, "x").write()).isEqualTo(utf16);
        assertThat(XmlDocument.parse(utf8, "x").root().text()).isEqualTo("Gärten");
        assertThat(XmlDocument.parse(utf8, "x").write()).isEqualTo(utf8);
    }

    @Test
    void aDeclaredSingleByteEncodingIsUsed() {
        byte[] latin =
                "<?xml version='1.0' encoding='windows-1252'?><a>\u20ac</a>".getBytes(Charset.forName("windows-1252"));

        assertThat(XmlDocument.parse(latin, "x").root().text()).isEqualTo("€");
        assertThat(XmlDocument.parse(latin, "x").write()).isEqualTo(latin);
    }

    @Test
    void valuesAreReadAsXmlDemands() {
        XmlElement root = parse("<a x='1\r\n2&#13;&apos;'>\r\n&lt;&#x1F600;<![CDATA[\r\n&lt;]]></a>")
                .root();

        assertThat(root.attribute("", "x")).contains("1 2\r'");
        assertThat(root.text()).isEqualTo("\n<\uD83D\uDE00\n&lt;");
    }

    @Test
    void prefixesAreResolvedInTheirScope() {
        XmlElement root = parse("<a xmlns='u' xmlns:p='v' p:x='1' x='2'><p:b xmlns:p='w'/><p:b/><c xmlns=''/></a>")
                .root();

        assertThat(root.attribute("v", "x")).contains("1");
        assertThat(root.attribute("", "x")).contains("2");
        assertThat(root.elements().map(e -> e.name().namespace())).containsExactly("w", "v", "");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        String value = " <&>\"'\t\r\n]]> €\uD83D\uDE00 ";
        XmlElement made = XmlElement.of(
                XmlName.of("a", ""),
                List.of(XmlAttribute.of(XmlName.of("x", ""), value)),
                List.of(XmlText.of(value), XmlElement.of(XmlName.of("b", ""), List.of(), List.of())));
        String written = new String(new XmlDocument(UTF_8, false, List.of(made)).write(), UTF_8);
        XmlElement cdata = parse("<a>" + XmlEscape.cdata(value) + "</a>").root();

        assertThat(parse(written).root().attribute("", "x")).contains(value);
        assertThat(parse(written).root().text()).isEqualTo(value);
        assertThat(cdata.text()).isEqualTo(value);
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreNotPossible() {
        assertThat(XmlEscape.isPossible("a\tb\r\n\uD83D\uDE00")).isTrue();
        assertThat(XmlEscape.isPossible("\u0001")).isFalse();
        assertThat(XmlEscape.isPossible("\uD83D")).isFalse();
    }

    @Test
    void elementsKnowTheirLine() {
        XmlElement root = parse("<a>\r\n<b/>\r\r<c/>\n<d/></a>").root();

        assertThat(root.elements().map(XmlElement::line)).containsExactly(2L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<a>&x;</a>",
                "<a b='&x;'/>",
                "<a><b></a></b>",
                "<a>",
                "<a/><b/>",
                "<a x='1' x='2'/>",
                "<p:a/>",
                "<a>\u0001</a>",
                "<a>&#0;</a>",
                "<a>&#x110000;</a>",
                "<a b=<c>/>",
                "<a><![CDATA[x</a>",
                "<a",
                "<:a/>",
                "<a :b='1'/>",
                "<p: xmlns:p='u'/>",
                "<p:a:b xmlns:p='u'/>",
                "<p:1 xmlns:p='u'/>",
                "<?xml version='1.0' encoding='u?><b/>'?><a/>",
                "<?xml version='1.0' encoding=''?><a/>",
                "<?xml version='1.0' encoding='ISO-2022-CN'?><a/>",
                "<?xml version='1.0' encoding='ISO-2022-JP'?><a>\u001b(B</a>",
                "",
                "text",
            })
    void whatIsNotHarmlessXmlIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.line()).isPresent());
    }

    @Test
    void aSecondLineProblemIsReportedThere() {
        assertThatThrownBy(() -> parse("<a>\n<!-- -->\n<b></c></a>"))
                .hasMessageStartingWith("x: is not well-formed XML")
                .hasMessageEndingWith("(line 3)");
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";

        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(FormatException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void nestingIsBounded() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThatThrownBy(() -> parse(deep))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("nested more than 200 deep");
    }

    @Test
    void whatLiesWithinTheBoundsIsAccepted() {
        String deep = "<a>".repeat(200) + "&amp;&#65;".repeat(50_000) + "</a>".repeat(200);
        StringBuilder wide = new StringBuilder("<a");
        for (int i = 0; i < 1000; i++) {
            wide.append(" x").append(i).append("='1'");
        }

        assertThat(new String(parse(deep).write(), UTF_8)).isEqualTo(deep);
        assertThat(parse(wide + "/>").root().attributes()).hasSize(1000);
        assertThatThrownBy(() -> parse(wide + " y='1'/>")).isInstanceOf(FormatException.class);
    }

    @Test
    void countAndSizeAreBounded() {
        XmlLimits small = new XmlLimits(1000, 10, 50);

        assertThatThrownBy(() -> XmlDocument.parse(("<a>" + "<b/>".repeat(60) + "</a>").getBytes(UTF_8), "x", small))
                .hasMessageContaining("more than 50");
        assertThatThrownBy(() -> XmlDocument.parse(new byte[1001], "x", small)).hasMessageContaining("1001 bytes");
    }

    @Test
    void bytesThatAreNotTextAreRefusedWithTheirOffset() {
        assertThatThrownBy(() -> XmlDocument.parse(new byte[] {'<', 'a', '>', (byte) 0xC3, '<'}, "x"))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.offset()).hasValue(3));
    }

    private static XmlDocument parse(String text) {
        return XmlDocument.parse(text.getBytes(UTF_8), "x");
    }
}
