// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.List;
import java.util.Optional;

/** A file, folder or directory object of a GPO as {@code Backup.xml} lists it. */
public sealed interface BackupEntry {
    /** Where it belongs, with the GPO's own place as a variable such as {@code %GPO_MACH_FSPATH%}. */
    String path();

    /** Where it stood when it was backed up. */
    String sourcePath();

    /** The function GPMC runs on it, if any. */
    Optional<String> reEvaluate();

    /** The line of the file it begins at, from 1; 0 if it was not read from a file. */
    long line();

    /**
     * {@code FSObjectFile} or {@code FSObjectDir}. Without a location it stands for nothing itself: it is a pattern such
     * as {@code Startup\*}, whose matches are its children, or a file that was not there.
     *
     * @param folder whether it is a folder
     * @param location the path below the backup's folder
     */
    record FileEntry(
            boolean folder,
            String path,
            String sourcePath,
            Optional<String> reEvaluate,
            Optional<String> location,
            List<FileEntry> children,
            long line)
            implements BackupEntry {
        public FileEntry {
            children = List.copyOf(children);
        }
    }

    /**
     * {@code DSObject}. A path that begins with {@code *} is a pattern whose matches are its children.
     *
     * @param objectClass the structural class
     * @param security the DACL, self-relative; empty where the backup has none
     * @param attributes in the order of the file
     * @param children objects listed inside this one
     */
    record ObjectEntry(
            String path,
            String objectClass,
            String sourcePath,
            Optional<String> reEvaluate,
            HexDump security,
            List<ObjectAttribute> attributes,
            List<ObjectEntry> children,
            long line)
            implements BackupEntry {
        public ObjectEntry {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** Whether this is a pattern for objects and not an object. */
        public boolean isPattern() {
            return path.startsWith("*");
        }
    }

    /**
     * An attribute of a directory object.
     *
     * @param kind how its values are written
     * @param name the attribute's LDAP name
     * @param values as written; hex for {@link AttributeKind#BINARY}
     */
    record ObjectAttribute(AttributeKind kind, String name, List<String> values) {
        public ObjectAttribute {
            values = List.copyOf(values);
        }
    }

    /** How the values of an attribute are written; the element is {@code DSAttribute} and the suffix. */
    enum AttributeKind {
        STRING("String"),
        MULTI_STRING("MultiString"),
        DWORD("DWORD"),
        MULTI_DWORD("MultiDWORD"),
        BINARY("Binary"),
        /** A text with variables such as {@code %GPO_DSPATH%}. */
        EXPANDED_STRING("ExpandedString");

        private final String suffix;

        AttributeKind(String suffix) {
            this.suffix = suffix;
        }

        /** The element's name. */
        public String element() {
            return "DSAttribute" + suffix;
        }

        /** The kind that is written with this element. */
        public static Optional<AttributeKind> ofElement(String element) {
            for (AttributeKind kind : values()) {
                if (kind.element().equals(element)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
