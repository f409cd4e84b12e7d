// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.security.AccessMask;

/**
 * What the report calls the rights on a kind of object: groups of rights, and what is left over right by right.
 *
 * @param groupElement the name of the element of a group
 * @param groups those that are looked for, in this order
 * @param rightElement the name of the element of a single right
 * @param rights in the order of their bits
 * @param generic what reading, writing, executing and all of it are on this kind
 */
public record AccessWords(
        String groupElement, List<Words> groups, String rightElement, List<Words> rights, Generic generic) {
    private static final String FULL = "Full Control";

    /** The rights on an object and the standard rights: synchronizing goes without saying. */
    private static final int TOLD = 0x000f_ffff;

    private static final int SERVICE_ALL = 0x000f_01ff;

    /** Of a registry key. */
    public static final AccessWords REGISTRY = new AccessWords(
            "RegistryGroupedAccessEnum",
            List.of(new Words(AccessMask.Registry.ALL, FULL), new Words(AccessMask.Registry.READ, "Read")),
            "IndividualRegistryRightsEnum",
            List.of(
                    new Words(0x1, "Query Value"),
                    new Words(0x2, "Set Value"),
                    new Words(0x4, "Create Subkey"),
                    new Words(0x8, "Enumerate Subkeys"),
                    new Words(0x10, "Notify"),
                    new Words(0x20, "Create Link"),
                    new Words(AccessMask.DELETE, "Delete"),
                    new Words(AccessMask.READ_CONTROL, "Read Permissions"),
                    new Words(AccessMask.WRITE_DAC, "Change Permissions"),
                    new Words(AccessMask.WRITE_OWNER, "Take Ownership")),
            new Generic(
                    AccessMask.Registry.READ,
                    AccessMask.Registry.WRITE,
                    AccessMask.Registry.READ,
                    AccessMask.Registry.ALL));

    /** Of a file or folder. */
    public static final AccessWords FILE = new AccessWords(
            "FileGroupedAccessEnum",
            List.of(
                    new Words(AccessMask.File.ALL, FULL),
                    new Words(AccessMask.File.MODIFY, "Modify"),
                    new Words(AccessMask.File.READ_AND_EXECUTE, "Read and Execute"),
                    new Words(AccessMask.File.GENERIC_READ, "Read"),
                    // To write is here without reading the permissions.
                    new Words(AccessMask.File.GENERIC_WRITE & ~AccessMask.READ_CONTROL, "Write")),
            "IndividualFileRightsEnum",
            List.of(
                    new Words(AccessMask.File.READ_DATA, "List Folder/ Read Data"),
                    new Words(AccessMask.File.WRITE_DATA, "Create Files/ Write Data"),
                    new Words(AccessMask.File.APPEND_DATA, "Create Folders/ Append Data"),
                    new Words(AccessMask.File.READ_EA, "Read Extended Attributes"),
                    new Words(AccessMask.File.WRITE_EA, "Write Extended Attributes"),
                    new Words(AccessMask.File.EXECUTE, "Traverse Folder/ Execute File"),
                    new Words(AccessMask.File.DELETE_CHILD, "Delete subfolders and files"),
                    new Words(AccessMask.File.READ_ATTRIBUTES, "Read Attributes"),
                    new Words(AccessMask.File.WRITE_ATTRIBUTES, "Write Attributes"),
                    new Words(AccessMask.DELETE, "Delete"),
                    new Words(AccessMask.READ_CONTROL, "Read Permissions"),
                    new Words(AccessMask.WRITE_DAC, "Change Permissions"),
                    new Words(AccessMask.WRITE_OWNER, "Take Ownership")),
            new Generic(
                    AccessMask.File.GENERIC_READ,
                    AccessMask.File.GENERIC_WRITE,
                    AccessMask.File.GENERIC_EXECUTE,
                    AccessMask.File.ALL));

    /** Of a service. */
    public static final AccessWords SERVICE = new AccessWords(
            "ServicesGroupedAccessEnum",
            List.of(
                    new Words(SERVICE_ALL, FULL),
                    new Words(0x0002_018d, "Read"),
                    new Words(0x0002_0070, "Start, Stop and Pause"),
                    new Words(0x0002_0002, "Write"),
                    new Words(AccessMask.DELETE, "Delete")),
            "IndividualSecurityRightsEnum",
            List.of(
                    new Words(0x1, "Query template"),
                    new Words(0x2, "Change template"),
                    new Words(0x4, "Query status"),
                    new Words(0x8, "Enumerate dependants"),
                    new Words(0x10, "Start"),
                    new Words(0x20, "Stop"),
                    new Words(0x40, "Pause and continue"),
                    new Words(0x80, "Interrogate"),
                    new Words(0x100, "User-defined control"),
                    new Words(AccessMask.READ_CONTROL, "Read permissions"),
                    new Words(AccessMask.WRITE_DAC, "Change permissions"),
                    new Words(AccessMask.WRITE_OWNER, "Take ownership")),
            new Generic(0x0002_018d, 0x0002_0002, 0x0002_0170, SERVICE_ALL));

    /**
     * The name of some rights.
     *
     * @param mask all of them
     * @param words what they are called
     */
    public record Words(int mask, String words) {}

    /**
     * What the generic rights are on a kind of object.
     *
     * @param read in place of GENERIC_READ
     * @param write in place of GENERIC_WRITE
     * @param execute in place of GENERIC_EXECUTE
     * @param all in place of GENERIC_ALL
     */
    public record Generic(int read, int write, int execute, int all) {}

    /** Copies. */
    public AccessWords {
        groups = List.copyOf(groups);
        rights = List.copyOf(rights);
    }

    /** What the report says of a mask: the groups that are whole, each right once, then the single rights left over. */
    public ShownRights shown(int mask) {
        int told = specific(mask) & TOLD;
        int left = told;
        List<String> whole = new ArrayList<>();
        for (Words group : groups) {
            int wanted = group.mask() & TOLD;
            if ((left & wanted) == wanted) {
                whole.add(group.words());
                left &= ~wanted;
            }
        }
        List<String> single = new ArrayList<>();
        for (Words right : rights) {
            if ((left & right.mask()) != 0) {
                single.add(right.words());
            }
        }
        return new ShownRights(told, groupElement, whole, rightElement, single);
    }

    private int specific(int mask) {
        return mask
                | ((mask & AccessMask.GENERIC_ALL) == 0 ? 0 : generic.all())
                | ((mask & AccessMask.GENERIC_READ) == 0 ? 0 : generic.read())
                | ((mask & AccessMask.GENERIC_WRITE) == 0 ? 0 : generic.write())
                | ((mask & AccessMask.GENERIC_EXECUTE) == 0 ? 0 : generic.execute());
    }
}
