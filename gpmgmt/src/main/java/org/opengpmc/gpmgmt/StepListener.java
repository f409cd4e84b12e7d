// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.operation.Progress;

/** Told how far an operation is. */
@FunctionalInterface
interface StepListener {
    StepListener NONE = (done, total) -> {};

    /**
     * A step forward.
     *
     * @param done at most {@code total}
     */
    void step(long done, long total);

    /** Listens to an operation of the core. */
    default Progress progress() {
        return (done, total, object, step) -> step(done, total);
    }

    /** Listens to a change. */
    default ChangeObserver observer() {
        int[] applied = {0};
        return (change, point) -> {
            if (point.endsWith("applied")) {
                applied[0]++;
                step(applied[0], Math.max(applied[0], change.plan().size()));
            }
        };
    }
}
