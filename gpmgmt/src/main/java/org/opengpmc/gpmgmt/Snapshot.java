// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.Iterator;
import java.util.List;

/** A collection that was made once and does not change. */
abstract class Snapshot<T> implements GPMCollection<T> {
    private final List<T> items;

    Snapshot(List<? extends T> items) {
        this.items = List.copyOf(items);
    }

    @Override
    public int getCount() {
        return items.size();
    }

    @Override
    public T getItem(int index) {
        return items.get(checked(index, items.size()) - 1);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    /** The index if there is an item of it. */
    static int checked(int index, int count) {
        if (index < 1 || index > count) {
            throw GPMException.invalidArgument("there is no item " + index + ": "
                    + (count == 0 ? "there are none" : "they count from 1 to " + count));
        }
        return index;
    }
}
