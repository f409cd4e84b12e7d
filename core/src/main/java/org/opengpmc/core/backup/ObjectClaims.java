// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.BackupEntry.ObjectAttribute;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.backup.HexDump;
import org.opengpmc.formats.backup.TemplateLine;
import org.opengpmc.formats.backup.TemplateLine.ObjectLines;
import org.opengpmc.formats.backup.TemplateLine.Security;
import org.opengpmc.formats.security.SecurityDescriptor;

/** The directory objects of a GPO that no backup extension has claimed yet, in the order given. */
final class ObjectClaims {
    /** What GPMC writes for the one attribute that names the GPO. */
    private static final String OWN_PATH = "LDAP://" + BackupPaths.GPO_DS;

    private final BackedUpGpo gpo;
    private final Map<String, PolicyObject> left = new LinkedHashMap<>();

    ObjectClaims(List<PolicyObject> objects, BackedUpGpo gpo) {
        this.gpo = gpo;
        objects.forEach(object -> left.put(folded(BackupPaths.variable(object.path())), object));
    }

    /** The entry of a template line, if it is one for an object and that exists. */
    Optional<ObjectEntry> claim(TemplateLine line) {
        if (!(line instanceof ObjectLines lines)) {
            return Optional.empty();
        }
        if (lines.isPattern()) {
            return Optional.of(entry(lines.path(), lines, null, matches(lines)));
        }
        PolicyObject object = left.remove(folded(lines.path()));
        if (object == null) {
            return Optional.empty();
        }
        List<ObjectEntry> children = new ArrayList<>();
        lines.lines().forEach(inner -> claim(inner).ifPresent(children::add));
        return Optional.of(entry(lines.path(), lines, object, children));
    }

    private List<ObjectEntry> matches(ObjectLines pattern) {
        String parent = folded(pattern.path().substring(1));
        List<ObjectEntry> matches = new ArrayList<>();
        for (String path : List.copyOf(left.keySet())) {
            PolicyObject object = left.get(path);
            if (object != null
                    && object.objectClass().equalsIgnoreCase(pattern.objectClass())
                    && parent.equals(folded("," + BackupPaths.variable(parentOf(object))))) {
                left.remove(path);
                matches.add(entry(BackupPaths.variable(object.path()), pattern, object, List.of()));
            }
        }
        Collections.reverse(matches);
        return matches;
    }

    private static DN parentOf(PolicyObject object) {
        DN parent = object.path().getParent();
        return parent == null ? DN.NULL_DN : parent;
    }

    /** A claimed object keeps the attributes its template names, and no others. */
    private ObjectEntry entry(
            String path, ObjectLines lines, @Nullable PolicyObject object, List<ObjectEntry> children) {
        List<ObjectAttribute> attributes = new ArrayList<>();
        boolean secured = false;
        for (TemplateLine line : lines.lines()) {
            if (line instanceof TemplateLine.Attribute field) {
                attributes.add(attribute(field, object));
            }
            secured |= line instanceof Security;
        }
        return new ObjectEntry(
                path,
                object == null ? lines.objectClass() : object.objectClass(),
                BackupPaths.sourceObject(path, gpo),
                path.equals(lines.path()) ? lines.reEvaluate() : Optional.empty(),
                secured && object != null ? security(object) : HexDump.EMPTY,
                attributes,
                children,
                0);
    }

    private static ObjectAttribute attribute(TemplateLine.Attribute field, @Nullable PolicyObject object) {
        Optional<Attribute> held = object == null ? Optional.empty() : object.attribute(field.name());
        if (object != null && field.kind() == AttributeKind.EXPANDED_STRING) {
            return new ObjectAttribute(field.kind(), field.name(), List.of(OWN_PATH));
        }
        // A text that XML cannot hold is kept as bytes, whatever the template says.
        AttributeKind kind =
                held.isPresent() && !BackupVariables.isText(held.get()) ? AttributeKind.BINARY : field.kind();
        return new ObjectAttribute(
                kind,
                field.name(),
                held.map(attribute -> values(kind, attribute)).orElse(List.of()));
    }

    /** Entries for all that is left. */
    List<ObjectEntry> unclaimed() {
        List<ObjectEntry> entries = new ArrayList<>();
        for (PolicyObject object : left.values()) {
            List<ObjectAttribute> attributes = object.attributes().stream()
                    .map(attribute -> {
                        AttributeKind kind =
                                BackupVariables.isText(attribute) ? AttributeKind.MULTI_STRING : AttributeKind.BINARY;
                        return new ObjectAttribute(kind, attribute.getName(), values(kind, attribute));
                    })
                    .toList();
            entries.add(new ObjectEntry(
                    BackupPaths.variable(object.path()),
                    object.objectClass(),
                    BackupPaths.absolute(object.path(), gpo.gpc()).toString(),
                    Optional.empty(),
                    HexDump.EMPTY,
                    attributes,
                    List.of(),
                    0));
        }
        left.clear();
        return entries;
    }

    private static List<String> values(AttributeKind kind, Attribute attribute) {
        if (kind != AttributeKind.BINARY) {
            return List.of(attribute.getValues());
        }
        List<String> dumps = new ArrayList<>();
        for (byte[] value : attribute.getValueByteArrays()) {
            dumps.add(HexDump.of(value).text());
        }
        return dumps;
    }

    /** The DACL alone, as of the GPO itself: owner and group are not part of a backup. */
    private static HexDump security(PolicyObject object) {
        SecurityDescriptor security = object.security();
        return security == null
                ? HexDump.EMPTY
                : HexDump.of(
                        security.withOwner(null).withGroup(null).withoutSacl().write());
    }

    private static String folded(String path) {
        return path.toUpperCase(Locale.ROOT);
    }
}
