// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.util.Locale;

/** The server answered a request with an error status ([MS-ERREF] 2.3). */
final class StatusException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long status;

    StatusException(long status, String request) {
        super(String.format(Locale.ROOT, "%s answered with status 0x%08X", request, status));
        this.status = status;
    }

    long status() {
        return status;
    }
}
