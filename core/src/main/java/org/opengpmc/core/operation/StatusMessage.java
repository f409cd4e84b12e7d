// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing an operation has to say ({@code IGPMStatusMessage}).
 *
 * @param severity how bad
 * @param code a stable word for programs, such as {@code wmi-filter-missing}
 * @param extension the client-side extension concerned
 * @param settingsName the setting concerned
 * @param objectPath the GPO, DN, file or path concerned
 * @param text for people
 */
public record StatusMessage(
        Severity severity,
        String code,
        @Nullable String extension,
        @Nullable String settingsName,
        String objectPath,
        String text) {

    /** How bad a message is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /** A message about an object as a whole. */
    public static StatusMessage of(Severity severity, String code, String objectPath, String text) {
        return new StatusMessage(severity, code, null, null, objectPath, text);
    }

    /** The extension concerned, if one is. */
    public Optional<String> extensionName() {
        return Optional.ofNullable(extension);
    }
}
