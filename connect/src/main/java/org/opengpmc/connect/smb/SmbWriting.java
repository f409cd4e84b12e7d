// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.msdtyp.SecurityInformation;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.mssmb2.messages.SMB2CreateResponse;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SysvolPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is changed over one link. Nothing here is ever asked twice: who cannot know whether it was done must look. */
record SmbWriting(SmbLink link) {
    private static final Logger log = LoggerFactory.getLogger(SmbWriting.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    void create(SysvolPath file, FileContent content) throws LinkLostException, StatusException {
        SmbHandle handle = openNew(file);
        boolean whole = false;
        try {
            new SmbOutput(handle).writeAll(content);
            handle.flush();
            whole = true;
        } finally {
            if (!whole) {
                abandon(handle);
            }
        }
        handle.close();
    }

    private SmbHandle openNew(SysvolPath file) throws LinkLostException, StatusException {
        try {
            return Open.CREATE_FILE.at(link, file.toString());
        } catch (StatusException e) {
            // Samba says first that it is a folder, then that the name is taken; Windows the other way round.
            boolean taken = e.status() == Status.FILE_IS_A_DIRECTORY;
            throw taken ? new StatusException(Status.OBJECT_NAME_COLLISION, "create") : e;
        }
    }

    void replace(SysvolPath file, byte[] content) throws LinkLostException, StatusException {
        byte[] security = securityOf(file);
        SysvolPath beside = file.parent().child(temporaryName(file.name()));
        SmbHandle handle = Open.CREATE_REPLACEMENT.at(link, beside.toString());
        boolean renamed = false;
        try {
            if (security != null) {
                copySecurity(handle, security);
            }
            new SmbOutput(handle).writeAll(() -> content);
            handle.flush();
            // A client that reads its policy just now holds the old file for a moment.
            Patience.whileInUse(() -> {
                handle.rename(file.toString(), true);
                return file;
            });
            renamed = true;
        } finally {
            if (!renamed) {
                abandon(handle);
            }
        }
        handle.close();
    }

    /** The descriptor of the file to be replaced; null if there is none. */
    private byte @Nullable [] securityOf(SysvolPath file) throws LinkLostException, StatusException {
        try {
            return new SmbReading(link).readSecurity(file);
        } catch (StatusException e) {
            if (e.status() == Status.OBJECT_NAME_NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Gives a new file the old one's descriptor. Who may edit a GPO may mostly not give files away; then the file belongs
     * to who wrote it, as any new file does, and only the DACL is kept.
     */
    private static void copySecurity(SmbHandle handle, byte[] security) throws LinkLostException, StatusException {
        byte[] descriptor = SecurityBytes.keepingInheritance(security);
        Set<SecurityInformation> parts = SecurityBytes.parts(descriptor);
        try {
            handle.writeSecurity(descriptor, parts);
        } catch (StatusException e) {
            if (!refusesOwner(e.status()) || !parts.contains(SecurityInformation.DACL_SECURITY_INFORMATION)) {
                throw e;
            }
            handle.writeSecurity(descriptor, EnumSet.of(SecurityInformation.DACL_SECURITY_INFORMATION));
        }
    }

    private static boolean refusesOwner(long status) {
        return status == Status.INVALID_OWNER
                || status == Status.INVALID_PRIMARY_GROUP
                || status == Status.PRIVILEGE_NOT_HELD
                || status == Status.ACCESS_DENIED;
    }

    private static String temporaryName(String name) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String ending = ".opengpmc-" + HexFormat.of().formatHex(random);
        return name.substring(0, Math.min(name.length(), 255 - ending.length())) + ending;
    }

    /** Removes what was not finished. The failure that led here is the one to tell, not one of tidying up. */
    private void abandon(SmbHandle handle) {
        if (link.lost()) {
            return;
        }
        try {
            try {
                handle.delete();
            } finally {
                link.awaitAny(handle.sendClose());
            }
        } catch (LinkLostException | StatusException e) {
            log.warn("an unfinished file may be left behind on {}", link, e);
        }
    }

    void createDirectory(SysvolPath directory) throws LinkLostException, StatusException {
        Open.CREATE_DIRECTORY.at(link, directory.toString()).close();
    }

    void rename(SysvolPath from, SysvolPath to) throws LinkLostException, StatusException {
        SMB2CreateResponse opened =
                Patience.whileInUse(() -> link.await(Open.REMOVE.send(link, from.toString()), "open"));
        SmbHandle handle = link.handle(opened.getFileId());
        boolean folder = opened.getFileAttributes().contains(FileAttributes.FILE_ATTRIBUTE_DIRECTORY);
        Patience.Request<SysvolPath> rename = () -> {
            renameToFree(handle, to);
            return to;
        };
        try {
            if (folder) {
                Patience.whileInUseBelow(rename);
            } else {
                Patience.whileInUse(rename);
            }
        } finally {
            closeAfterwards(handle);
        }
    }

    /**
     * Samba looks whether the name is free and renames then. Of two that do so at one moment the second is told what the
     * file system has against it; that, too, only says that the name is taken.
     */
    private static void renameToFree(SmbHandle handle, SysvolPath to) throws LinkLostException, StatusException {
        try {
            handle.rename(to.toString(), false);
        } catch (StatusException e) {
            boolean taken = e.status() == Status.DIRECTORY_NOT_EMPTY
                    || e.status() == Status.NOT_A_DIRECTORY
                    || e.status() == Status.FILE_IS_A_DIRECTORY;
            throw taken ? new StatusException(Status.OBJECT_NAME_COLLISION, "rename") : e;
        }
    }

    void delete(SysvolPath path) throws LinkLostException, StatusException {
        try {
            deleteOnce(path);
        } catch (StatusException e) {
            if (e.status() != Status.CANNOT_DELETE) {
                throw e;
            }
            // Scripts come from CDs and from source control: read-only, and still part of what is to go.
            clearAttributes(path);
            deleteOnce(path);
        }
    }

    private void deleteOnce(SysvolPath path) throws LinkLostException, StatusException {
        SmbHandle handle = Open.REMOVE.at(link, path.toString());
        try {
            handle.delete();
        } finally {
            closeAfterwards(handle);
        }
    }

    private void clearAttributes(SysvolPath path) throws LinkLostException, StatusException {
        SmbHandle handle = Open.WRITE_ATTRIBUTES.at(link, path.toString());
        try {
            handle.writeAttributes(SmbHandle.NORMAL);
        } finally {
            closeAfterwards(handle);
        }
    }

    void writeSecurity(SysvolPath path, byte[] security) throws LinkLostException, StatusException {
        byte[] descriptor = SecurityBytes.keepingInheritance(security);
        Set<SecurityInformation> parts = SecurityBytes.parts(descriptor);
        SmbHandle handle = opening(parts).at(link, path.toString());
        try {
            handle.writeSecurity(descriptor, parts);
        } finally {
            closeAfterwards(handle);
        }
    }

    private static Open opening(Set<SecurityInformation> parts) {
        boolean dacl = parts.contains(SecurityInformation.DACL_SECURITY_INFORMATION);
        boolean owner = parts.size() > (dacl ? 1 : 0);
        return owner ? (dacl ? Open.WRITE_SECURITY : Open.WRITE_OWNER) : Open.WRITE_DACL;
    }

    private void closeAfterwards(SmbHandle handle) throws LinkLostException {
        if (!link.lost()) {
            link.awaitAny(handle.sendClose());
        }
    }
}
