// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.Map;
import org.opengpmc.formats.security.AccessMask;

/**
 * What the report calls the rights on a kind of object.
 *
 * @param element the name of its element
 * @param words by access mask; other masks are special
 */
record AccessWords(String element, Map<Integer, String> words) {
    private static final String FULL = "Full Control";
    private static final String READ = "Read";
    private static final String WRITE = "Write";
    private static final String EXECUTE = "Read and Execute";
    private static final int SERVICE_ALL = 0x000f_01ff;
    private static final int SERVICE_READ = 0x0002_018d;
    private static final int SERVICE_CONTROL = 0x0002_01fd;

    static final AccessWords REGISTRY = new AccessWords(
            "RegistryGroupedAccessEnum",
            Map.of(
                    AccessMask.Registry.ALL, FULL,
                    AccessMask.GENERIC_ALL, FULL,
                    AccessMask.Registry.READ, READ,
                    AccessMask.GENERIC_READ, READ));

    static final AccessWords FILE = new AccessWords(
            "FileGroupedAccessEnum",
            Map.of(
                    AccessMask.File.ALL,
                    FULL,
                    AccessMask.GENERIC_ALL,
                    FULL,
                    AccessMask.File.MODIFY,
                    "Modify",
                    AccessMask.File.READ_AND_EXECUTE,
                    EXECUTE,
                    AccessMask.GENERIC_READ | AccessMask.GENERIC_EXECUTE,
                    EXECUTE,
                    AccessMask.File.GENERIC_READ,
                    READ,
                    AccessMask.GENERIC_READ,
                    READ,
                    AccessMask.File.GENERIC_WRITE,
                    WRITE,
                    AccessMask.GENERIC_WRITE,
                    WRITE));

    static final AccessWords SERVICE = new AccessWords(
            "ServiceGroupedAccessEnum",
            Map.of(
                    SERVICE_ALL,
                    FULL,
                    AccessMask.GENERIC_ALL,
                    FULL,
                    SERVICE_READ,
                    READ,
                    AccessMask.GENERIC_READ,
                    READ,
                    SERVICE_CONTROL,
                    "Start, stop and pause"));

    AccessWords {
        words = Map.copyOf(words);
    }

    String of(int mask) {
        return words.getOrDefault(mask, "Special");
    }
}
