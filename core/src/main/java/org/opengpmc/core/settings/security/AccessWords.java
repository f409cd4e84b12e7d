// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opengpmc.formats.security.AccessMask;

/** What the report calls the rights on a kind of object. */
enum AccessWords {
    REGISTRY("RegistryGroupedAccessEnum", AccessMask.Registry.ALL) {
        @Override
        void define(Map<Integer, String> words) {
            words.put(AccessMask.Registry.READ, "Read");
            words.put(AccessMask.GENERIC_READ, "Read");
        }
    },
    FILE("FileGroupedAccessEnum", AccessMask.File.ALL) {
        @Override
        void define(Map<Integer, String> words) {
            words.put(AccessMask.File.MODIFY, "Modify");
            words.put(AccessMask.File.READ_AND_EXECUTE, "Read and Execute");
            words.put(AccessMask.GENERIC_READ | AccessMask.GENERIC_EXECUTE, "Read and Execute");
            words.put(AccessMask.File.GENERIC_READ, "Read");
            words.put(AccessMask.GENERIC_READ, "Read");
            words.put(AccessMask.File.GENERIC_WRITE, "Write");
            words.put(AccessMask.GENERIC_WRITE, "Write");
        }
    },
    SERVICE("ServiceGroupedAccessEnum", 0x000f_01ff) {
        @Override
        void define(Map<Integer, String> words) {
            words.put(0x0002_018d, "Read");
            words.put(AccessMask.GENERIC_READ, "Read");
            words.put(0x0002_01fd, "Start, stop and pause");
        }
    };

    private final String element;
    private final Map<Integer, String> words = new LinkedHashMap<>();

    AccessWords(String element, int all) {
        this.element = element;
        words.put(all, "Full Control");
        words.put(AccessMask.GENERIC_ALL, "Full Control");
        define(words);
    }

    abstract void define(Map<Integer, String> words);

    /** The name of the report's element. */
    String element() {
        return element;
    }

    String of(int mask) {
        return words.getOrDefault(mask, "Special");
    }
}
