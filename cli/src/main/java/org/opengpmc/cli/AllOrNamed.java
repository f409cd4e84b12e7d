// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.List;

/** The choice that many commands leave to the user: things by their names, or {@code --all} of them. */
public final class AllOrNamed {
    private AllOrNamed() {}

    /**
     * Checks that one of both is given.
     *
     * @param things what is named, such as {@code GPOs}
     * @param hint what to do if not
     * @throws UsageException if both are given, or neither
     */
    public static void check(boolean all, List<String> names, String things, String hint) {
        if (all == !names.isEmpty()) {
            throw new UsageException(
                    all ? "--all and single " + things + " cannot be combined" : "which " + things + "?", hint);
        }
    }
}
