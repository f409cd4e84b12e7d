// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

import org.jspecify.annotations.Nullable;

/**
 * What every failure tells. Start with {@link #of}, add what is known.
 *
 * @param message what failed, one sentence without full stop; never a secret
 * @param object the DN, SYSVOL path or file concerned
 * @param server the DC's DNS name
 * @param hint what the user can do
 * @param cause the technical cause
 */
public record Failure(
        String message,
        @Nullable String object,
        @Nullable String server,
        @Nullable String hint,
        @Nullable Throwable cause) {

    /** A failure of which only the message is known so far. */
    public static Failure of(String message) {
        return new Failure(message, null, null, null, null);
    }

    /** The same failure, on this object. */
    public Failure on(String newObject) {
        return new Failure(message, newObject, server, hint, cause);
    }

    /** The same failure, at this server. */
    public Failure at(String newServer) {
        return new Failure(message, object, newServer, hint, cause);
    }

    /** The same failure, with this advice. */
    public Failure hint(String newHint) {
        return new Failure(message, object, server, newHint, cause);
    }

    /** The same failure, caused by this. */
    public Failure cause(Throwable newCause) {
        return new Failure(message, object, server, hint, newCause);
    }
}
