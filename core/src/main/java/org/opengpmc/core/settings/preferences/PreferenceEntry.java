// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import org.opengpmc.core.settings.preferences.Node.Attribute;

/** What stands directly in a preferences file or in a collection. */
sealed interface PreferenceEntry {
    /** The element that stands for a collection in a file. */
    String COLLECTION = "Collection";

    /**
     * A preference item.
     *
     * @param element the whole element
     */
    record Item(Node element) implements PreferenceEntry {
        static final String PROPERTIES = "Properties";
        static final String FILTERS = "Filters";

        /** What it does; empty if the file does not say it. */
        Node properties() {
            return element.child(PROPERTIES).orElse(Node.empty(PROPERTIES));
        }

        /** What the file says of it beside its properties and targeting. */
        Node others() {
            List<Node> others = element.children().stream()
                    .filter(c -> !c.is(PROPERTIES) && !c.is(FILTERS))
                    .toList();
            return new Node("", List.of(), "", others);
        }

        /** Item-level targeting; empty if the item is for all. */
        Node filters() {
            return element.child(FILTERS).orElse(Node.empty(FILTERS));
        }
    }

    /**
     * Items that are shown, targeted and switched off together.
     *
     * @param attributes such as its name
     * @param filters item-level targeting of all that it holds
     * @param entries items and collections in the order of the file
     */
    record Collection(List<Attribute> attributes, Node filters, List<PreferenceEntry> entries)
            implements PreferenceEntry {
        public Collection {
            attributes = List.copyOf(attributes);
            entries = List.copyOf(entries);
        }

        String attribute(String name) {
            return new Node(COLLECTION, attributes, "", List.of()).attribute(name);
        }

        boolean isOff() {
            return new Node(COLLECTION, attributes, "", List.of()).isOn("disabled");
        }
    }
}
