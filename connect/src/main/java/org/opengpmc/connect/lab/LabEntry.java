// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object of the lab's directory as it is stored. Immutable, so that readers need no copy. */
final class LabEntry {
    private final DN dn;
    private final Map<String, Attribute> attributes;

    private LabEntry(DN dn, Map<String, Attribute> attributes) {
        this.dn = dn;
        this.attributes = Collections.unmodifiableMap(attributes);
    }

    static LabEntry of(DN dn, Collection<Attribute> attributes) {
        Map<String, Attribute> map = new LinkedHashMap<>(attributes.size() * 2);
        for (Attribute attribute : attributes) {
            if (attribute.size() > 0) {
                map.put(LabSchema.fold(attribute.getName()), attribute);
            }
        }
        return new LabEntry(dn, map);
    }

    DN dn() {
        return dn;
    }

    Collection<Attribute> attributes() {
        return attributes.values();
    }

    Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(attributes.get(LabSchema.fold(name)));
    }

    boolean has(String name) {
        return attributes.containsKey(LabSchema.fold(name));
    }

    @Nullable String value(String name) {
        Attribute attribute = attributes.get(LabSchema.fold(name));
        return attribute == null ? null : attribute.getValue();
    }

    byte @Nullable [] bytes(String name) {
        Attribute attribute = attributes.get(LabSchema.fold(name));
        return attribute == null ? null : attribute.getValueByteArray();
    }

    boolean isClass(String objectClass) {
        return attribute("objectClass").map(a -> a.hasValue(objectClass)).orElse(false);
    }

    /** The most specific structural class, which AD keeps last. */
    Optional<LabSchema.ClassKind> structuralClass() {
        Attribute all = attributes.get("objectclass");
        if (all == null) {
            return Optional.empty();
        }
        String[] values = all.getValues();
        return LabSchema.get().objectClass(values[values.length - 1]);
    }

    /** The head of a naming context ([MS-ADTS] 3.1.1.1.5: instanceType bit 0). */
    boolean isContextHead() {
        String type = value("instanceType");
        return type != null && (Integer.parseInt(type) & 1) != 0;
    }

    /** The same object under another name. */
    LabEntry renamed(DN newDn) {
        return new LabEntry(newDn, attributes);
    }

    /** The same object with attributes put in place of those of their names; one without values is removed. */
    LabEntry with(Collection<Attribute> changed) {
        Map<String, Attribute> map = new LinkedHashMap<>(attributes);
        for (Attribute attribute : changed) {
            String key = LabSchema.fold(attribute.getName());
            if (attribute.size() == 0) {
                map.remove(key);
            } else {
                map.put(key, attribute);
            }
        }
        return new LabEntry(dn, map);
    }

    Entry toLdif() {
        return new Entry(dn, attributes.values());
    }
}
