// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static org.opengpmc.formats.backup.BackupXml.FORMAT;
import static org.opengpmc.formats.backup.BackupXml.NAMESPACE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectAttribute;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;

/**
 * Reads {@code Backup.xml} out of its tree. Scripts that make backups by hand leave values empty, so an empty number is
 * 0; only what cannot be meant is refused. Recursion is bounded by the parser's limit on depth.
 */
final class BackupXmlReader {
    private BackupXmlReader() {}

    static BackupXml read(XmlDocument document) {
        XmlElement root = document.root();
        if (!root.name().is(NAMESPACE, "GroupPolicyBackupScheme")) {
            throw problem(root, "begins with '" + root.name().written() + "' and not with GroupPolicyBackupScheme");
        }
        String version = root.attribute(NAMESPACE, "version").orElse("none");
        if (!version.equals("2.0")) {
            throw problem(root, "has version " + version + "; only 2.0 is known");
        }
        XmlElement gpo = required(root, "GroupPolicyObject");
        return new BackupXml(
                document,
                inside(gpo, "SecurityGroups", "Group")
                        .map(BackupXmlReader::principal)
                        .toList(),
                inside(gpo, "FilePaths", "Path").map(XmlElement::text).toList(),
                core(required(gpo, "GroupPolicyCoreSettings")),
                gpo.elements(NAMESPACE, "GroupPolicyExtension")
                        .map(BackupXmlReader::extension)
                        .toList());
    }

    private static Stream<XmlElement> inside(XmlElement parent, String list, String item) {
        return parent.element(NAMESPACE, list).stream().flatMap(e -> e.elements(NAMESPACE, item));
    }

    private static BackupPrincipal principal(XmlElement group) {
        return new BackupPrincipal(
                group.attribute(NAMESPACE, "Source").filter("FromDACL"::equals).isPresent(),
                text(group, "Sid"),
                text(group, "SamAccountName"),
                text(group, "Type"),
                text(group, "NetBIOSDomainName"),
                text(group, "DnsDomainName"),
                text(group, "UPN"));
    }

    private static BackupCore core(XmlElement core) {
        String filter = text(core, "WMIFilter");
        return new BackupCore(
                text(core, "ID"),
                text(core, "Domain"),
                hex(core, "SecurityDescriptor"),
                text(core, "DisplayName"),
                (int) number(core, "Options"),
                BackupVersion.ofPacked(number(core, "UserVersionNumber")),
                BackupVersion.ofPacked(number(core, "MachineVersionNumber")),
                text(core, "MachineExtensionGuids"),
                text(core, "UserExtensionGuids"),
                filter.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new WmiFilterLink(filter, text(core, "WMIFilterName"))));
    }

    private static BackupExtension extension(XmlElement extension) {
        List<BackupEntry> entries = extension
                .elements()
                .map(BackupXmlReader::entry)
                .flatMap(Optional::stream)
                .toList();
        return new BackupExtension(
                requiredAttribute(extension, "ID"),
                extension.attribute(NAMESPACE, "DescName").orElse(""),
                entries);
    }

    private static Optional<BackupEntry> entry(XmlElement element) {
        if (isFile(element)) {
            return Optional.of(file(element));
        }
        return element.name().is(NAMESPACE, "DSObject") ? Optional.of(object(element)) : Optional.empty();
    }

    private static boolean isFile(XmlElement element) {
        return element.name().is(NAMESPACE, "FSObjectFile") || element.name().is(NAMESPACE, "FSObjectDir");
    }

    private static FileEntry file(XmlElement element) {
        return new FileEntry(
                element.name().local().equals("FSObjectDir"),
                requiredAttribute(element, "Path"),
                element.attribute(NAMESPACE, "SourceExpandedPath").orElse(""),
                element.attribute(NAMESPACE, "ReEvaluateFunction"),
                element.attribute(NAMESPACE, "Location"),
                element.elements()
                        .filter(BackupXmlReader::isFile)
                        .map(BackupXmlReader::file)
                        .toList(),
                element.line());
    }

    private static ObjectEntry object(XmlElement element) {
        return new ObjectEntry(
                requiredAttribute(element, "Path"),
                requiredAttribute(element, "ObjectClass"),
                element.attribute(NAMESPACE, "SourceExpandedPath").orElse(""),
                element.attribute(NAMESPACE, "ReEvaluateFunction"),
                hex(element, "SecurityDescriptor"),
                element.elements()
                        .map(BackupXmlReader::attribute)
                        .flatMap(Optional::stream)
                        .toList(),
                element.elements(NAMESPACE, "DSObject")
                        .map(BackupXmlReader::object)
                        .toList(),
                element.line());
    }

    private static Optional<ObjectAttribute> attribute(XmlElement element) {
        if (!element.name().namespace().equals(NAMESPACE)) {
            return Optional.empty();
        }
        return AttributeKind.ofElement(element.name().local())
                .map(kind -> new ObjectAttribute(
                        kind,
                        requiredAttribute(element, "DSAttrName"),
                        element.elements(NAMESPACE, "DSValue")
                                .map(value -> value(kind, value))
                                .toList()));
    }

    private static String value(AttributeKind kind, XmlElement value) {
        return kind == AttributeKind.BINARY ? hexOf(value).text() : value.text();
    }

    private static XmlElement required(XmlElement parent, String name) {
        return parent.element(NAMESPACE, name)
                .orElseThrow(() -> problem(
                        parent, "has no " + name + " in " + parent.name().local()));
    }

    private static String requiredAttribute(XmlElement element, String name) {
        return element.attribute(NAMESPACE, name)
                .orElseThrow(() -> problem(element, "has a " + element.name().local() + " without " + name));
    }

    private static String text(XmlElement parent, String name) {
        return parent.element(NAMESPACE, name).map(XmlElement::text).orElse("");
    }

    private static long number(XmlElement parent, String name) {
        Optional<XmlElement> element = parent.element(NAMESPACE, name);
        String text = element.map(XmlElement::text).orElse("").strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.toUnsignedLong(Integer.parseUnsignedInt(text));
        } catch (NumberFormatException e) {
            throw problem(element.orElse(parent), "has a " + name + " that is not a 32-bit number");
        }
    }

    private static HexDump hex(XmlElement parent, String name) {
        return parent.element(NAMESPACE, name).map(BackupXmlReader::hexOf).orElse(HexDump.EMPTY);
    }

    private static HexDump hexOf(XmlElement element) {
        try {
            return HexDump.parse(element.text());
        } catch (IllegalArgumentException e) {
            throw problem(element, "has a " + element.name().local() + " that is not pairs of hex digits");
        }
    }

    private static FormatException problem(XmlElement where, String what) {
        return FormatException.atLine(FORMAT, what, where.line());
    }
}
