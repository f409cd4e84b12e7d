// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** The domain did not accept who we are: wrong password, expired ticket, clock skew, unknown realm. */
public final class SignInFailedException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public SignInFailedException(Failure failure) {
        super(failure);
    }
}
