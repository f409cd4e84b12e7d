// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.util.UUID;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.gptini.GpoVersion;

/** Which halves of a starter GPO have settings, and what follows from it for what is made of it. */
final class StarterSettings {
    /** The registry client-side extension ([MS-GPREG] 1.9). */
    private static final UUID REGISTRY = UUID.fromString("35378eac-683f-11d2-a89a-00c04fbbcfa2");

    /** The administrative templates snap-ins of the console, computer and user. */
    private static final UUID COMPUTER_TOOL = UUID.fromString("d02b1f72-3407-48ae-ba88-e8213c6761f1");

    private static final UUID USER_TOOL = UUID.fromString("d02b1f73-3407-48ae-ba88-e8213c6761f1");

    private final boolean computer;
    private final boolean user;

    StarterSettings(StarterContents contents, StarterGpo starter) {
        this.computer = has(contents, starter, StarterHalf.COMPUTER);
        this.user = has(contents, starter, StarterHalf.USER);
    }

    private static boolean has(StarterContents contents, StarterGpo starter, StarterHalf half) {
        return contents.registry(starter, half)
                .filter(pol -> !pol.entries().isEmpty())
                .isPresent();
    }

    /** The version to begin with: 1 for a half with settings, 0 for one without. */
    GpoVersion version() {
        return new GpoVersion(user ? 1 : 0, computer ? 1 : 0);
    }

    String machineExtensions() {
        return computer ? ExtensionNames.EMPTY.add(REGISTRY, COMPUTER_TOOL).write() : "";
    }

    String userExtensions() {
        return user ? ExtensionNames.EMPTY.add(REGISTRY, USER_TOOL).write() : "";
    }
}
