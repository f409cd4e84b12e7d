// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.util.Base64;
import com.unboundid.util.json.JSONArray;
import com.unboundid.util.json.JSONNumber;
import com.unboundid.util.json.JSONObject;
import com.unboundid.util.json.JSONString;
import com.unboundid.util.json.JSONValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/** How the journal writes attribute values and reads its own records: text as it is, other bytes as base 64. */
final class JsonValues {
    private static final String BINARY = "base64:";

    private JsonValues() {}

    static JSONObject object(Object... namesAndValues) {
        Map<String, JSONValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            fields.put((String) namesAndValues[i], value(value));
        }
        return new JSONObject(fields);
    }

    private static JSONValue value(Object value) {
        if (value instanceof JSONValue json) {
            return json;
        }
        return value instanceof Long number ? new JSONNumber(number) : new JSONString(String.valueOf(value));
    }

    static JSONObject attribute(Attribute attribute) {
        List<JSONValue> values = new ArrayList<>();
        for (byte[] value : attribute.getValueByteArrays()) {
            values.add(new JSONString(text(value)));
        }
        return object("name", attribute.getName(), "values", new JSONArray(values));
    }

    static JSONArray attributes(List<Attribute> attributes) {
        return new JSONArray(attributes.stream().map(JsonValues::attribute).toList());
    }

    static Attribute attribute(JSONObject json) {
        List<byte[]> values = new ArrayList<>();
        for (JSONValue value : array(json, "values")) {
            values.add(bytes(((JSONString) value).stringValue()));
        }
        return new Attribute(string(json, "name"), values.toArray(byte[][]::new));
    }

    static List<Attribute> attributes(JSONObject json, String field) {
        return array(json, field).stream().map(v -> attribute((JSONObject) v)).toList();
    }

    static String text(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            boolean plain = text.chars().noneMatch(c -> c < 0x20) && !text.startsWith(BINARY);
            return plain ? text : BINARY + Base64.encode(value);
        } catch (CharacterCodingException e) {
            return BINARY + Base64.encode(value);
        }
    }

    static byte[] bytes(String text) {
        if (!text.startsWith(BINARY)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.decode(text.substring(BINARY.length()));
        } catch (ParseException e) {
            throw unreadable("a value is not base 64");
        }
    }

    static String string(JSONObject json, String field) {
        String value = json.getFieldAsString(field);
        if (value == null) {
            throw unreadable("the field '" + field + "' is missing");
        }
        return value;
    }

    static long number(JSONObject json, String field) {
        Long value = json.getFieldAsLong(field);
        if (value == null) {
            throw unreadable("the field '" + field + "' is missing");
        }
        return value;
    }

    static JSONObject child(JSONObject json, String field) {
        JSONObject value = json.getFieldAsObject(field);
        if (value == null) {
            throw unreadable("the field '" + field + "' is missing");
        }
        return value;
    }

    static List<JSONValue> array(JSONObject json, String field) {
        List<JSONValue> value = json.getFieldAsArray(field);
        if (value == null) {
            throw unreadable("the field '" + field + "' is missing");
        }
        return value;
    }

    static InvalidInputException unreadable(String problem) {
        return new InvalidInputException(Failure.of("a journal record cannot be read: " + problem));
    }
}
