// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

/** Told how far long work is. Called from several threads, never at the same time for the same operation. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total, object, step) -> {};

    /**
     * A step forward.
     *
     * @param done items finished
     * @param total items in all; never smaller than {@code done}
     * @param object the object at work, for people
     * @param step what is being done to it, for people
     */
    void update(long done, long total, String object, String step);
}
