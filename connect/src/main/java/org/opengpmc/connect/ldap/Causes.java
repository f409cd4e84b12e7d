// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import java.util.Optional;

/** Looks through a chain of causes. */
final class Causes {
    /** Chains are short; this ends one that bites its tail. */
    private static final int DEPTH = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEPTH; i++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
