// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the collections of the object model have in common. Each is an interface of its own, as documented; this one is
 * not of the object model.
 *
 * @param <T> what it holds
 */
public interface GPMCollection<T> extends Iterable<T> {
    /** How many there are. */
    int getCount();

    /**
     * One of them.
     *
     * @param index from 1 to {@link #getCount}
     * @throws GPMException {@code E_INVALIDARG} for another number
     */
    T getItem(int index);

    /** All of them, in order. */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
