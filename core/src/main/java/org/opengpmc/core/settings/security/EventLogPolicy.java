// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * A property of an event log ([MS-GPSB] 2.2.3).
 *
 * @param log which one
 * @param name such as {@code MaximumLogSize}, which is in kilobytes
 * @param value the number
 */
record EventLogPolicy(Log log, String name, long value) implements SecurityItem {
    private static final List<String> RETENTION =
            List.of("Overwrite events as needed", "Overwrite events by days", "Do not overwrite events");

    /** The logs, in the order of the report. */
    enum Log {
        APPLICATION("Application"),
        SYSTEM("System"),
        SECURITY("Security");

        private final String label;

        Log(String label) {
            this.label = label;
        }

        /** The name of its section. */
        String section() {
            return label + " Log";
        }
    }

    private boolean isBoolean() {
        return name.equalsIgnoreCase("RestrictGuestAccess");
    }

    private String words() {
        if (isBoolean()) {
            return Values.enabled(value != 0);
        }
        if (name.equalsIgnoreCase("AuditLogRetentionPeriod") && value >= 0 && value < RETENTION.size()) {
            return RETENTION.get((int) value);
        }
        boolean size = name.equalsIgnoreCase("MaximumLogSize");
        boolean days = name.equalsIgnoreCase("RetentionDays");
        return size ? Values.counted(value, "kilobytes") : days ? Values.counted(value, "days") : Long.toString(value);
    }

    @Override
    public Setting setting(SettingsContext context) {
        return Setting.of(
                "event-log:" + log.label.toLowerCase(Locale.ROOT) + ":" + name.toLowerCase(Locale.ROOT),
                List.of("Event Log", log.label),
                Names.of(name),
                words());
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("EventLog").element("Name", Names.spelled(name)).element("Log", log.label);
        if (isBoolean()) {
            out.element("SettingBoolean", value != 0);
        } else {
            out.element("SettingNumber", Values.unsigned(value));
        }
        out.end();
    }
}
