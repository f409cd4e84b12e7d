// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.backup.BackupEntry;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectAttribute;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.backup.BackupXml;
import org.opengpmc.formats.backup.HexDump;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The way back from {@link BackupLayout}: what of a backup is part of the GPO. Patterns and entries without a location
 * stand for nothing; what lies in the folder and is not listed is not part of the backup.
 */
final class ContentReader {
    private static final Pattern LDAP_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,255}");
    private static final int MAX_DEPTH = 200;
    private static final SysvolPath GPT_INI = new SysvolPath(List.of("GPT.INI"));

    private final BackupTree tree;
    private final Map<SysvolPath, PolicyFile> files = new LinkedHashMap<>();
    private final Map<DN, PolicyObject> objects = new LinkedHashMap<>();
    private final List<SysvolPath> missing = new ArrayList<>();

    ContentReader(BackupTree tree) {
        this.tree = tree;
    }

    PolicyContent read(BackupXml backup) {
        backup.extensions().forEach(extension -> extension.entries().forEach(this::entry));
        BackupCore core = backup.core();
        return new PolicyContent(
                FileTree.of(files.values()),
                List.copyOf(objects.values()),
                core.machineExtensions(),
                core.userExtensions());
    }

    /** Listed files the folder lacks. */
    List<SysvolPath> missing() {
        return missing;
    }

    private void entry(BackupEntry entry) {
        if (entry instanceof FileEntry file) {
            file(file);
        } else if (entry instanceof ObjectEntry object) {
            object(object);
        }
    }

    private void file(FileEntry entry) {
        if (entry.location().isPresent()) {
            String location = entry.location().get();
            SysvolPath path = checked(entry, "Path", entry.path(), () -> BackupPaths.place(entry.path()));
            SysvolPath stored = checked(entry, "Location", location, () -> SysvolPath.parse(location));
            if (path.segments().size() > MAX_DEPTH || stored.segments().size() > MAX_DEPTH) {
                throw problem(entry, "has a path of more than " + MAX_DEPTH + " names", null);
            }
            if (path.segments().isEmpty() || stored.segments().isEmpty()) {
                throw problem(entry, "has the Path '" + entry.path() + "', which names no file", null);
            }
            add(entry, path, stored);
        }
        entry.children().forEach(this::file);
    }

    private void add(FileEntry entry, SysvolPath path, SysvolPath stored) {
        PolicyFile known = files.get(path);
        if (known != null && known.directory() != entry.folder()) {
            throw problem(entry, "lists '" + path + "' as a file and as a folder", null);
        }
        // GPT.INI holds the version of the GPO that is written to, so it is never brought back.
        if (known != null || path.equals(GPT_INI)) {
            return;
        }
        if (entry.folder()) {
            files.put(path, PolicyFile.directory(path));
            return;
        }
        files.put(path, PolicyFile.file(path, tree.content(stored)));
        if (!tree.exists(stored)) {
            missing.add(path);
        }
    }

    private void object(ObjectEntry entry) {
        if (!entry.isPattern()) {
            DN path = checked(entry, "Path", entry.path(), () -> BackupPaths.belowGpc(entry.path()));
            objects.computeIfAbsent(path, p -> made(entry, p));
        }
        entry.children().forEach(this::object);
    }

    private PolicyObject made(ObjectEntry entry, DN path) {
        List<Attribute> attributes = new ArrayList<>();
        for (ObjectAttribute attribute : entry.attributes()) {
            ldapName(entry, attribute.name());
            if (!attribute.values().isEmpty()) {
                attributes.add(attribute(attribute));
            }
        }
        return new PolicyObject(path, ldapName(entry, entry.objectClass()), attributes, security(entry));
    }

    private static Attribute attribute(ObjectAttribute attribute) {
        if (attribute.kind() != AttributeKind.BINARY) {
            return new Attribute(attribute.name(), attribute.values());
        }
        byte[][] values = attribute.values().stream()
                .map(text -> new HexDump(text).bytes())
                .toArray(byte[][]::new);
        return new Attribute(attribute.name(), values);
    }

    private @Nullable SecurityDescriptor security(ObjectEntry entry) {
        if (entry.security().text().isEmpty()) {
            return null;
        }
        try {
            return SecurityDescriptor.parse(entry.security().bytes());
        } catch (FormatException e) {
            throw problem(entry, "has a SecurityDescriptor that cannot be read: " + e.problem(), e);
        }
    }

    private String ldapName(ObjectEntry entry, String name) {
        if (!LDAP_NAME.matcher(name).matches()) {
            throw problem(entry, "has '" + name + "' where the name of an attribute or class is due", null);
        }
        return name;
    }

    private <T> T checked(BackupEntry entry, String attribute, String value, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw problem(entry, "has the " + attribute + " '" + value + "': " + e.getMessage(), e);
        }
    }

    private InvalidInputException problem(BackupEntry entry, String what, @Nullable RuntimeException cause) {
        FormatException place = cause == null
                ? FormatException.atLine("Backup.xml", what, entry.line())
                : FormatException.atLine("Backup.xml", what, entry.line(), cause);
        return InvalidInputException.inFile(tree.folder().resolve("Backup.xml").toString(), place);
    }
}
