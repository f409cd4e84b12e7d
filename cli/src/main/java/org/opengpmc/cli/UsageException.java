// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import org.jspecify.annotations.Nullable;

/** Arguments that cannot be used as they were given. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String hint;

    public UsageException(String message, @Nullable String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to type instead, if that is known. */
    public @Nullable String hint() {
        return hint;
    }
}
