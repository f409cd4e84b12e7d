// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Writes JSON (RFC 8259) piece by piece, indented. A failure of the target is an {@link UncheckedIOException}. Half a
 * surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
 */
final class JsonOutput {
    private final Appendable out;
    private int depth;
    private boolean first = true;

    JsonOutput(Appendable out) {
        this.out = out;
    }

    JsonOutput object() {
        return open('{');
    }

    JsonOutput object(String key) {
        return key(key).begin('{');
    }

    JsonOutput array(String key) {
        return key(key).begin('[');
    }

    JsonOutput endObject() {
        return close('}');
    }

    JsonOutput endArray() {
        return close(']');
    }

    JsonOutput field(String key, String value) {
        key(key).string(value);
        return this;
    }

    JsonOutput field(String key, Optional<?> value) {
        return value.isPresent() ? field(key, value.get().toString()) : raw(key, "null");
    }

    JsonOutput backup(String key, ReportedGpo.BackedUp backup) {
        return object(key)
                .field("id", backup.id())
                .field("time", backup.time().toString())
                .field("comment", backup.comment())
                .endObject();
    }

    JsonOutput field(String key, boolean value) {
        return raw(key, Boolean.toString(value));
    }

    JsonOutput field(String key, long value) {
        return raw(key, Long.toString(value));
    }

    /** An item of an array. */
    JsonOutput item(String value) {
        next();
        string(value);
        return this;
    }

    void end() {
        write("\n");
    }

    private JsonOutput raw(String key, String literal) {
        key(key).write(literal);
        return this;
    }

    private JsonOutput key(String key) {
        next();
        string(key);
        write(": ");
        return this;
    }

    private JsonOutput open(char bracket) {
        if (depth > 0) {
            next();
        }
        return begin(bracket);
    }

    private JsonOutput begin(char bracket) {
        write(String.valueOf(bracket));
        depth++;
        first = true;
        return this;
    }

    private JsonOutput close(char bracket) {
        depth--;
        if (!first) {
            line();
        }
        first = false;
        write(String.valueOf(bracket));
        return this;
    }

    private void next() {
        if (!first) {
            write(",");
        }
        first = false;
        line();
    }

    private void line() {
        write("\n" + "  ".repeat(depth));
    }

    private void string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                json.append(c).append(text.charAt(++at));
            } else {
                character(json, c);
            }
        }
        write(json.append('"'));
    }

    private static void character(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (Character.isSurrogate(c)) {
                    json.append('\uFFFD');
                } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }

    private void write(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
