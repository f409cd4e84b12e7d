// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlEscape;
import org.opengpmc.formats.xml.XmlLimits;

/** {@code StarterBackup.xml}, which stands in the folder of every backup of a starter GPO. The format is our own. */
public final class StarterBackupXml {
    /** The file's name. */
    public static final String FILE_NAME = "StarterBackup.xml";

    private static final String NAMESPACE = "urn:opengpmc:starter-gpo-backup:1";
    private static final XmlLimits LIMITS = new XmlLimits(StarterTemplate.MAX_SIZE, 10, 1000);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private StarterBackupXml() {}

    /**
     * Reads the file.
     *
     * @throws FormatException with the line
     */
    public static StarterBackupInfo parse(byte[] content) {
        XmlElement root = XmlDocument.parse(content, FILE_NAME, LIMITS).root();
        if (!root.name().is(NAMESPACE, "StarterGPOBackup")) {
            throw FormatException.atLine(
                    FILE_NAME,
                    "begins with '" + root.name().written() + "' and not with StarterGPOBackup",
                    root.line());
        }
        return new StarterBackupInfo(
                text(root, "BackupID"),
                text(root, "ID"),
                text(root, "DisplayName"),
                text(root, "Type").equals(StarterType.SYSTEM.written()) ? StarterType.SYSTEM : StarterType.CUSTOM,
                text(root, "Domain"),
                text(root, "DomainGuid"),
                text(root, "DomainController"),
                time(root),
                root.element(NAMESPACE, "Comment").map(XmlElement::text).orElse(""));
    }

    private static String text(XmlElement root, String name) {
        String text = root.element(NAMESPACE, name)
                .map(XmlElement::text)
                .orElseThrow(() -> FormatException.atLine(FILE_NAME, "has no " + name, root.line()));
        return text.strip();
    }

    private static LocalDateTime time(XmlElement root) {
        String text = text(root, "BackupTime");
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw FormatException.atLine(
                    FILE_NAME,
                    "has the BackupTime '" + text + "', which is not like 2026-01-31T13:59:00",
                    root.line(),
                    e);
        }
    }

    /** Writes the file. */
    public static byte[] write(StarterBackupInfo info) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n");
        out.append("<StarterGPOBackup xmlns=\"").append(NAMESPACE).append("\">\r\n");
        value(out, "BackupID", info.backupId());
        value(out, "ID", info.starterId());
        value(out, "DisplayName", info.displayName());
        value(out, "Type", info.type().written());
        value(out, "Domain", info.domain());
        value(out, "DomainGuid", info.domainId());
        value(out, "DomainController", info.domainController());
        value(out, "BackupTime", TIME.format(info.time()));
        value(out, "Comment", info.comment());
        return out.append("</StarterGPOBackup>\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void value(StringBuilder out, String name, String value) {
        out.append("  <").append(name).append('>');
        out.append(XmlEscape.text(value));
        out.append("</").append(name).append(">\r\n");
    }
}
