// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of an object that is being made. */
final class LabDraft {
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    void put(Attribute attribute) {
        attributes.put(LabSchema.fold(attribute.getName()), attribute);
    }

    void putIfAbsent(Attribute attribute) {
        attributes.putIfAbsent(LabSchema.fold(attribute.getName()), attribute);
    }

    boolean has(String name) {
        return attributes.containsKey(LabSchema.fold(name));
    }

    /** The first value; null if there is none. */
    @Nullable String value(String name) {
        Attribute attribute = attributes.get(LabSchema.fold(name));
        return attribute == null ? null : attribute.getValue();
    }

    /** The first value; zero if there is none. */
    int number(String name) {
        String value = value(name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    byte @Nullable [] bytes(String name) {
        Attribute attribute = attributes.get(LabSchema.fold(name));
        return attribute == null ? null : attribute.getValueByteArray();
    }

    Collection<Attribute> all() {
        return attributes.values();
    }
}
