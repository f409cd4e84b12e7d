// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** The HRESULTs that calls answer with ([MS-ERREF] 2.1). A negative one is a failure. */
public final class HResult {
    /** Done. */
    public static final int S_OK = 0x00000000;

    /** Done, and there was nothing to do. */
    public static final int S_FALSE = 0x00000001;

    /** Not here yet. */
    public static final int E_NOTIMPL = 0x80004001;

    /** Failed, for a reason that no other number names. */
    public static final int E_FAIL = 0x80004005;

    /** An argument is not what it must be. */
    public static final int E_INVALIDARG = 0x80070057;

    /** The account may not do that. */
    public static final int E_ACCESSDENIED = 0x80070005;

    /** A file is not what it must be. */
    public static final int ERROR_INVALID_DATA = 0x8007000D;

    /** Something could not be written to the local disk. */
    public static final int ERROR_WRITE_FAULT = 0x8007001D;

    /** That cannot be done with such an object. */
    public static final int ERROR_NOT_SUPPORTED = 0x80070032;

    /** It is there already. */
    public static final int ERROR_ALREADY_EXISTS = 0x800700B7;

    /** It is not there. */
    public static final int ERROR_NOT_FOUND = 0x80070490;

    /** Cancelled. */
    public static final int ERROR_CANCELLED = 0x800704C7;

    /** Somebody else has changed it meanwhile; nothing was done. */
    public static final int ERROR_REVISION_MISMATCH = 0x8007051A;

    /** The name or password is wrong, or the ticket is no longer valid. */
    public static final int ERROR_LOGON_FAILURE = 0x8007052E;

    /** Nobody is called so. */
    public static final int ERROR_NONE_MAPPED = 0x80070534;

    /** The domain, or a DC of it, cannot be reached. */
    public static final int ERROR_DS_SERVER_DOWN = 0x8007203A;

    private HResult() {}

    /** Whether it is a failure. */
    public static boolean failed(int hResult) {
        return hResult < 0;
    }
}
