// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** An operation that runs in the background. Safe for use by several threads. */
public interface IGPMAsyncCancel {
    /**
     * Asks it to stop, and returns at once. It stops between two steps and takes back what it has begun; one that is
     * done stays done. The result says how it ended: {@code ERROR_CANCELLED} if it was stopped.
     */
    void cancel();

    /** Whether the result is there. */
    boolean isDone();

    /**
     * The result; waits until the operation has ended.
     *
     * @throws GPMException {@code ERROR_CANCELLED} if the waiting thread is interrupted
     */
    IGPMResult getResult();
}
