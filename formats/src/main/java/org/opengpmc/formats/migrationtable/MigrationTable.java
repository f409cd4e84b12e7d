// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.migrationtable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlLimits;
import org.opengpmc.formats.xml.XmlNode;
import org.opengpmc.formats.xml.XmlText;

/**
 * A migration table, the file {@code *.migtable}: UTF-16 XML that the Migration Table Editor writes. There is no public
 * specification; see {@code docs/formats/migration-table.md}. Entries are keyed by their source. What is unknown stays.
 * Immutable.
 */
public final class MigrationTable {
    static final String FORMAT = "migration table";
    static final String NAMESPACE = "http://www.microsoft.com/GroupPolicy/GPOOperations/MigrationTable";

    /** Far above any real one. */
    private static final XmlLimits LIMITS = new XmlLimits(32 << 20, 20, 1_000_000);

    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n"
            + "<MigrationTable xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns=\"" + NAMESPACE + "\">\r\n"
            + "</MigrationTable>";

    private final XmlDocument document;
    private final List<MigrationEntry> entries;

    private MigrationTable(XmlDocument document) {
        this.document = document;
        this.entries = mappings().map(MigrationMapping::read).toList();
    }

    /** A table without entries. */
    public static MigrationTable empty() {
        return parse(("\uFEFF" + EMPTY).getBytes(StandardCharsets.UTF_16LE));
    }

    /**
     * Reads the file.
     *
     * @throws FormatException with the line
     */
    public static MigrationTable parse(byte[] content) {
        XmlDocument document = XmlDocument.parse(content, FORMAT, LIMITS);
        XmlElement root = document.root();
        if (!root.name().is(NAMESPACE, "MigrationTable")) {
            throw FormatException.atLine(
                    FORMAT, "begins with '" + root.name().written() + "' and not with MigrationTable", root.line());
        }
        return new MigrationTable(document);
    }

    /** Writes the file: for one that was parsed, the bytes it was parsed from. */
    public byte[] write() {
        return document.write();
    }

    /** The whole tree. */
    public XmlDocument document() {
        return document;
    }

    /** The entries in the order of the file. */
    public List<MigrationEntry> entries() {
        return entries;
    }

    /** The entry of a source. */
    public Optional<MigrationEntry> entry(String source) {
        return entries.stream().filter(entry -> entry.isFor(source)).findFirst();
    }

    /** The same table with an entry: in place of that of the source if there is one, otherwise at the end. */
    public MigrationTable with(MigrationEntry entry) {
        List<XmlNode> children = new ArrayList<>(document.root().children());
        XmlElement fresh = MigrationMapping.write(entry, document.root().name().prefix());
        for (int i = 0; i < children.size(); i++) {
            if (isMappingOf(children.get(i), entry.source())) {
                children.set(i, fresh);
                return withChildren(children);
            }
        }
        boolean closing = !children.isEmpty() && children.get(children.size() - 1) instanceof XmlText;
        children.addAll(closing ? children.size() - 1 : children.size(), List.of(new XmlText("\r\n  "), fresh));
        if (!closing) {
            children.add(new XmlText("\r\n"));
        }
        return withChildren(children);
    }

    /** The same table without the entries of a source. */
    public MigrationTable without(String source) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : document.root().children()) {
            if (!isMappingOf(child, source)) {
                children.add(child);
            } else if (!children.isEmpty() && children.get(children.size() - 1) instanceof XmlText) {
                // The line that it stood on.
                children.remove(children.size() - 1);
            }
        }
        return withChildren(children);
    }

    /** The same table with its entries grouped by type, as GPMC saves one; within a type they keep their order. */
    public MigrationTable grouped() {
        Iterator<XmlElement> sorted = mappings()
                .sorted(Comparator.comparing(
                        (XmlElement mapping) -> MigrationMapping.read(mapping).type()))
                .iterator();
        return withChildren(document.root().children().stream()
                .map(child -> isMapping(child) ? sorted.next() : child)
                .toList());
    }

    private MigrationTable withChildren(List<XmlNode> children) {
        return new MigrationTable(document.withRoot(document.root().withChildren(children)));
    }

    private Stream<XmlElement> mappings() {
        return document.root().elements(NAMESPACE, MigrationMapping.NAME);
    }

    private static boolean isMapping(XmlNode node) {
        return node instanceof XmlElement element && element.name().is(NAMESPACE, MigrationMapping.NAME);
    }

    private static boolean isMappingOf(XmlNode node, String source) {
        return isMapping(node) && MigrationMapping.read((XmlElement) node).isFor(source);
    }
}
