// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static org.opengpmc.formats.backup.BackupInst.NAMESPACE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlNode;

/** {@code manifest.xml}, the list of the backups in a folder. Immutable. */
public final class ManifestXml {
    private static final String FORMAT = "manifest.xml";
    private static final String EMPTY =
            "<Backups xmlns=\"" + NAMESPACE + "\" xmlns:mfst=\"" + NAMESPACE + "\" mfst:version=\"1.0\"></Backups>";

    private final XmlDocument document;
    private final List<BackupInfo> backups;

    private ManifestXml(XmlDocument document, List<BackupInfo> backups) {
        this.document = document;
        this.backups = List.copyOf(backups);
    }

    /** The manifest of a folder without backups. */
    public static ManifestXml empty() {
        return parse(EMPTY.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the file.
     *
     * @throws FormatException with the line
     */
    public static ManifestXml parse(byte[] content) {
        return of(XmlDocument.parse(content, FORMAT));
    }

    private static ManifestXml of(XmlDocument document) {
        XmlElement root = document.root();
        if (!root.name().is(NAMESPACE, "Backups")) {
            throw FormatException.atLine(
                    FORMAT, "begins with '" + root.name().written() + "' and not with Backups", root.line());
        }
        return new ManifestXml(
                document,
                root.elements(NAMESPACE, "BackupInst")
                        .map(inst -> BackupInst.read(inst, FORMAT))
                        .toList());
    }

    /** Writes the file: for one that was parsed, the bytes it was parsed from. */
    public byte[] write() {
        return document.write();
    }

    /** The whole tree. */
    public XmlDocument document() {
        return document;
    }

    /** The backups in the order of the file. */
    public List<BackupInfo> backups() {
        return backups;
    }

    /** The same manifest with more backups at its end; an entry with the ID of a new one is replaced. */
    public ManifestXml withAdded(Collection<BackupInfo> added) {
        String declarations = declarations();
        String text = added.stream()
                .map(info -> BackupInst.render(info, declarations))
                .collect(Collectors.joining());
        String whole = EMPTY.replace("></Backups>", ">" + text + "</Backups>");
        XmlElement fresh = XmlDocument.parse(whole.getBytes(StandardCharsets.UTF_8), FORMAT)
                .root();
        ManifestXml rest = without(added.stream().map(BackupInfo::backupId).toList());
        List<XmlNode> children = new ArrayList<>(rest.document.root().children());
        children.addAll(fresh.children());
        return rest.withChildren(children);
    }

    /** What a new entry must declare itself, because the root, written by somebody else, does not. */
    private String declarations() {
        XmlElement root = document.root();
        boolean plain = root.name().prefix().isEmpty();
        boolean prefixed = root.attributes().stream()
                .anyMatch(a ->
                        a.name().written().equals("xmlns:mfst") && a.value().equals(NAMESPACE));
        return (plain ? "" : " xmlns=\"" + NAMESPACE + "\"") + (prefixed ? "" : " xmlns:mfst=\"" + NAMESPACE + "\"");
    }

    /** The same manifest without the backups of these IDs. */
    public ManifestXml without(Collection<String> ids) {
        Set<String> gone = new HashSet<>();
        ids.forEach(id -> gone.add(fold(id)));
        List<XmlNode> children = document.root().children().stream()
                .filter(node -> !(node instanceof XmlElement inst
                        && inst.name().is(NAMESPACE, "BackupInst")
                        && gone.contains(fold(BackupInst.id(inst)))))
                .toList();
        return children.size() == document.root().children().size() ? this : withChildren(children);
    }

    private ManifestXml withChildren(List<XmlNode> children) {
        return of(document.withRoot(document.root().withChildren(children)));
    }

    private static String fold(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
