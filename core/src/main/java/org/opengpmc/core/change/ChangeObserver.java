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
}
