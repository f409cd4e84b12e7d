// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static org.opengpmc.formats.backup.BackupInst.NAMESPACE;

import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;

/** {@code bkupInfo.xml}, which stands in the folder of every backup. Immutable. */
public final class BackupInfoXml {
    private static final String FORMAT = "bkupInfo.xml";

    private final XmlDocument document;
    private final BackupInfo info;

    private BackupInfoXml(XmlDocument document, BackupInfo info) {
        this.document = document;
        this.info = info;
    }

    /**
     * Reads the file.
     *
     * @throws FormatException with the line
     */
    public static BackupInfoXml parse(byte[] content) {
        return of(XmlDocument.parse(content, FORMAT));
    }

    private static BackupInfoXml of(XmlDocument document) {
        XmlElement root = document.root();
        if (!root.name().is(NAMESPACE, "BackupInst")) {
            throw FormatException.atLine(
                    FORMAT, "begins with '" + root.name().written() + "' and not with BackupInst", root.line());
        }
        return new BackupInfoXml(document, BackupInst.read(root, FORMAT));
    }

    /** A new one, as GPMC writes it: no declaration, one line. */
    public static BackupInfoXml create(BackupInfo info) {
        String declarations = " xmlns=\"" + NAMESPACE + "\"";
        if (info.softwareInstallation()) {
            declarations += " xmlns:mfst=\"" + NAMESPACE + "\"";
        }
        return of(XmlDocument.ofOwn(BackupInst.render(info, declarations) + "\r\n", FORMAT));
    }

    /** Writes the file: the bytes it was parsed from. */
    public byte[] write() {
        return document.write();
    }

    /** The whole tree. */
    public XmlDocument document() {
        return document;
    }

    /** What it tells. */
    public BackupInfo info() {
        return info;
    }
}
