// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.Map;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;

record GPMStatusMessage(StatusMessage message, int errorCode) implements IGPMStatusMessage {
    /** How operations over many objects name the failure of one. */
    private static final Map<String, Integer> FAILURES = Map.ofEntries(
            Map.entry("NotFound", HResult.ERROR_NOT_FOUND),
            Map.entry("AlreadyExists", HResult.ERROR_ALREADY_EXISTS),
            Map.entry("AccessDenied", HResult.E_ACCESSDENIED),
            Map.entry("SignInFailed", HResult.ERROR_LOGON_FAILURE),
            Map.entry("Unreachable", HResult.ERROR_DS_SERVER_DOWN),
            Map.entry("Conflict", HResult.ERROR_REVISION_MISMATCH),
            Map.entry("InvalidInput", HResult.ERROR_INVALID_DATA),
            Map.entry("Unsupported", HResult.ERROR_NOT_SUPPORTED),
            Map.entry("Cancelled", HResult.ERROR_CANCELLED),
            Map.entry("StorageFailed", HResult.ERROR_WRITE_FAULT));

    static GPMStatusMessage of(StatusMessage message) {
        boolean error = message.severity() == Severity.ERROR;
        return new GPMStatusMessage(
                message, error ? FAILURES.getOrDefault(message.code(), HResult.E_FAIL) : HResult.S_OK);
    }

    static GPMStatusMessage of(GPMException failure, String objectPath) {
        StatusMessage message =
                StatusMessage.of(Severity.ERROR, "Failed", objectPath, String.valueOf(failure.getMessage()));
        return new GPMStatusMessage(message, failure.getHResult());
    }

    @Override
    public String getObjectPath() {
        return message.objectPath();
    }

    @Override
    public String getExtensionName() {
        return Calls.text(message.extension());
    }

    @Override
    public String getSettingsName() {
        return Calls.text(message.settingsName());
    }

    @Override
    public int operationCode() {
        return message.severity() == Severity.WARNING ? HResult.S_FALSE : errorCode;
    }

    @Override
    public String getMessage() {
        return message.text();
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
