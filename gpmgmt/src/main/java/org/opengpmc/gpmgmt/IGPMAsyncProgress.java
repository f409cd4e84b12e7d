// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/**
 * Told how far an operation is; written by the caller. Called from the thread that does the work, one call at a time.
 * An exception that it throws ends the progress, not the operation.
 */
public interface IGPMAsyncProgress {
    /**
     * The operation has come further.
     *
     * @param progressNumerator how much is done
     * @param progressDenominator how much there is to do; equal to the numerator in the last call, and in that alone
     * @param hrStatus {@link HResult#S_OK} while nothing has failed, otherwise the failure
     * @param result what was made, such as the backup; in the last call, if there is one, and null before
     * @param statusMsgCollection what there is to say; null if nothing
     */
    void status(
            int progressNumerator,
            int progressDenominator,
            int hrStatus,
            @Nullable Object result,
            @Nullable IGPMStatusMsgCollection statusMsgCollection);
}
