// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

import java.util.List;

/**
 * What an operation yields ({@code IGPMResult}).
 *
 * @param value what was made; for work over many items, those that succeeded
 * @param status the whole in one word
 * @param messages what there is to say, in order of objects
 */
public record OperationResult<T>(T value, Status status, List<StatusMessage> messages) {
    public OperationResult {
        messages = List.copyOf(messages);
    }

    /** How an operation ended. Failure of the whole is an exception instead. */
    public enum Status {
        DONE,
        /** Some items failed; the messages of severity ERROR say which. */
        PARTIAL,
        /** Cancelled; the value holds what was finished. */
        CANCELLED
    }
}
