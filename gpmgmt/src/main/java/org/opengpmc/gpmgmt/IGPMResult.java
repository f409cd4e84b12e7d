// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/**
 * How an operation ended. An operation that was begun and failed does not throw: this tells. Immutable; safe for use
 * by several threads.
 */
public interface IGPMResult {
    /** What there is to say. */
    IGPMStatusMsgCollection getStatus();

    /**
     * What was made: of a backup the {@link IGPMBackup}, of restore, import and copy the {@link IGPMGPO}, of the same
     * with starter GPOs the {@link IGPMStarterGPOBackup} or {@link IGPMStarterGPO}, of saving a starter GPO its GUID
     * as a String, of a report its text as a String, of checking a migration table a Boolean. Null for a report that
     * went to a file.
     *
     * @throws GPMException the failure, if the operation failed
     */
    @Nullable Object getResult();

    /**
     * Whether it was done.
     *
     * @return {@link HResult#S_OK}, also if there are warnings
     * @throws GPMException the failure, if the operation failed or was cancelled
     */
    int overallStatus();
}
