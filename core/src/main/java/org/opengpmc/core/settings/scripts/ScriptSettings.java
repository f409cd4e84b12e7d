// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;

/** The scripts of one side. */
record ScriptSettings(List<Script> scripts) implements ExtensionSettings {
    ScriptSettings {
        scripts = List.copyOf(scripts);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        return scripts.stream().map(ScriptSettings::setting).toList();
    }

    private static Setting setting(Script script) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Parameters", script.parameters()));
        details.add(new Detail("Order", Integer.toString(script.order())));
        if (!script.runOrder().words().isEmpty()) {
            details.add(new Detail("Run order", script.runOrder().words()));
        }
        String event = script.event().label();
        String key = "script:" + event + ":" + script.command().toLowerCase(Locale.ROOT);
        return new Setting(key, List.of(event), script.command(), "", details);
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        for (Script script : scripts) {
            out.start("Script").element("Command", script.command());
            if (!script.parameters().isEmpty()) {
                out.element("Parameters", script.parameters());
            }
            out.element("Type", script.event().label());
            out.element("Order", script.order());
            out.element("RunOrder", script.runOrder().label());
            out.end();
        }
    }
}
