// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.folders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.opengpmc.core.settings.folders.RedirectedFolder.Location;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.inf.InfLine;
import org.opengpmc.formats.inf.InfSection;

/** Reads both versions of the file. What it cannot make sense of is told and left out, as in the console's report. */
final class FdeployReader {
    static final String VERSION_ZERO = "fdeploy.ini";
    static final String VERSION_ONE = "fdeploy1.ini";

    // The folders that version zero knows, by their names in it.
    private static final Map<String, String> OLD_NAMES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OLD_NAMES.put("My Documents", "{FDD39AD0-238F-46AF-ADB4-6C85480369C7}");
        OLD_NAMES.put("My Pictures", "{33E28130-4E1E-4676-835A-98395C3BC3BB}");
        OLD_NAMES.put("Start Menu", "{625B53C3-AB48-4EC1-BA1F-A1EF4146FC19}");
        OLD_NAMES.put("Programs", "{A77F5D77-2E2B-44C3-A6A2-ABA601054A51}");
        OLD_NAMES.put("Startup", "{B97D20BB-F46A-4C97-BA10-5E3608430854}");
        OLD_NAMES.put("Application Data", "{3EB685DB-65F9-4CF6-A03A-E3EF65729F3D}");
        OLD_NAMES.put("Desktop", "{B4BFCC3A-DB2C-424C-B029-7FE99A87C641}");
    }

    // By name: a hostile file may have as many sections as lines that name them.
    private final Map<String, InfSection> sections = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String name;
    private final Consumer<FormatException> problems;

    FdeployReader(InfFile file, String name, Consumer<FormatException> problems) {
        file.sections().forEach(section -> sections.putIfAbsent(section.name(), section));
        this.name = name;
        this.problems = problems;
    }

    /** In the order of the report, which is the file's backwards. */
    List<RedirectedFolder> read() {
        List<RedirectedFolder> folders = name.equals(VERSION_ONE) ? versionOne() : versionZero();
        Collections.reverse(folders);
        return folders;
    }

    private List<RedirectedFolder> versionOne() {
        List<RedirectedFolder> folders = new ArrayList<>();
        for (InfLine line : lines("Folder_Redirection")) {
            String id = line.key().orElse("");
            List<Location> locations = new ArrayList<>();
            OptionalInt flags = OptionalInt.empty();
            for (String sid : line.value().split(";", -1)) {
                String group = sid.strip();
                Optional<InfSection> section = Optional.ofNullable(sections.get(id + "_" + group));
                OptionalInt its =
                        section.map(s -> flags(s.value("Flags").orElse(""))).orElse(OptionalInt.empty());
                Optional<String> path =
                        section.isEmpty() || its.isEmpty() ? Optional.empty() : path(section.get(), its.getAsInt());
                if (path.isPresent()) {
                    locations.add(new Location(path.get(), group));
                    flags = flags.isPresent() ? flags : its;
                } else if (!group.isEmpty()) {
                    tell("the redirection of " + id + " for " + group + " says not where to", line);
                }
            }
            if (flags.isPresent()) {
                folders.add(new RedirectedFolder(id, flags.getAsInt(), locations));
            }
        }
        return folders;
    }

    private static Optional<String> path(InfSection section, int flags) {
        if ((flags & RedirectedFolder.TO_FULL_PATH) != 0) {
            return section.value("FullPath");
        }
        boolean follows = (flags & RedirectedFolder.FOLLOW_PARENT) != 0;
        if (follows) {
            return section.value("ParentFolder").map(parent -> "");
        }
        return (flags & (RedirectedFolder.NOT_SPECIFIED | RedirectedFolder.TO_LOCAL)) != 0
                ? Optional.of("")
                : Optional.empty();
    }

    private List<RedirectedFolder> versionZero() {
        List<RedirectedFolder> folders = new ArrayList<>();
        List<InfLine> status = new ArrayList<>(lines("FolderStatus"));
        status.addAll(lines("Folder Status"));
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (InfLine line : status) {
            String folder = line.key().orElse("");
            OptionalInt flags = flags(line.value());
            if (flags.isEmpty()) {
                tell("'" + folder + "' has no flags", line);
                continue;
            }
            // Each would bring all locations of its section again.
            if (!known.add(folder)) {
                tell("'" + folder + "' stands there twice", line);
                continue;
            }
            List<Location> locations = new ArrayList<>();
            for (InfLine group : lines(folder)) {
                group.key().ifPresent(sid -> locations.add(new Location(group.value(), sid)));
            }
            String id = OLD_NAMES.getOrDefault(folder, folder);
            folders.add(new RedirectedFolder(id, flags.getAsInt() | RedirectedFolder.DOWN_LEVEL, locations));
        }
        return folders;
    }

    private List<InfLine> lines(String section) {
        InfSection found = sections.get(section);
        return found == null ? List.of() : found.lines();
    }

    private static OptionalInt flags(String hexadecimal) {
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(hexadecimal, 16));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private void tell(String problem, InfLine line) {
        problems.accept(FormatException.atLine(name, problem, line.number()));
    }
}
