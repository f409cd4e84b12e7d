// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.operation.StatusMessage;

record GPMResult(@Nullable Object value, @Nullable GPMException failure, IGPMStatusMsgCollection messages)
        implements IGPMResult {

    static GPMResult done(@Nullable Object value, List<StatusMessage> messages) {
        return new GPMResult(value, null, collection(messages));
    }

    static GPMResult failed(GPMException failure, List<StatusMessage> messages, String objectPath) {
        List<IGPMStatusMessage> all = new ArrayList<>();
        messages.forEach(message -> all.add(GPMStatusMessage.of(message)));
        if (all.stream().noneMatch(message -> HResult.failed(message.errorCode()))) {
            all.add(GPMStatusMessage.of(failure, objectPath));
        }
        return new GPMResult(null, failure, new GPMStatusMsgCollection(all));
    }

    private static IGPMStatusMsgCollection collection(List<StatusMessage> messages) {
        return new GPMStatusMsgCollection(
                messages.stream().map(GPMStatusMessage::of).toList());
    }

    int hResult() {
        return failure == null ? HResult.S_OK : failure.getHResult();
    }

    @Override
    public IGPMStatusMsgCollection getStatus() {
        return messages;
    }

    /** What was made, by an operation that always makes something. */
    Object made() {
        return Objects.requireNonNull(getResult());
    }

    @Override
    public @Nullable Object getResult() {
        throwFailure();
        return value;
    }

    @Override
    public int overallStatus() {
        throwFailure();
        return HResult.S_OK;
    }

    private void throwFailure() {
        if (failure != null) {
            throw new GPMException(failure.getHResult(), String.valueOf(failure.getMessage()), failure);
        }
    }
}
