// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import java.util.List;

/** Writes instances in the layout that WMI gives them. */
final class MofWriter {
    private final String newline;
    private final StringBuilder out = new StringBuilder();

    MofWriter(String newline) {
        this.newline = newline;
    }

    String write(List<MofInstance> instances) {
        for (MofInstance instance : instances) {
            instance(instance);
            out.append(';').append(newline);
        }
        return out.toString();
    }

    private void instance(MofInstance instance) {
        out.append(newline).append("instance of ").append(instance.className()).append(newline);
        out.append('{').append(newline);
        for (MofProperty property : instance.properties()) {
            out.append('\t').append(property.name()).append(" = ");
            value(property.value());
            out.append(';').append(newline);
        }
        out.append('}');
    }

    private void value(MofValue value) {
        if (value instanceof MofValue.Text text) {
            text(text.text());
        } else if (value instanceof MofValue.Word word) {
            out.append(word.word());
        } else if (value instanceof MofValue.Embedded embedded) {
            instance(embedded.instance());
        } else {
            array(((MofValue.Array) value).elements());
        }
    }

    private void array(List<MofValue> elements) {
        out.append('{');
        for (int i = 0; i < elements.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            value(elements.get(i));
        }
        out.append('}');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 ? String.format("\\x%04X", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
