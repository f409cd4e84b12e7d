// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

/** Told each point that a change reaches, in order, before anything further is done. */
@FunctionalInterface
public interface ChangeObserver {
    /** Nobody listens. */
    ChangeObserver NONE = (change, point) -> {};

    /**
     * A point was reached.
     *
     * @param point such as {@code intent written}, {@code step 2 begins}, {@code step 2 applied}, {@code released}
     */
    void reached(Change change, String point);

    /**
     * Ends a change as the death of its process would: nothing is taken back, and its intent is left to {@link Recovery}.
     * For drills; whatever else an observer throws has the change taken back.
     */
    class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
