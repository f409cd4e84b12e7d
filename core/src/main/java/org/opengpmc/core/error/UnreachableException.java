// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** No domain controller could be reached, or the connection broke. */
public final class UnreachableException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(Failure failure) {
        super(failure);
    }
}
