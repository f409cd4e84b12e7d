// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

/** The status codes that mean something to us ([MS-ERREF] 2.3.1). */
final class Status {
    static final long SUCCESS = 0;
    static final long BUFFER_OVERFLOW = 0x80000005L;
    static final long NO_MORE_FILES = 0x80000006L;
    static final long STOPPED_ON_SYMLINK = 0x8000002DL;
    static final long NO_SUCH_FILE = 0xC000000FL;
    static final long END_OF_FILE = 0xC0000011L;
    static final long ACCESS_DENIED = 0xC0000022L;
    static final long OBJECT_NAME_INVALID = 0xC0000033L;
    static final long OBJECT_NAME_NOT_FOUND = 0xC0000034L;
    static final long OBJECT_NAME_COLLISION = 0xC0000035L;
    static final long OBJECT_PATH_NOT_FOUND = 0xC000003AL;
    static final long OBJECT_PATH_SYNTAX_BAD = 0xC000003BL;
    static final long SHARING_VIOLATION = 0xC0000043L;
    static final long QUOTA_EXCEEDED = 0xC0000044L;
    static final long FILE_LOCK_CONFLICT = 0xC0000054L;
    static final long DELETE_PENDING = 0xC0000056L;
    static final long INVALID_OWNER = 0xC000005AL;
    static final long INVALID_PRIMARY_GROUP = 0xC000005BL;
    static final long NO_LOGON_SERVERS = 0xC000005EL;
    static final long PRIVILEGE_NOT_HELD = 0xC0000061L;
    static final long WRONG_PASSWORD = 0xC000006AL;
    static final long LOGON_FAILURE = 0xC000006DL;
    static final long ACCOUNT_RESTRICTION = 0xC000006EL;
    static final long INVALID_LOGON_HOURS = 0xC000006FL;
    static final long INVALID_WORKSTATION = 0xC0000070L;
    static final long PASSWORD_EXPIRED = 0xC0000071L;
    static final long ACCOUNT_DISABLED = 0xC0000072L;
    static final long DISK_FULL = 0xC000007FL;
    static final long INSUFFICIENT_RESOURCES = 0xC000009AL;
    static final long MEDIA_WRITE_PROTECTED = 0xC00000A2L;
    static final long FILE_IS_A_DIRECTORY = 0xC00000BAL;
    static final long NOT_SUPPORTED = 0xC00000BBL;
    static final long NETWORK_NAME_DELETED = 0xC00000C9L;
    static final long NETWORK_ACCESS_DENIED = 0xC00000CAL;
    static final long BAD_NETWORK_NAME = 0xC00000CCL;
    static final long REQUEST_NOT_ACCEPTED = 0xC00000D0L;
    static final long DIRECTORY_NOT_EMPTY = 0xC0000101L;
    static final long NOT_A_DIRECTORY = 0xC0000103L;
    static final long NAME_TOO_LONG = 0xC0000106L;
    static final long CANNOT_DELETE = 0xC0000121L;
    static final long LOGON_NOT_GRANTED = 0xC0000155L;
    static final long LOGON_TYPE_NOT_GRANTED = 0xC000015BL;
    static final long ACCOUNT_EXPIRED = 0xC0000193L;
    static final long USER_SESSION_DELETED = 0xC0000203L;
    static final long CONNECTION_DISCONNECTED = 0xC000020CL;
    static final long CONNECTION_RESET = 0xC000020DL;
    static final long PASSWORD_MUST_CHANGE = 0xC0000224L;
    static final long ACCOUNT_LOCKED_OUT = 0xC0000234L;
    static final long NETWORK_SESSION_EXPIRED = 0xC000035CL;

    private Status() {}
}
