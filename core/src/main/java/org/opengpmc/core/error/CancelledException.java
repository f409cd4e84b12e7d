// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** The user cancelled; what was begun was undone or finished, never left between. */
public final class CancelledException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public CancelledException(Failure failure) {
        super(failure);
    }
}
