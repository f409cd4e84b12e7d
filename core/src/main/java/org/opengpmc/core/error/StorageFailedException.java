// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

/** Local or remote storage failed: full disk, read-only folder, I/O error. */
public final class StorageFailedException extends GpmcException {
    private static final long serialVersionUID = 1L;

    public StorageFailedException(Failure failure) {
        super(failure);
    }
}
