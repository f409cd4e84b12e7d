// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.msdtyp.SecurityInformation;
import com.hierynomus.msfscc.FileInformationClass;
import com.hierynomus.mssmb2.SMB2FileId;
import com.hierynomus.mssmb2.messages.SMB2Close;
import com.hierynomus.mssmb2.messages.SMB2Flush;
import com.hierynomus.mssmb2.messages.SMB2QueryDirectoryRequest;
import com.hierynomus.mssmb2.messages.SMB2QueryDirectoryResponse;
import com.hierynomus.mssmb2.messages.SMB2QueryInfoRequest;
import com.hierynomus.mssmb2.messages.SMB2QueryInfoResponse;
import com.hierynomus.mssmb2.messages.SMB2ReadRequest;
import com.hierynomus.mssmb2.messages.SMB2ReadResponse;
import com.hierynomus.mssmb2.messages.SMB2SetInfoRequest;
import com.hierynomus.mssmb2.messages.SMB2SetInfoResponse;
import com.hierynomus.mssmb2.messages.SMB2WriteRequest;
import com.hierynomus.mssmb2.messages.SMB2WriteResponse;
import com.hierynomus.smbj.io.ArrayByteChunkProvider;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An open file or folder on one link: one method a request, without state of its own. */
record SmbHandle(SmbLink link, SMB2FileId id) {
    /** One credit's worth ([MS-SMB2] 3.1.5.2): no answer this small needs more than one. */
    static final int CREDIT_SIZE = 64 << 10;

    /** No attribute but that there is none ([MS-FSCC] 2.6). */
    static final int NORMAL = 0x80;

    private static final Set<SecurityInformation> OWNER_GROUP_DACL = EnumSet.of(
            SecurityInformation.OWNER_SECURITY_INFORMATION,
            SecurityInformation.GROUP_SECURITY_INFORMATION,
            SecurityInformation.DACL_SECURITY_INFORMATION);

    /** The next part of a folder's listing. */
    Future<SMB2QueryDirectoryResponse> sendList(String pattern) throws LinkLostException {
        return link.send(new SMB2QueryDirectoryRequest(
                link.dialect(),
                link.sessionId(),
                link.treeId(),
                id,
                FileInformationClass.FileDirectoryInformation,
                EnumSet.noneOf(SMB2QueryDirectoryRequest.SMB2QueryDirectoryFlags.class),
                0,
                pattern,
                CREDIT_SIZE));
    }

    Future<SMB2ReadResponse> sendRead(long offset, int length) throws LinkLostException {
        return link.send(new SMB2ReadRequest(link.dialect(), id, link.sessionId(), link.treeId(), offset, length));
    }

    Future<SMB2Close> sendClose() throws LinkLostException {
        return link.send(new SMB2Close(link.dialect(), link.sessionId(), link.treeId(), id));
    }

    SMB2Close close() throws LinkLostException, StatusException {
        return link.await(sendClose(), "close");
    }

    /** Offers a part of a file; the answer says how much of it the server took. */
    Future<SMB2WriteResponse> sendWrite(byte[] bytes, int offset, int length, long at) throws LinkLostException {
        return link.send(new SMB2WriteRequest(
                link.dialect(),
                id,
                link.sessionId(),
                link.treeId(),
                new ArrayByteChunkProvider(bytes, offset, length, at),
                length));
    }

    /** Has the server put what was written on its disk. */
    void flush() throws LinkLostException, StatusException {
        link.ask(new SMB2Flush(link.dialect(), id, link.sessionId(), link.treeId()), SMB2Flush.class, "flush");
    }

    /** Renames or moves it to another path below the share ([MS-FSCC] 2.4.42.2). */
    void rename(String to, boolean replace) throws LinkLostException, StatusException {
        byte[] name = to.getBytes(StandardCharsets.UTF_16LE);
        // Windows wants room for the structure's padding even where the name is short.
        ByteBuffer rename = ByteBuffer.allocate(Math.max(24, 20 + name.length)).order(ByteOrder.LITTLE_ENDIAN);
        rename.put(0, (byte) (replace ? 1 : 0));
        rename.putInt(16, name.length);
        rename.put(20, name);
        setInfo(
                SMB2SetInfoRequest.SMB2InfoType.SMB2_0_INFO_FILE,
                FileInformationClass.FileRenameInformation,
                Set.of(),
                rename.array(),
                "rename");
    }

    /** Marks it to be deleted when its last handle is closed. */
    void delete() throws LinkLostException, StatusException {
        setInfo(
                SMB2SetInfoRequest.SMB2InfoType.SMB2_0_INFO_FILE,
                FileInformationClass.FileDispositionInformation,
                Set.of(),
                new byte[] {1},
                "delete");
    }

    /** Sets its attributes, such as "read-only" ([MS-FSCC] 2.4.7, 2.6); its times stay. */
    void writeAttributes(int attributes) throws LinkLostException, StatusException {
        ByteBuffer basic = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        basic.putInt(32, attributes);
        setInfo(
                SMB2SetInfoRequest.SMB2InfoType.SMB2_0_INFO_FILE,
                FileInformationClass.FileBasicInformation,
                Set.of(),
                basic.array(),
                "write attributes");
    }

    /** Owner, group and DACL, self-relative ([MS-DTYP] 2.4.6). */
    byte[] readSecurity() throws LinkLostException, StatusException {
        SMB2QueryInfoResponse answer = link.ask(
                new SMB2QueryInfoRequest(
                        link.dialect(),
                        link.sessionId(),
                        link.treeId(),
                        id,
                        SMB2QueryInfoRequest.SMB2QueryInfoType.SMB2_0_INFO_SECURITY,
                        null,
                        null,
                        null,
                        OWNER_GROUP_DACL),
                SMB2QueryInfoResponse.class,
                "read security");
        return answer.getOutputBuffer();
    }

    void writeSecurity(byte[] descriptor, Set<SecurityInformation> parts) throws LinkLostException, StatusException {
        setInfo(SMB2SetInfoRequest.SMB2InfoType.SMB2_0_INFO_SECURITY, null, parts, descriptor, "write security");
    }

    private void setInfo(
            SMB2SetInfoRequest.SMB2InfoType type,
            @Nullable FileInformationClass what,
            Set<SecurityInformation> parts,
            byte[] content,
            String request)
            throws LinkLostException, StatusException {
        link.ask(
                new SMB2SetInfoRequest(link.dialect(), link.sessionId(), link.treeId(), type, id, what, parts, content),
                SMB2SetInfoResponse.class,
                request);
    }
}
