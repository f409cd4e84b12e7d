// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.migrationtable;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.migrationtable.MigrationDestination.Kept;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlElement.Spelling;
import org.opengpmc.formats.xml.XmlName;
import org.opengpmc.formats.xml.XmlNode;
import org.opengpmc.formats.xml.XmlText;

/** The element {@code Mapping}: {@code Type}, {@code Source}, then one of four elements for the destination. */
final class MigrationMapping {
    static final String NAME = "Mapping";
    private static final String TYPE = "Type";
    private static final String SOURCE = "Source";
    private static final String DESTINATION = "Destination";

    private MigrationMapping() {}

    static MigrationEntry read(XmlElement mapping) {
        String label = required(mapping, TYPE).text().strip();
        MigrationType type = MigrationType.of(label)
                .orElseThrow(() -> problem(mapping, "has an entry of the unknown type '" + label + "'"));
        String source = required(mapping, SOURCE).text();
        return new MigrationEntry(source, type, destination(mapping));
    }

    private static MigrationDestination destination(XmlElement mapping) {
        MigrationDestination found = null;
        for (XmlElement child : mapping.elements().toList()) {
            MigrationDestination here = destinationOf(child);
            if (here != null && found != null) {
                throw problem(child, "has an entry with two destinations");
            }
            found = here == null ? found : here;
        }
        return found == null ? MigrationDestination.SAME_AS_SOURCE : found;
    }

    private static @Nullable MigrationDestination destinationOf(XmlElement child) {
        if (child.name().is(MigrationTable.NAMESPACE, DESTINATION)) {
            return MigrationDestination.to(child.text());
        }
        for (Kept kept : Kept.values()) {
            if (child.name().is(MigrationTable.NAMESPACE, kept.element())) {
                return kept;
            }
        }
        return null;
    }

    private static XmlElement required(XmlElement mapping, String name) {
        return mapping.element(MigrationTable.NAMESPACE, name)
                .orElseThrow(() -> problem(mapping, "has an entry without " + name));
    }

    private static FormatException problem(XmlElement at, String what) {
        return FormatException.atLine(MigrationTable.FORMAT, what, at.line());
    }

    /** An element as the console writes it, with the prefix that the table's root has. */
    static XmlElement write(MigrationEntry entry, String prefix) {
        List<XmlNode> children = new ArrayList<>();
        add(children, text(prefix, TYPE, entry.type().label()));
        add(children, text(prefix, SOURCE, entry.source()));
        if (entry.destination() instanceof MigrationDestination.To to) {
            add(children, text(prefix, DESTINATION, to.value()));
        } else {
            String name = ((Kept) entry.destination()).element();
            add(children, new XmlElement(name(prefix, name), List.of(), List.of(), new Spelling(" ", true, ""), 0));
        }
        children.add(new XmlText("\r\n  "));
        return XmlElement.of(name(prefix, NAME), List.of(), children);
    }

    private static void add(List<XmlNode> children, XmlElement element) {
        children.add(new XmlText("\r\n    "));
        children.add(element);
    }

    private static XmlElement text(String prefix, String name, String value) {
        return XmlElement.of(name(prefix, name), List.of(), List.of(XmlText.of(value)));
    }

    private static XmlName name(String prefix, String local) {
        return new XmlName(prefix, local, MigrationTable.NAMESPACE);
    }
}
