// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** Signed in, but without the right to do this. */
public final class AccessDeniedException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(Failure failure) {
        super(failure);
    }
}
