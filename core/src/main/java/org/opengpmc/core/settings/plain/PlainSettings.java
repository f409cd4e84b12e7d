// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.plain;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/** The lines of a plain file. */
record PlainSettings(List<Line> lines) implements ExtensionSettings {
    private static final List<String> SECRETS = List.of("password", "passwd", "secret");

    PlainSettings {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param section where it stands
     * @param name what it sets; empty if the value stands alone
     * @param value to what
     */
    record Line(String section, String name, String value) {
        private String key() {
            String what = name.isEmpty() ? value : name;
            return "line:" + section.toLowerCase(Locale.ROOT) + ":" + what.toLowerCase(Locale.ROOT);
        }

        private String shown() {
            String lower = name.toLowerCase(Locale.ROOT);
            return SECRETS.stream().anyMatch(lower::contains) ? "" : value;
        }
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return lines.stream()
                .map(line -> Setting.of(
                        line.key(),
                        List.of(line.section()),
                        line.name().isEmpty() ? line.value() : line.name(),
                        line.name().isEmpty() ? "" : line.shown()))
                .toList();
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        for (Line line : lines) {
            out.start("Setting").element("Section", line.section());
            out.element("Name", line.name()).element("Value", line.shown());
            out.end();
        }
    }
}
