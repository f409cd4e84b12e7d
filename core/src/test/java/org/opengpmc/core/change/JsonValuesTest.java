// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.error.InvalidInputException;

class JsonValuesTest {
    private static Attribute there(Attribute attribute) throws JSONException {
        String line = JsonValues.attribute(attribute).toString();
        assertThat(line).doesNotContain("\n").doesNotContain("\r");
        return JsonValues.attribute(new JSONObject(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "ü€😀",
                "a\nb\r\tc",
                "base64:AAAA",
                "base64:",
                "\"\\\u0000",
                "\u2028\u0085",
                "\ufffd"
            })
    void textComesBackToTheByte(String text) throws JSONException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(there(new Attribute("a", bytes)).getValueByteArray()).isEqualTo(bytes);
    }

    @Test
    void anyBytesComeBack() throws JSONException {
        Random random = new Random(1);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(there(new Attribute("a", bytes)).getValueByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void severalValuesAndNoneComeBack() throws JSONException {
        assertThat(there(new Attribute("a", "x", "y", "z")).getValues()).containsExactly("x", "y", "z");
        assertThat(there(new Attribute("a")).size()).isZero();
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> JsonValues.attributes(JsonValues.object("a", "b"), "values"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'values'");
        assertThat(JsonValues.attributes(List.of()).getValues()).isEmpty();
    }

    @Test
    void brokenBase64IsRefused() {
        assertThatThrownBy(() -> JsonValues.bytes("base64:A")).isInstanceOf(InvalidInputException.class);
    }
}
