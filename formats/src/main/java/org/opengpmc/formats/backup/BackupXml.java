// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;

/** {@code Backup.xml} 2.0: what a GPO was and which of its parts lie where in the backup's folder. Immutable. */
public final class BackupXml {
    /** The namespace of its elements and attributes. */
    public static final String NAMESPACE = "http://www.microsoft.com/GroupPolicy/GPOOperations";

    static final String FORMAT = "Backup.xml";

    private final XmlDocument document;
    private final List<BackupPrincipal> principals;
    private final List<String> filePaths;
    private final BackupCore core;
    private final List<BackupExtension> extensions;

    BackupXml(
            XmlDocument document,
            List<BackupPrincipal> principals,
            List<String> filePaths,
            BackupCore core,
            List<BackupExtension> extensions) {
        this.document = document;
        this.principals = List.copyOf(principals);
        this.filePaths = List.copyOf(filePaths);
        this.core = core;
        this.extensions = List.copyOf(extensions);
    }

    /**
     * Reads the file.
     *
     * @throws FormatException with the line, if it is not well-formed, of another version, or lacks what every backup has
     */
    public static BackupXml parse(byte[] content) {
        return BackupXmlReader.read(XmlDocument.parse(content, FORMAT));
    }

    /**
     * A new one, laid out as GPMC does: its template's lines, CRLF, CDATA around every value of the GPO.
     *
     * @param filePaths UNC paths found in the settings, for migration tables
     * @param extensions in any order; known ones go where the template has them
     */
    public static BackupXml create(
            List<BackupPrincipal> principals,
            List<String> filePaths,
            BackupCore core,
            List<BackupExtension> extensions) {
        String text = new BackupXmlRenderer().render(principals, filePaths, core, extensions);
        return BackupXmlReader.read(XmlDocument.ofOwn(text, FORMAT));
    }

    /** Writes the file: the bytes it was parsed from. */
    public byte[] write() {
        return document.write();
    }

    /** The whole tree, with what this class does not know. */
    public XmlDocument document() {
        return document;
    }

    /** {@code SecurityGroups}. */
    public List<BackupPrincipal> principals() {
        return principals;
    }

    /** {@code FilePaths}. */
    public List<String> filePaths() {
        return filePaths;
    }

    /** {@code GroupPolicyCoreSettings}. */
    public BackupCore core() {
        return core;
    }

    /** {@code GroupPolicyExtension}s in the order of the file. */
    public List<BackupExtension> extensions() {
        return extensions;
    }

    /** The extension with this GUID, whatever its case. */
    public Optional<BackupExtension> extension(String id) {
        return extensions.stream().filter(e -> e.id().equalsIgnoreCase(id)).findFirst();
    }
}
