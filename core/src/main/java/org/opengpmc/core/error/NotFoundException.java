// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** The object named does not exist, or not where it should. */
public final class NotFoundException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(Failure failure) {
        super(failure);
    }
}
