// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

/** A connection broke or did not answer in time. What was asked last may or may not have been done. */
final class LinkLostException extends Exception {
    private static final long serialVersionUID = 1L;

    LinkLostException(String message, Throwable cause) {
        super(message, cause);
    }

    LinkLostException(String message) {
        super(message);
    }
}
