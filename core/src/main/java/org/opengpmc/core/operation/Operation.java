// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

/** Long work that has been described and can be run, once or again. */
@FunctionalInterface
public interface Operation<T> {
    /**
     * Runs to the end, to the first failure of the whole, or until cancelled.
     *
     * @throws org.opengpmc.core.error.GpmcException if the work as a whole failed
     */
    OperationResult<T> run(Progress progress, CancellationToken cancellation);
}
