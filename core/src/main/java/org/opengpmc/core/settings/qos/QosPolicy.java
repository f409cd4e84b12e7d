// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.qos;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A QoS policy ([MS-GPQOS] 2.2.1).
 *
 * @param name the name of its key
 * @param values in the order of the file, such as {@code DSCP Value}
 */
record QosPolicy(String name, List<PolEntry> values) {
    QosPolicy {
        values = List.copyOf(values);
    }

    private static String text(PolEntry entry) {
        return entry.asNumber().isPresent()
                ? Long.toUnsignedString(entry.asNumber().getAsLong())
                : entry.asString().orElse("");
    }

    Setting setting() {
        List<Detail> details =
                values.stream().map(v -> new Detail(v.valueName(), text(v))).toList();
        return new Setting("qos:" + name.toLowerCase(Locale.ROOT), List.of(), name, "", details);
    }

    void write(ExtensionXml out) {
        out.start("Policy").element("Name", name);
        for (PolEntry value : values) {
            String element = value.valueName().replaceAll("[^A-Za-z0-9]", "");
            // Whatever else a file calls its values must not break the report.
            if (!element.isEmpty() && !Character.isDigit(element.charAt(0))) {
                out.element(element, text(value));
            }
        }
        out.end();
    }
}
