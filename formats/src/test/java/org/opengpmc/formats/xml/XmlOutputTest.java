// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlOutputTest {
    @Test
    void aDocumentIsLaidOutAsMicrosoftsSerializerDoes() {
        StringBuilder text = new StringBuilder();
        XmlOutput out = new XmlOutput(text);
        out.declaration("utf-16")
                .start("urn:a", "Root")
                .declare("xsi", XmlOutput.XSI)
                .declareDefault();
        out.element("urn:a", "Plain", "1 < 2 & 3 > 2 \"q\"");
        out.element("urn:a", "Empty", "");
        out.start("urn:a", "Typed").type("urn:b", "Kind").attribute("name", "a\"b\nc");
        out.element("urn:b", "Inner", "two\nlines");
        out.start("urn:c", "Foreign").element("urn:c", "Deep", "x").end();
        out.end();
        out.start("urn:a", "Again").type("urn:b", "Kind").end();
        out.end();
        assertThat(text.toString().replace("\r\n", "\n")).isEqualTo("""
                        <?xml version="1.0" encoding="utf-16"?>
                        <Root xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="urn:a">
                          <Plain>1 &lt; 2 &amp; 3 &gt; 2 "q"</Plain>
                          <Empty />
                          <Typed xmlns:q1="urn:b" xsi:type="q1:Kind" name="a&quot;b&#xA;c">
                            <q1:Inner>two
                        lines</q1:Inner>
                            <Foreign xmlns="urn:c">
                              <Deep>x</Deep>
                            </Foreign>
                          </Typed>
                          <Again xmlns:q2="urn:b" xsi:type="q2:Kind" />
                        </Root>""");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        StringBuilder text = new StringBuilder();
        new XmlOutput(text).element("", "a", "x\u0001y");
        assertThat(text.toString().strip()).isEqualTo("<a>x\uFFFDy</a>");
    }
}
