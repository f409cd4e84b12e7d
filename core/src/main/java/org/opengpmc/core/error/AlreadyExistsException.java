// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** An object of that name or identity is there already. */
public final class AlreadyExistsException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public AlreadyExistsException(Failure failure) {
        super(failure);
    }
}
