// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectAttribute;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.backup.TemplateLine.Attribute;
import org.opengpmc.formats.backup.TemplateLine.Files;
import org.opengpmc.formats.backup.TemplateLine.ObjectLines;
import org.opengpmc.formats.backup.TemplateLine.Security;
import org.opengpmc.formats.xml.XmlEscape;

/** Writes the entries of an extension. The order of the XML attributes differs with where an object stands; so it is in real files. */
final class BackupEntryRenderer {
    private static final String LINE = "\r\n";
    private static final String IN_4 = " ".repeat(4);

    private final StringBuilder out;

    BackupEntryRenderer(StringBuilder out) {
        this.out = out;
    }

    /** Removes the entry that the line is for, and returns it. */
    static <T extends BackupEntry> Optional<T> take(List<T> entries, TemplateLine line) {
        for (Iterator<T> all = entries.iterator(); all.hasNext(); ) {
            T entry = all.next();
            if (isFor(line, entry)) {
                all.remove();
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean isFor(TemplateLine line, BackupEntry entry) {
        if (line instanceof Files files) {
            return entry instanceof FileEntry file
                    && file.folder() == files.folder()
                    && file.path().equalsIgnoreCase(files.path());
        }
        return line instanceof ObjectLines object
                && entry instanceof ObjectEntry
                && entry.path().equalsIgnoreCase(object.path());
    }

    /** The entry as the template has it; the caller has written the indentation and ends the line. */
    void templated(TemplateLine line, BackupEntry entry) {
        if (entry instanceof FileEntry file) {
            file(file);
        } else if (line instanceof ObjectLines lines && entry instanceof ObjectEntry object) {
            out.append("<DSObject");
            attribute("Path", object.path());
            attribute("ObjectClass", object.objectClass());
            attribute("SourceExpandedPath", object.sourcePath());
            object.reEvaluate().ifPresent(function -> attribute("ReEvaluateFunction", function));
            out.append('>');
            body(lines, object);
        }
    }

    void file(FileEntry file) {
        String element = file.folder() ? "FSObjectDir" : "FSObjectFile";
        out.append('<').append(element);
        attribute("Path", file.path());
        attribute("SourceExpandedPath", file.sourcePath());
        file.reEvaluate().ifPresent(function -> attribute("ReEvaluateFunction", function));
        file.location().ifPresent(location -> attribute("Location", location));
        if (file.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        file.children().forEach(this::file);
        out.append("</").append(element).append('>');
    }

    /** An object of an extension without template. */
    void plainObject(ObjectEntry object) {
        out.append("<DSObject");
        attribute("Path", object.path());
        attribute("SourceExpandedPath", object.sourcePath());
        attribute("ObjectClass", object.objectClass());
        out.append('>');
        if (!object.security().text().isEmpty()) {
            security(object.security());
        }
        object.attributes().forEach(a -> values(a, ""));
        object.children().forEach(this::plainObject);
        out.append("</DSObject>");
    }

    void security(HexDump descriptor) {
        if (descriptor.text().isEmpty()) {
            out.append("<SecurityDescriptor/>");
        } else {
            out.append("<SecurityDescriptor>").append(descriptor.text()).append("</SecurityDescriptor>");
        }
    }

    void attribute(String name, String value) {
        out.append(" bkp:").append(name).append("=\"");
        out.append(XmlEscape.attribute(value)).append('"');
    }

    private void body(ObjectLines lines, ObjectEntry object) {
        List<ObjectEntry> rest = new ArrayList<>(object.children());
        StringBuilder later = new StringBuilder();
        BackupEntryRenderer inner = new BackupEntryRenderer(later);
        for (TemplateLine line : lines.lines()) {
            later.append(LINE).append(line.indent());
            if (line instanceof Attribute attribute) {
                inner.values(valuesOf(object, attribute), line.indent());
            } else if (line instanceof Security) {
                inner.security(object.security());
            } else {
                take(rest, line).ifPresent(child -> inner.templated(line, child));
            }
        }
        // What a pattern matched is a copy of the pattern's own lines and stands before them.
        rest.forEach(child -> matched(lines, child));
        out.append(later).append(LINE).append(lines.endIndent()).append("</DSObject>");
    }

    private void matched(ObjectLines pattern, ObjectEntry object) {
        out.append("<DSObject");
        attribute("ObjectClass", object.objectClass());
        attribute("Path", object.path());
        attribute("SourceExpandedPath", object.sourcePath());
        out.append('>');
        body(pattern, object);
    }

    private static ObjectAttribute valuesOf(ObjectEntry object, Attribute line) {
        return object.attributes().stream()
                .filter(a -> a.name().equalsIgnoreCase(line.name()))
                .findFirst()
                .map(a -> new ObjectAttribute(
                        a.kind() == AttributeKind.BINARY ? a.kind() : line.kind(), line.name(), a.values()))
                .orElse(new ObjectAttribute(line.kind(), line.name(), List.of()));
    }

    private void values(ObjectAttribute attribute, String indent) {
        String element = attribute.kind().element();
        out.append('<').append(element);
        attribute("DSAttrName", attribute.name());
        if (attribute.values().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean expanded = attribute.kind() == AttributeKind.EXPANDED_STRING;
        for (String value : attribute.values()) {
            if (expanded) {
                // The template's own text, not a value of the GPO: no CDATA, and lines of its own.
                out.append(LINE).append(indent).append(IN_4);
                out.append("<DSValue>").append(XmlEscape.text(value)).append("</DSValue>");
            } else {
                out.append("<DSValue>").append(XmlEscape.cdata(value)).append("</DSValue>");
            }
        }
        out.append(expanded ? LINE + indent : "").append("</").append(element).append('>');
    }
}
