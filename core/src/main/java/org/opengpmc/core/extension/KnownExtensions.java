// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.extension;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The client-side extensions and snap-ins that Windows and its well-known additions register, the same whatever this
 * machine is. From the standards assignments of the Group Policy specifications ([MS-GPREG], [MS-GPSB], [MS-GPSCR],
 * [MS-GPPREF] and their siblings, 1.9 each) and what Windows registers below {@code Winlogon\GPExtensions}.
 */
public final class KnownExtensions {
    private static final Map<UUID, ClientSideExtension> EXTENSIONS = new LinkedHashMap<>();
    private static final Map<UUID, PolicyTool> TOOLS = new LinkedHashMap<>();

    static {
        ExtensionTable.EXTENSIONS.lines().map(KnownExtensions::extension).forEach(e -> EXTENSIONS.put(e.id(), e));
        ExtensionTable.TOOLS.lines().map(KnownExtensions::tool).forEach(t -> TOOLS.put(t.id(), t));
    }

    private KnownExtensions() {}

    /** All, by GUID. */
    public static List<ClientSideExtension> all() {
        return List.copyOf(EXTENSIONS.values());
    }

    /** All snap-ins, by GUID. */
    public static Collection<PolicyTool> tools() {
        return List.copyOf(TOOLS.values());
    }

    /** The extension of that GUID, if it is known. */
    public static Optional<ClientSideExtension> find(UUID id) {
        return Optional.ofNullable(EXTENSIONS.get(id));
    }

    /** The snap-in of that GUID, if it is known. */
    public static Optional<PolicyTool> findTool(UUID id) {
        return Optional.ofNullable(TOOLS.get(id));
    }

    /** A GUID, then C, U or CU for the sides, then the name. */
    private static ClientSideExtension extension(String line) {
        String[] parts = line.split(" +", 3);
        return new ClientSideExtension(
                UUID.fromString(parts[0]), parts[2], parts[1].contains("C"), parts[1].contains("U"), true);
    }

    private static PolicyTool tool(String line) {
        String[] parts = line.split(" +", 2);
        return new PolicyTool(UUID.fromString(parts[0]), parts[1]);
    }
}
