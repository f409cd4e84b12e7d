// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** The server or this program cannot do this. */
public final class UnsupportedException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public UnsupportedException(Failure failure) {
        super(failure);
    }
}
