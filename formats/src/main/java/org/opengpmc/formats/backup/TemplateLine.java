// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;

/** A line of {@link BackupTemplate}, or several that belong together. */
public sealed interface TemplateLine {
    /** The white space the line begins with; it stays where the rest is left out. */
    String indent();

    /** The line of something no known backup has. */
    record Blank(String indent) implements TemplateLine {}

    /**
     * A file or folder.
     *
     * @param folder whether it is {@code FSObjectDir}
     * @param pattern whether the path ends in a wildcard; a pattern stays where nothing matches it, a name is left out
     * @param path with the GPO's own place as a variable
     */
    record Files(String indent, boolean folder, boolean pattern, String path, Optional<String> reEvaluate)
            implements TemplateLine {}

    /**
     * A directory object and what is written inside it.
     *
     * @param endIndent the white space before the end tag
     * @param path with the GPO's own place as a variable; begins with {@code *} for a pattern
     */
    record ObjectLines(
            String indent,
            String endIndent,
            String path,
            String objectClass,
            Optional<String> reEvaluate,
            List<TemplateLine> lines)
            implements TemplateLine {
        public ObjectLines {
            lines = List.copyOf(lines);
        }

        /** Whether this stands for all objects below a parent. */
        public boolean isPattern() {
            return path.startsWith("*");
        }
    }

    /** An attribute of the object around it. */
    record Attribute(String indent, AttributeKind kind, String name) implements TemplateLine {}

    /** The security descriptor of the object around it. */
    record Security(String indent) implements TemplateLine {}
}
