// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import java.util.Set;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.preferences.PreferenceEntry.Collection;
import org.opengpmc.core.settings.preferences.PreferenceEntry.Item;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlElement;

/** Takes a preferences file apart. What it does not know is told, and kept. */
final class PreferenceReader {
    static final String FORMAT = "preferences file";

    private static final Set<String> PARTS = Set.of(Item.PROPERTIES, Item.FILTERS);

    private final PreferenceType type;
    private final String place;
    private final Problems problems;

    PreferenceReader(PreferenceType type, String place, Problems problems) {
        this.type = type;
        this.place = place;
        this.problems = problems;
    }

    PreferenceSettings read(XmlElement root) {
        return new PreferenceSettings(type, Node.attributes(root), entries(root));
    }

    private List<PreferenceEntry> entries(XmlElement container) {
        return container
                .elements()
                .filter(e -> !e.name().local().equals(Item.FILTERS))
                .map(this::entry)
                .toList();
    }

    private PreferenceEntry entry(XmlElement element) {
        if (element.name().local().equals(PreferenceEntry.COLLECTION)) {
            Node filters = element.elements()
                    .filter(e -> e.name().local().equals(Item.FILTERS))
                    .findFirst()
                    .map(Node::of)
                    .orElse(Node.empty(Item.FILTERS));
            return new Collection(Node.attributes(element), filters, entries(element));
        }
        check(element);
        findPasswords(element, element);
        return new Item(Node.of(element));
    }

    private void check(XmlElement item) {
        String name = item.name().local();
        if (!ItemKinds.know(type, name)) {
            damaged("has an item '" + name + "', which is not known", item);
        } else if (item.elements().noneMatch(e -> e.name().local().equals(Item.PROPERTIES))) {
            damaged("has an item '" + name + "' without properties", item);
        }
        item.elements()
                .filter(e -> !PARTS.contains(e.name().local()))
                .forEach(e -> damaged(
                        "has an element '" + e.name().local() + "' in the item '" + name + "', which is not known", e));
    }

    private void damaged(String problem, XmlElement element) {
        problems.damaged(place, FormatException.atLine(FORMAT, problem, element.line()));
    }

    private void findPasswords(XmlElement element, XmlElement item) {
        if (element.attributes().stream().anyMatch(Node::isStoredPassword)) {
            problems.tell(
                    "stored-password",
                    place,
                    "line " + element.line() + ": the item '"
                            + item.attribute("", "name").orElse(item.name().local())
                            + "' holds a password (cpassword). Everybody who can read SYSVOL can decipher it: change"
                            + " it and delete the item");
        }
        element.elements().forEach(child -> findPasswords(child, item));
    }
}
