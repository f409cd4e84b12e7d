// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlEscape;

/** The element that {@code bkupInfo.xml} and {@code manifest.xml} share. */
final class BackupInst {
    static final String NAMESPACE = "http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private BackupInst() {}

    static BackupInfo read(XmlElement element, String format) {
        return new BackupInfo(
                text(element, "GPOGuid"),
                text(element, "GPODomain"),
                text(element, "GPODomainGuid"),
                text(element, "GPODomainController"),
                time(element, format),
                id(element),
                text(element, "Comment"),
                text(element, "GPODisplayName"),
                element.attribute(NAMESPACE, "SIPresent")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent());
    }

    static String id(XmlElement element) {
        return text(element, "ID").strip();
    }

    static String render(BackupInfo info, String declarations) {
        StringBuilder out = new StringBuilder("<BackupInst").append(declarations);
        out.append(info.softwareInstallation() ? " mfst:SIPresent=\"true\">" : ">");
        value(out, "GPOGuid", info.gpoId());
        value(out, "GPODomain", info.domain());
        value(out, "GPODomainGuid", info.domainId());
        value(out, "GPODomainController", info.domainController());
        value(out, "BackupTime", TIME.format(info.time()));
        value(out, "ID", info.backupId());
        value(out, "Comment", info.comment());
        value(out, "GPODisplayName", info.gpoName());
        return out.append("</BackupInst>").toString();
    }

    private static void value(StringBuilder out, String name, String value) {
        out.append('<').append(name).append('>');
        out.append(XmlEscape.cdata(value));
        out.append("</").append(name).append('>');
    }

    private static String text(XmlElement parent, String name) {
        return parent.element(NAMESPACE, name).map(XmlElement::text).orElse("");
    }

    private static LocalDateTime time(XmlElement parent, String format) {
        String text = text(parent, "BackupTime").strip();
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw FormatException.atLine(
                    format,
                    "has the BackupTime '" + text + "', which is not like 2026-01-31T13:59:00",
                    parent.line(),
                    e);
        }
    }
}
