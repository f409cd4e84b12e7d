// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import com.hierynomus.msfscc.fileinformation.FileDirectoryInformation;
import com.hierynomus.msfscc.fileinformation.FileInformationFactory;
import com.hierynomus.mssmb2.messages.SMB2Close;
import com.hierynomus.mssmb2.messages.SMB2CreateResponse;
import com.hierynomus.mssmb2.messages.SMB2QueryDirectoryResponse;
import com.hierynomus.mssmb2.messages.SMB2ReadResponse;
import com.hierynomus.smbj.common.SMBRuntimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/** What is read over one link. Nothing here changes anything, so all of it may be asked again on another link. */
record SmbReading(SmbLink link) {
    /** Folders listed at once: enough to hide the way to the server and back, few enough for its credits. */
    private static final int WAVE = 32;

    private static final int MAX_ENTRIES = 1_000_000;
    private static final int MAX_DEPTH = 128;
    private static final int MAX_READ = 1 << 20;
    private static final long DIRECTORY = 0x10;
    private static final long REPARSE_POINT = 0x400;
    private static final long TICKS_PER_SECOND = 10_000_000L;
    private static final long EPOCH_TICKS = 116_444_736_000_000_000L;

    List<SysvolEntry> list(SysvolPath directory) throws LinkLostException, StatusException {
        return listAll(List.of(directory)).get(0);
    }

    /** All below a folder, folders before what they hold. */
    List<SysvolEntry> tree(SysvolPath root) throws LinkLostException, StatusException {
        List<SysvolEntry> all = new ArrayList<>();
        List<SysvolPath> level = List.of(root);
        for (int depth = 0; !level.isEmpty() && depth < MAX_DEPTH; depth++) {
            List<SysvolPath> next = new ArrayList<>();
            for (int from = 0; from < level.size(); from += WAVE) {
                for (List<SysvolEntry> entries : listAll(level.subList(from, Math.min(level.size(), from + WAVE)))) {
                    for (SysvolEntry entry : entries) {
                        all.add(entry);
                        if (entry.directory() && !entry.link()) {
                            next.add(entry.path());
                        }
                    }
                }
                if (all.size() > MAX_ENTRIES) {
                    throw new StorageFailedException(Failure.of("the folder holds more than " + MAX_ENTRIES + " files")
                            .on(root.toString()));
                }
            }
            level = next;
        }
        return all;
    }

    /** Lists several folders, each step of all of them together. */
    private List<List<SysvolEntry>> listAll(List<SysvolPath> directories) throws LinkLostException, StatusException {
        List<Future<SMB2CreateResponse>> opening = new ArrayList<>();
        for (SysvolPath directory : directories) {
            opening.add(Open.LIST.send(link, directory.toString()));
        }
        List<SmbHandle> handles = new ArrayList<>();
        try {
            awaitOpen(opening, handles);
            return listOpen(directories, handles);
        } finally {
            closeAll(handles);
        }
    }

    private void awaitOpen(List<Future<SMB2CreateResponse>> opening, List<SmbHandle> handles)
            throws LinkLostException, StatusException {
        long refused = Status.SUCCESS;
        for (Future<SMB2CreateResponse> future : opening) {
            SMB2CreateResponse answer = link.awaitAny(future);
            long status = answer.getHeader().getStatusCode();
            if (status == Status.SUCCESS) {
                handles.add(link.handle(answer.getFileId()));
            } else if (refused == Status.SUCCESS) {
                refused = status;
            }
        }
        if (refused != Status.SUCCESS) {
            throw new StatusException(refused, "open");
        }
    }

