// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;
import org.opengpmc.connect.lab.LabSchema.ClassKind;
import org.opengpmc.core.domain.ObjectGuid;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/** A tree as AD shows it: with names, back links and the special forms of distinguished names. */
record LabView(LabTree tree, LabNames names) {
    /** All values of an attribute, those that AD does not store but searches by included. */
    List<byte[]> values(LabEntry entry, AttributeKind kind) {
        if (kind.name().equals("distinguishedName")) {
            return List.of(bytes(entry.dn().toString()));
        }
        if (kind.backLink()) {
            return backLink(entry, kind.name());
        }
        Attribute attribute = entry.attribute(kind.name()).orElse(null);
        return attribute == null ? List.of() : List.of(attribute.getValueByteArrays());
    }

    private List<byte[]> backLink(LabEntry entry, String name) {
        List<byte[]> values = new ArrayList<>();
        for (String source : tree.backLinkSources(LabTree.key(entry.dn()), name)) {
            LabEntry from = tree.getByKey(source);
            if (from != null) {
                values.add(bytes(from.dn().toString()));
            }
        }
        return values;
    }

    /** The value of {@code objectCategory} of a class's objects. */
    String categoryDn(ClassKind kind) {
        return LabNames.child(names.schemaDn(), kind.objectCategory()).toString();
    }

    /**
     * The object that a name means: a DN, {@code <GUID=…>}, {@code <SID=…>} or {@code <WKGUID=…,DN>} ([MS-ADTS]
     * 3.1.1.3.1.2.4); null if there is none or the name is malformed.
     */
    @Nullable LabEntry resolve(String name) {
        String trimmed = name.trim();
        if (!trimmed.startsWith("<")) {
            try {
                return tree.get(new DN(trimmed));
            } catch (LDAPException malformed) {
                return null;
            }
        }
        int equals = trimmed.indexOf('=');
        if (equals < 0 || !trimmed.endsWith(">")) {
            return null;
        }
        String kind = trimmed.substring(1, equals).toUpperCase(Locale.ROOT);
        String value = trimmed.substring(equals + 1, trimmed.length() - 1);
        return switch (kind) {
            case "GUID" -> {
                byte[] guid = guidBytes(value);
                yield guid == null ? null : tree.getByGuid(guid);
            }
            case "SID" -> {
                byte[] sid = value.regionMatches(true, 0, "S-", 0, 2) ? sidBytes(value) : hex(value);
                yield sid == null ? null : tree.getBySid(sid);
            }
            case "WKGUID" -> wellKnown(value);
            default -> null;
        };
    }

    private @Nullable LabEntry wellKnown(String value) {
        int comma = value.indexOf(',');
        LabEntry owner = comma < 0 ? null : resolve(value.substring(comma + 1));
        if (owner == null) {
            return null;
        }
        String start = "B:32:" + value.substring(0, comma).toUpperCase(Locale.ROOT) + ":";
        for (String attribute : List.of("wellKnownObjects", "otherWellKnownObjects")) {
            for (String known :
                    owner.attribute(attribute).map(Attribute::getValues).orElse(new String[0])) {
                if (known.toUpperCase(Locale.ROOT).startsWith(start)) {
                    return resolve(known.substring(start.length()));
                }
            }
        }
        return null;
    }

    /** The bytes of a SID in text form; null if it is none. */
    static byte @Nullable [] sidBytes(String text) {
        try {
            return Sid.parse(text).write();
        } catch (FormatException notSid) {
            return null;
        }
    }

    private static byte @Nullable [] guidBytes(String text) {
        if (text.indexOf('-') < 0) {
            return hex(text);
        }
        try {
            return ObjectGuid.write(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static byte @Nullable [] hex(String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
