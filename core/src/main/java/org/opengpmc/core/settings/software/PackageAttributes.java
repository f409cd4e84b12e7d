// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.software;

import com.unboundid.ldap.sdk.Attribute;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.Problems;

/** The attributes of a package object; what is not what it must be is told. */
final class PackageAttributes {
    private static final int GUID_LENGTH = 16;

    private final PolicyObject object;
    private final Problems problems;

    PackageAttributes(PolicyObject object, Problems problems) {
        this.object = object;
        this.problems = problems;
    }

    String text(String name) {
        return object.attribute(name).map(Attribute::getValue).orElse("");
    }

    List<String> texts(String name) {
        return object.attribute(name).map(a -> List.of(a.getValues())).orElse(List.of());
    }

    /** A number; 0 if there is none. */
    int number(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return (int) Long.parseLong(text);
        } catch (NumberFormatException e) {
            problems.tell("damaged", object.path().toString(), name + " is '" + text + "', which is no number");
            return 0;
        }
    }

    /** A GUID in braces, in lower case as the console writes it; empty if there is none. */
    String guid(String name) {
        Optional<byte[]> bytes = object.attribute(name).map(Attribute::getValueByteArray);
        if (bytes.isEmpty()) {
            return "";
        }
        if (bytes.get().length != GUID_LENGTH) {
            problems.tell("damaged", object.path().toString(), name + " is no GUID");
            return "";
        }
        ByteBuffer guid = ByteBuffer.wrap(bytes.get()).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(guid.getInt()) << 32
                | Short.toUnsignedLong(guid.getShort()) << 16
                | Short.toUnsignedLong(guid.getShort());
        long low = guid.order(ByteOrder.BIG_ENDIAN).getLong();
        return "{" + new UUID(high, low) + "}";
    }
}
