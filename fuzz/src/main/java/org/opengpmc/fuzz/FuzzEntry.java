// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls: by the names and signatures that it looks for. */
public final class FuzzEntry {
    private static @Nullable FuzzTarget chosen;

    private FuzzEntry() {}

    /**
     * Called once before all inputs.
     *
     * @param arguments the name of a target; without one the first byte of each input chooses among all
     */
    public static void fuzzerInitialize(String[] arguments) {
        chosen = arguments.length == 0 ? null : FuzzTargets.named(arguments[0]);
    }

    /** Called with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget target = chosen;
        if (target != null) {
            target.run(input);
        } else if (input.length > 0) {
            List<FuzzTarget> all = FuzzTargets.all();
            all.get(Byte.toUnsignedInt(input[0]) % all.size()).run(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
