// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ImpersonationLevel;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.messages.SMB2CreateRequest;
import com.hierynomus.mssmb2.messages.SMB2CreateResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Future;

/** The ways in which files and folders are opened ([MS-SMB2] 2.2.13). */
record Open(
        Set<AccessMask> access,
        SMB2CreateDisposition disposition,
        Set<SMB2CreateOptions> options,
        Set<SMB2ShareAccess> shared) {
    /** A folder, to list it. */
    static final Open LIST = of(
            EnumSet.of(AccessMask.FILE_LIST_DIRECTORY, AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.of(SMB2CreateOptions.FILE_DIRECTORY_FILE),
            true);
    /** A file, to read it. */
    static final Open READ = of(
            EnumSet.of(AccessMask.FILE_READ_DATA, AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.of(SMB2CreateOptions.FILE_NON_DIRECTORY_FILE),
            true);
    /** A new file; nobody else sees it until it is whole. */
    static final Open CREATE_FILE = of(
            EnumSet.of(AccessMask.FILE_WRITE_DATA, AccessMask.FILE_READ_ATTRIBUTES, AccessMask.DELETE),
            SMB2CreateDisposition.FILE_CREATE,
            EnumSet.of(SMB2CreateOptions.FILE_NON_DIRECTORY_FILE),
            false);
    /** A new file that takes another's place: readers of that one must not be shut out when it gets the name. */
    static final Open CREATE_REPLACEMENT = of(
            EnumSet.of(
                    AccessMask.FILE_WRITE_DATA,
                    AccessMask.FILE_READ_ATTRIBUTES,
                    AccessMask.DELETE,
                    AccessMask.WRITE_DAC,
                    AccessMask.WRITE_OWNER),
            SMB2CreateDisposition.FILE_CREATE,
            EnumSet.of(SMB2CreateOptions.FILE_NON_DIRECTORY_FILE),
            true);
    /** A new folder. */
    static final Open CREATE_DIRECTORY = of(
            EnumSet.of(AccessMask.FILE_LIST_DIRECTORY, AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_CREATE,
            EnumSet.of(SMB2CreateOptions.FILE_DIRECTORY_FILE),
            true);
    /** A file or folder, to rename or delete it; a link itself, not what it points to. */
    static final Open REMOVE = of(
            EnumSet.of(AccessMask.DELETE, AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.of(SMB2CreateOptions.FILE_OPEN_REPARSE_POINT),
            true);
    /** A file or folder, to change its attributes; a link's own. */
    static final Open WRITE_ATTRIBUTES = of(
            EnumSet.of(AccessMask.FILE_WRITE_ATTRIBUTES, AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.of(SMB2CreateOptions.FILE_OPEN_REPARSE_POINT),
            true);
    /** A file or folder, to see that it is there. */
    static final Open LOOK = of(
            EnumSet.of(AccessMask.FILE_READ_ATTRIBUTES),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.noneOf(SMB2CreateOptions.class),
            true);
    /** A file or folder, to read its security descriptor. */
    static final Open READ_SECURITY = of(
            EnumSet.of(AccessMask.READ_CONTROL),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.noneOf(SMB2CreateOptions.class),
            true);
    /** A file or folder, to change its DACL. */
    static final Open WRITE_DACL = of(
            EnumSet.of(AccessMask.WRITE_DAC, AccessMask.READ_CONTROL),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.noneOf(SMB2CreateOptions.class),
            true);
    /** A file or folder, to change its owner or group. */
    static final Open WRITE_OWNER = of(
            EnumSet.of(AccessMask.WRITE_OWNER, AccessMask.READ_CONTROL),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.noneOf(SMB2CreateOptions.class),
            true);
    /** A file or folder, to change owner, group and DACL. */
    static final Open WRITE_SECURITY = of(
            EnumSet.of(AccessMask.WRITE_OWNER, AccessMask.WRITE_DAC, AccessMask.READ_CONTROL),
            SMB2CreateDisposition.FILE_OPEN,
            EnumSet.noneOf(SMB2CreateOptions.class),
            true);

    private static Open of(
            Set<AccessMask> access, SMB2CreateDisposition disposition, Set<SMB2CreateOptions> options, boolean shared) {
        return new Open(
                access, disposition, options, shared ? SMB2ShareAccess.ALL : EnumSet.noneOf(SMB2ShareAccess.class));
    }

    /** Asks for a path to be opened. */
    Future<SMB2CreateResponse> send(SmbLink link, String path) throws LinkLostException {
        return link.send(new SMB2CreateRequest(
                link.dialect(),
                link.sessionId(),
                link.treeId(),
                SMB2ImpersonationLevel.Impersonation,
                access,
                EnumSet.noneOf(FileAttributes.class),
                shared,
                disposition,
                options,
                link.path(path)));
    }

    /** Opens a path. */
    SmbHandle at(SmbLink link, String path) throws LinkLostException, StatusException {
        return link.handle(link.await(send(link, path), "open").getFileId());
    }
}
