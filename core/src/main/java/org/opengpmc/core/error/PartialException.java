// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** Some items failed; the others are done. The message counts them, the result lists them. */
public final class PartialException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public PartialException(Failure failure) {
        super(failure);
    }
}