    private List<List<SysvolEntry>> listOpen(List<SysvolPath> directories, List<SmbHandle> handles)
            throws LinkLostException, StatusException {
        // The second question goes out with the first: it is nearly always the one that says "no more".
        List<Future<SMB2QueryDirectoryResponse>> first = new ArrayList<>();
        List<Future<SMB2QueryDirectoryResponse>> second = new ArrayList<>();
        for (SmbHandle handle : handles) {
            first.add(handle.sendList("*"));
            second.add(handle.sendList("*"));
        }
        List<List<SysvolEntry>> listings = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            List<SysvolEntry> found = new ArrayList<>();
            boolean more = take(first.get(i), directories.get(i), found);
            more &= take(second.get(i), directories.get(i), found);
            while (more) {
                more = take(handles.get(i).sendList("*"), directories.get(i), found);
            }
            listings.add(found);
        }
        return listings;
    }

    /** Takes one part of a listing; false if it was the end. */
    private boolean take(Future<SMB2QueryDirectoryResponse> future, SysvolPath directory, List<SysvolEntry> found)
            throws LinkLostException, StatusException {
        SMB2QueryDirectoryResponse answer = link.awaitAny(future);
        long status = answer.getHeader().getStatusCode();
        if (status == Status.NO_MORE_FILES || status == Status.NO_SUCH_FILE) {
            return false;
        }
        if (status != Status.SUCCESS) {
            throw new StatusException(status, "list");
        }
        try {
            for (FileDirectoryInformation info : FileInformationFactory.parseFileInformationList(
                    answer.getOutputBuffer(), FileInformationFactory.getDecoder(FileDirectoryInformation.class))) {
                String name = info.getFileName();
                if (!name.equals(".") && !name.equals("..")) {
                    found.add(entry(directory, info));
                }
                if (found.size() > MAX_ENTRIES) {
                    throw new StorageFailedException(Failure.of("the folder holds more than " + MAX_ENTRIES + " files")
                            .on(directory.toString()));
                }
            }
        } catch (SMBRuntimeException | InvalidInputException e) {
            throw new StorageFailedException(Failure.of("the server's listing of the folder is not understood")
                    .on(directory.toString())
                    .cause(e));
        }
        return true;
    }

    private static SysvolEntry entry(SysvolPath directory, FileDirectoryInformation info) {
        long attributes = info.getFileAttributes();
        boolean folder = (attributes & DIRECTORY) != 0;
        return new SysvolEntry(
                directory.child(info.getFileName()),
                folder,
                folder ? 0 : info.getEndOfFile(),
                instant(info.getLastWriteTime().getWindowsTimeStamp()),
                (attributes & REPARSE_POINT) != 0);
    }

    /** The entry of that path, in the server's case. */
    Optional<SysvolEntry> find(SysvolPath path) throws LinkLostException, StatusException {
        if (path.equals(SysvolPath.ROOT)) {
            SMB2Close root = Open.LOOK.at(link, "").close();
            return Optional.of(new SysvolEntry(
                    path, true, 0, instant(root.getLastWriteTime().getWindowsTimeStamp()), false));
        }
        SmbHandle parent;
        try {
            parent = Open.LIST.at(link, path.parent().toString());
        } catch (StatusException e) {
            if (isAbsent(e.status())) {
                return Optional.empty();
            }
            throw e;
        }
        List<SysvolEntry> found = new ArrayList<>();
        try {
            take(parent.sendList(path.name()), path.parent(), found);
        } finally {
            closeAll(List.of(parent));
        }
        // Windows matches short names too, so the answer may be another file.
        return found.stream().filter(e -> e.path().equals(path)).findFirst();
    }

    private static boolean isAbsent(long status) {
        return status == Status.OBJECT_NAME_NOT_FOUND
                || status == Status.OBJECT_PATH_NOT_FOUND
                || status == Status.NO_SUCH_FILE
                || status == Status.NOT_A_DIRECTORY;
    }

    /** A whole file of unknown size. */
    byte[] read(SysvolPath file) throws LinkLostException, StatusException {
        return read(file, -1).content();
    }

    /** A file that was listed before, if it still is as it was then. */
    byte[] read(SysvolEntry file) throws LinkLostException, StatusException {
        Whole whole = read(file.path(), file.size());
        if (!isAsListed(file, whole.closed())) {
            throw Sysvol.changedSinceListed(file);
        }
        return whole.content();
    }

    /** Whether what the server said at closing is what it said in the listing. */
    static boolean isAsListed(SysvolEntry file, SMB2Close closed) {
        return closed.getSize() == file.size()
                && instant(closed.getLastWriteTime().getWindowsTimeStamp()).equals(file.modified());
    }

    /** A file's content, and what the server said of the file when it was closed. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    private record Whole(byte[] content, SMB2Close closed) {}

    /** Reads it at its size as listed; less than 0 if that is unknown. */
    private Whole read(SysvolPath file, long expected) throws LinkLostException, StatusException {
        long size = expected;
        // The file may be replaced or grow between two looks at it; then it is read once more at its new size.
        for (int attempt = 0; ; attempt++) {
            refuseHuge(file, size);
            SmbHandle handle = Patience.whileInUse(() -> openTwice(file));
            byte[] content = new byte[0];
            SMB2Close closed;
            boolean read = false;
            try {
                content = readOpen(handle, file, size);
                read = true;
            } finally {
                closed = read ? handle.close() : closeSilently(handle);
            }
            if (closed.getSize() == content.length || attempt == 2) {
                return new Whole(content, closed);
            }
            size = closed.getSize();
        }
    }

    /** Samba may not find a file for the instant in which another takes its place, so one refusal is not believed. */
    SmbHandle openTwice(SysvolPath file) throws LinkLostException, StatusException {
        try {
            return Open.READ.at(link, file.toString());
        } catch (StatusException e) {
            if (e.status() != Status.OBJECT_NAME_NOT_FOUND) {
                throw e;
            }
            return Open.READ.at(link, file.toString());
        }
    }

    private byte[] readOpen(SmbHandle handle, SysvolPath file, long size) throws LinkLostException, StatusException {
        int chunk = Math.min(link.maxRead(), MAX_READ);
        // An unknown size is taken for a small one: most policy files need one request.
        int want = size < 0 ? SmbHandle.CREDIT_SIZE : (int) Math.min(size, chunk);
        byte[] content = new byte[size < 0 ? 0 : (int) size];
        int done = 0;
        while (want > 0) {
            SMB2ReadResponse answer = link.awaitAny(handle.sendRead(done, want));
            long status = answer.getHeader().getStatusCode();
            if (status == Status.END_OF_FILE) {
                break;
            }
            if (status != Status.SUCCESS && status != Status.BUFFER_OVERFLOW) {
                throw new StatusException(status, "read");
            }
            byte[] data = answer.getData();
            if (data.length == 0 || data.length > want) {
                break;
            }
            if (content.length < done + data.length) {
                refuseHuge(file, (long) done + data.length);
                content = Arrays.copyOf(
                        content, (int) Math.max(done + data.length, Math.min(2L * content.length, Sysvol.MAX_WHOLE)));
            }
            System.arraycopy(data, 0, content, done, data.length);
            done += data.length;
            boolean atEnd = size < 0 && data.length < want && done <= SmbHandle.CREDIT_SIZE;
            want = size < 0 ? (atEnd ? 0 : chunk) : (int) Math.min(size - done, chunk);
        }
        return done == content.length ? content : Arrays.copyOf(content, done);
    }

    private static void refuseHuge(SysvolPath file, long size) {
        if (size > Sysvol.MAX_WHOLE) {
            throw Sysvol.tooLarge(file.toString(), size);
        }
    }

    /** Owner, group and DACL as the server sends them. */
    byte[] readSecurity(SysvolPath path) throws LinkLostException, StatusException {
        SmbHandle handle = Open.READ_SECURITY.at(link, path.toString());
        try {
            return handle.readSecurity();
        } finally {
            closeSilently(handle);
        }
    }

    SMB2Close closeSilently(SmbHandle handle) throws LinkLostException {
        return link.awaitAny(handle.sendClose());
    }

    /** Waits for the closing too: a handle still open would stand in the way of a rename or delete that follows. */
    private void closeAll(List<SmbHandle> handles) throws LinkLostException {
        List<Future<SMB2Close>> closing = new ArrayList<>();
        for (SmbHandle handle : handles) {
            closing.add(handle.sendClose());
        }
        for (Future<SMB2Close> future : closing) {
            link.awaitAny(future);
        }
    }

    private static Instant instant(long ticks) {
        long since = ticks - EPOCH_TICKS;
        return Instant.ofEpochSecond(
                Math.floorDiv(since, TICKS_PER_SECOND), Math.floorMod(since, TICKS_PER_SECOND) * 100);
    }
}
