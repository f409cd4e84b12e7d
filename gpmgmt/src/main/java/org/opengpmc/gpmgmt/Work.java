// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;

/** What an operation does, in the caller's thread or in one of its own. */
@FunctionalInterface
interface Work {
    /** Does it, and gives the result; throws {@link GpmcException} or {@link GPMException} if it fails. */
    GPMResult run(StepListener steps, CancellationToken token);

    /** Does it now. What fails is in the result. */
    static GPMResult now(String objectPath, Work work) {
        return run(objectPath, work, StepListener.NONE, CancellationToken.NONE);
    }

    /** Does it in a thread of its own. */
    static IGPMAsyncCancel later(String objectPath, Work work, @Nullable IGPMAsyncProgress progress) {
        return GPMAsyncCancel.start(objectPath, work, Calls.required(progress, "progress"));
    }

    static GPMResult run(String objectPath, Work work, StepListener steps, CancellationToken token) {
        try {
            return work.run(steps, token);
        } catch (RuntimeException e) {
            return GPMResult.failed(GPMException.ofAny(e), List.of(), objectPath);
        }
    }

    /**
     * The result of an operation of the core that was to make one thing.
     *
     * @throws CancelledException if it was cancelled before
     */
    static <T> GPMResult one(OperationResult<List<T>> result, Function<T, Object> made) {
        // One that was made and yet is not whole, such as a backup that its folder does not list, has failed.
        if (!result.value().isEmpty() && result.status() != OperationResult.Status.PARTIAL) {
            return GPMResult.done(made.apply(result.value().get(0)), result.messages());
        }
        if (result.status() == OperationResult.Status.CANCELLED) {
            CancellationToken cancelled = () -> true;
            cancelled.check();
        }
        StatusMessage why = result.messages().stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was made, and nobody says why"));
        int code = GPMStatusMessage.of(why).errorCode();
        return GPMResult.failed(new GPMException(code, why.text(), null), result.messages(), why.objectPath());
    }
}
