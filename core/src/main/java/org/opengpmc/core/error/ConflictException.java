// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** Somebody changed the object meanwhile. The message shows the value expected and the value found. */
public final class ConflictException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public ConflictException(Failure failure) {
        super(failure);
    }
}
