// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.preferences.Node.Attribute;
import org.opengpmc.core.settings.preferences.PreferenceEntry.Collection;
import org.opengpmc.core.settings.preferences.PreferenceEntry.Item;

/**
 * Writes preferences as GPMC does: the elements of the file under the report's names, each item and each collection with
 * its number, and targeting and lists also where they are empty.
 */
final class PreferenceXml {
    private final ExtensionXml out;

    PreferenceXml(ExtensionXml out) {
        this.out = out;
    }

    void write(PreferenceSettings settings) {
        out.start(settings.type().reportRoot());
        attributes(settings.attributes());
        entries(settings.entries());
        out.end();
    }

    // Items and collections are counted apart, and anew in each collection.
    private void entries(List<PreferenceEntry> entries) {
        int items = 0;
        int collections = 0;
        for (PreferenceEntry entry : entries) {
            if (entry instanceof Item item) {
                items++;
                item(item, items);
            } else if (entry instanceof Collection collection) {
                collections++;
                collection(collection, collections);
            }
        }
    }

    private void collection(Collection collection, int order) {
        out.start(PreferenceEntry.COLLECTION);
        attributes(collection.attributes());
        order(order);
        element(collection.filters());
        entries(collection.entries());
        out.end();
    }

    private void item(Item item, int order) {
        out.start(item.element().name());
        attributes(item.element().attributes());
        order(order);
        item.element()
                .child(Item.PROPERTIES)
                .ifPresent(properties -> element(withLists(properties, ItemKinds.of(item.element()))));
        element(item.filters());
        out.end();
    }

    private static Node withLists(Node properties, ItemKind kind) {
        List<Node> children = new ArrayList<>();
        properties
                .children()
                .forEach(child -> children.add(TaskSchema.isTask(child) ? TaskSchema.shown(child) : child));
        for (String list : kind.lists()) {
            if (properties.child(list).isEmpty()) {
                children.add(Node.empty(list));
            }
        }
        return new Node(properties.name(), properties.attributes(), properties.text(), children);
    }

    private void order(int number) {
        out.element("GPOSettingOrder", number);
    }

    private void element(Node node) {
        out.start(node.name());
        attributes(node.attributes());
        out.text(node.text());
        node.children().forEach(this::element);
        out.end();
    }

    private void attributes(List<Attribute> attributes) {
        attributes.forEach(a -> out.attribute(a.name(), a.value()));
    }
}
