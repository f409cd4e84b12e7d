// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Access masks in words. */
final class RightsText {
    private static final List<String> DIRECTORY = List.of(
            "create children",
            "delete children",
            "list contents",
            "validated writes",
            "read properties",
            "write properties",
            "delete tree",
            "list object",
            "extended rights");
    private static final List<String> FILE = List.of(
            "read data",
            "write data",
            "append data",
            "read extended attributes",
            "write extended attributes",
            "execute",
            "delete children",
            "read attributes",
            "write attributes");
    private static final List<String> REGISTRY =
            List.of("query values", "set values", "create subkeys", "enumerate subkeys", "notify", "create links");
    private static final Map<Integer, String> STANDARD = new LinkedHashMap<>();

    static {
        STANDARD.put(AccessMask.DELETE, "delete");
        STANDARD.put(AccessMask.READ_CONTROL, "read permissions");
        STANDARD.put(AccessMask.WRITE_DAC, "change permissions");
        STANDARD.put(AccessMask.WRITE_OWNER, "take ownership");
        STANDARD.put(AccessMask.SYNCHRONIZE, "synchronize");
        STANDARD.put(AccessMask.ACCESS_SYSTEM_SECURITY, "access the audit list");
    }

    private RightsText() {}

    /** The rights of a mask without generic bits; "nothing" if there are none. */
    static String describe(int mask, GenericMapping mapping) {
        if (mask == 0) {
            return "nothing";
        }
        if (mask == mapping.all()) {
            return "full control";
        }
        if (mapping.equals(GenericMapping.FILE) && mask == AccessMask.File.READ_AND_EXECUTE) {
            return "read and execute";
        }
        List<String> names = new ArrayList<>();
        int rest = mask;
        List<String> specific = specific(mapping);
        for (int i = 0; i < specific.size(); i++) {
            if ((mask & 1 << i) != 0) {
                names.add(specific.get(i));
                rest &= ~(1 << i);
            }
        }
        for (Map.Entry<Integer, String> standard : STANDARD.entrySet()) {
            if ((mask & standard.getKey()) != 0) {
                names.add(standard.getValue());
                rest &= ~standard.getKey();
            }
        }
        if (rest != 0) {
            names.add("0x" + Integer.toHexString(rest));
        }
        return String.join(", ", names);
    }

    private static List<String> specific(GenericMapping mapping) {
        if (mapping.equals(GenericMapping.DIRECTORY)) {
            return DIRECTORY;
        }
        if (mapping.equals(GenericMapping.FILE)) {
            return FILE;
        }
        return mapping.equals(GenericMapping.REGISTRY) ? REGISTRY : List.of();
    }
}
