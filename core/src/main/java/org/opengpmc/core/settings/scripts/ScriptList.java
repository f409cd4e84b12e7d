// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.scripts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.core.settings.scripts.Script.Event;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.inf.InfLine;
import org.opengpmc.formats.inf.InfSection;

/** The scripts of one event in one file: {@code 0CmdLine=…}, {@code 0Parameters=…}, and so on. */
final class ScriptList {
    private static final Pattern KEY = Pattern.compile("(\\d{1,9})(CmdLine|Parameters)", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, String> commands = new TreeMap<>();
    private final Map<Integer, String> parameters = new TreeMap<>();

    private ScriptList(InfSection section) {
        section.lines().forEach(this::line);
    }

    static List<Script> read(InfFile file, Event event, RunOrder runOrder) {
        Optional<InfSection> section = file.section(event.label());
        return section.map(s -> new ScriptList(s).scripts(event, runOrder)).orElse(List.of());
    }

    private void line(InfLine line) {
        Matcher key = KEY.matcher(line.key().orElse(""));
        if (key.matches()) {
            int number = Integer.parseInt(key.group(1));
            Map<Integer, String> values = key.group(2).equalsIgnoreCase("CmdLine") ? commands : parameters;
            values.putIfAbsent(number, line.value());
        }
    }

    private List<Script> scripts(Event event, RunOrder runOrder) {
        return commands.entrySet().stream()
                .map(e ->
                        new Script(event, e.getKey(), e.getValue(), parameters.getOrDefault(e.getKey(), ""), runOrder))
                .toList();
    }
}
