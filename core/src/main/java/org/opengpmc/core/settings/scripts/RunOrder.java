// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.scripts;

import org.opengpmc.core.settings.scripts.Script.Event;
import org.opengpmc.formats.inf.InfFile;

/** Whether PowerShell scripts run before the others of their event ([MS-GPSCR] 2.2.3). */
enum RunOrder {
    NOT_CONFIGURED("PSNotConfigured", ""),
    FIRST("RunPSFirst", "Windows PowerShell scripts run first"),
    LAST("RunPSLast", "Windows PowerShell scripts run last");

    private final String label;
    private final String words;

    RunOrder(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** As the report says it. */
    String label() {
        return label;
    }

    /** For people; empty if nothing is configured. */
    String words() {
        return words;
    }

    static RunOrder read(InfFile powerShell, Event event) {
        String key = event.begins() ? "StartExecutePSFirst" : "EndExecutePSFirst";
        return powerShell
                .value("ScriptsConfig", key)
                .map(value -> value.equalsIgnoreCase("true") ? FIRST : LAST)
                .orElse(NOT_CONFIGURED);
    }
}
