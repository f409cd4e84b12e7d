// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

/**
 * What the generic rights mean for one kind of object ([MS-DTYP] 2.4.3).
 *
 * @param read the rights GENERIC_READ stands for
 * @param write the rights GENERIC_WRITE stands for
 * @param execute the rights GENERIC_EXECUTE stands for
 * @param all the rights GENERIC_ALL stands for
 */
public record GenericMapping(int read, int write, int execute, int all) {
    /** Directory objects ([MS-ADTS] 5.1.3.2). */
    public static final GenericMapping DIRECTORY =
            new GenericMapping(0x0002_0094, 0x0002_0028, 0x0002_0004, AccessMask.Directory.ALL);
    /** Files and folders. */
    public static final GenericMapping FILE = new GenericMapping(
            AccessMask.File.GENERIC_READ,
            AccessMask.File.GENERIC_WRITE,
            AccessMask.File.GENERIC_EXECUTE,
            AccessMask.File.ALL);
    /** Registry keys. */
    public static final GenericMapping REGISTRY = new GenericMapping(
            AccessMask.Registry.READ, AccessMask.Registry.WRITE, AccessMask.Registry.READ, AccessMask.Registry.ALL);

    private static final int GENERIC =
            AccessMask.GENERIC_READ | AccessMask.GENERIC_WRITE | AccessMask.GENERIC_EXECUTE | AccessMask.GENERIC_ALL;

    /** The mask with its generic bits replaced by what they mean. */
    public int map(int mask) {
        int mapped = mask & ~GENERIC;
        mapped |= (mask & AccessMask.GENERIC_READ) != 0 ? read : 0;
        mapped |= (mask & AccessMask.GENERIC_WRITE) != 0 ? write : 0;
        mapped |= (mask & AccessMask.GENERIC_EXECUTE) != 0 ? execute : 0;
        mapped |= (mask & AccessMask.GENERIC_ALL) != 0 ? all : 0;
        return mapped;
    }
}
