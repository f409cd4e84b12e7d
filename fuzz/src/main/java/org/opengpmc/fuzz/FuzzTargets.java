// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import java.util.ArrayList;
import java.util.List;

/** All targets. */
public final class FuzzTargets {
    private static final List<FuzzTarget> ALL = all(
            BinaryTargets.all(), TextTargets.all(), XmlTargets.all(), DescriptorTargets.all(), SettingsTargets.all());

    private FuzzTargets() {}

    /** All, in a fixed order. */
    public static List<FuzzTarget> all() {
        return ALL;
    }

    /** The one of that name; throws {@link IllegalArgumentException} if there is none. */
    public static FuzzTarget named(String name) {
        return ALL.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + name + ", but "
                        + ALL.stream().map(FuzzTarget::name).toList()));
    }

    @SafeVarargs
    private static List<FuzzTarget> all(List<FuzzTarget>... groups) {
        List<FuzzTarget> all = new ArrayList<>();
        for (List<FuzzTarget> group : groups) {
            all.addAll(group);
        }
        return List.copyOf(all);
    }
}
