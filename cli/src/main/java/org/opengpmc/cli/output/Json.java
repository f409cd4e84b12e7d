// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON: an object that says its schema and version, then what it holds. */
final class Json {
    private final PrintWriter out;

    Json(PrintWriter out) {
        this.out = out;
    }

    /** One answer, on lines of its own. */
    void write(Map<String, ?> answer) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.useDefaultPrettyPrinter();
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            value(json, answer);
            json.close();
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row as a map from key to value, in the order of the shape. */
    static <T> Map<String, @Nullable Object> object(Shape<T> shape, T row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        shape.fields().forEach(f -> object.put(f.key(), f.value().apply(row)));
        return object;
    }

    static <T> List<Map<String, @Nullable Object>> objects(Shape<T> shape, List<T> rows) {
        return rows.stream().map(row -> object(shape, row)).toList();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Parts parts) {
            value(json, parts.fields());
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            for (Object one : many) {
                value(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString(Text.forPrograms(value));
        }
    }
}
