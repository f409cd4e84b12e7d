// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;

/** Asked between the units of long work, and within long units, whether to stop. */
@FunctionalInterface
public interface CancellationToken {
    /** Never cancelled. */
    CancellationToken NONE = () -> false;

    /** Whether the user wants the work to stop. */
    boolean isCancelled();

    /** Ends the work if the user wants that. */
    default void check() {
        if (isCancelled()) {
            throw new CancelledException(Failure.of("cancelled"));
        }
    }

    /**
     * The same within one long unit, with how far that is.
     *
     * @param object what is at work, for people
     * @param bytes done so far
     * @param size bytes in all; less than 0 if unknown
     */
    default void checkWithin(String object, long bytes, long size) {
        check();
    }
}
