// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** One thing that an operation or a check has to say. Immutable; safe for use by several threads. */
public interface IGPMStatusMessage {
    /** The object concerned: a distinguished name, file or path. */
    String getObjectPath();

    /** The failure behind it as an HRESULT; {@link HResult#S_OK} behind a remark or warning. Returned, not thrown. */
    int errorCode();

    /** The client-side extension at work; empty if none. */
    String getExtensionName();

    /** The setting concerned; empty if none. */
    String getSettingsName();

    /**
     * What kind of message it is, as an HRESULT: a failure ended the work on the object, a success code did not.
     * Returned, not thrown.
     */
    int operationCode();

    /** The text. */
    String getMessage();
}
