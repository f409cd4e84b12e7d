// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.SideSettings;

/**
 * The settings of one side as people look for them: sections in the order of the console's tree, and in them a group for
 * each category.
 */
record SettingOutline(List<Section> sections) {
    SettingOutline {
        sections = List.copyOf(sections);
    }

    /** What stands together in the console's tree. */
    record Section(Placement placement, List<Group> groups) {
        Section {
            groups = List.copyOf(groups);
        }

        int size() {
            return groups.stream().mapToInt(g -> g.settings().size()).sum();
        }
    }

    /**
     * The settings of one category.
     *
     * @param type what it begins with: of preferences the type
     * @param title its path, with slashes
     */
    record Group(String type, String title, List<Setting> settings) {
        Group {
            settings = List.copyOf(settings);
        }
    }

    static SettingOutline of(SideSettings side, SettingsContext context) {
        Map<String, String> types = new HashMap<>();
        Map<Placement, Map<String, List<Setting>>> found = new LinkedHashMap<>();
        for (SideSettings.Shown shown : side.extensions()) {
            Placement placement = Placement.of(shown.extension());
            Placement section = new Placement(placement.area(), placement.section(), List.of());
            for (Setting setting : shown.settings().settings(context)) {
                List<String> path = new ArrayList<>(placement.below());
                path.addAll(setting.path());
                String title = path.isEmpty() ? shown.extension().name() : String.join("/", path);
                types.put(title, path.isEmpty() ? title : path.get(0));
                found.computeIfAbsent(section, s -> new LinkedHashMap<>())
                        .computeIfAbsent(title, t -> new ArrayList<>())
                        .add(setting);
            }
        }
        List<String> order = Placement.order();
        List<Section> sections = new ArrayList<>();
        found.forEach((placement, groups) -> {
            List<Group> list = new ArrayList<>();
            groups.forEach((title, settings) -> list.add(new Group(types.getOrDefault(title, title), title, settings)));
            sections.add(new Section(placement, list));
        });
        sections.sort(Comparator.comparingInt(s -> place(order, s)));
        return new SettingOutline(sections);
    }

    /** What the tree does not know stands last. */
    private static int place(List<String> order, Section section) {
        int at = order.indexOf(section.placement().key());
        return at < 0 ? order.size() : at;
    }

    int size() {
        return sections.stream().mapToInt(Section::size).sum();
    }
}
