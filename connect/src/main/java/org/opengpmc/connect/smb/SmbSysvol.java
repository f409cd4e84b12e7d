// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.opengpmc.connect.signin.SmbIdentity;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The SYSVOL share of a domain controller over SMB 3, signed. Calls of several threads are spread over a few
 * connections. A connection that breaks is replaced: a read is then asked once more, a write never, because it may have
 * been done.
 */
public final class SmbSysvol implements Sysvol {
    private final SmbServer server;
    private final SmbFailures failures;
    private final SmbPool pool;

    private SmbSysvol(SmbServer server, SmbPool pool) {
        this.server = server;
        this.failures = new SmbFailures(server.host());
        this.pool = pool;
    }

    /**
     * Connects and signs in. The identity belongs to what is returned, and is wiped with it, or at once on failure.
     *
     * @throws org.opengpmc.core.error.SignInFailedException the server does not accept the user
     * @throws org.opengpmc.core.error.UnreachableException no answer, or no SMB server there
     * @throws org.opengpmc.core.error.UnsupportedException the server has no SMB 3 or does not sign
     * @throws org.opengpmc.core.error.NotFoundException it has no SYSVOL share: it is no domain controller
     */
    public static SmbSysvol connect(SmbServer server, SmbIdentity identity) {
        SmbPool pool = new SmbPool(new LinkOpener(server, identity), server.connections());
        boolean open = false;
        try {
            pool.release(pool.take());
            open = true;
        } finally {
            if (!open) {
                pool.close();
            }
        }
        return new SmbSysvol(server, pool);
    }

    @Override
    public String displayName() {
        return "\\\\" + server.host() + "\\" + SmbLink.SHARE;
    }

    @Override
    public List<SysvolEntry> list(SysvolPath directory) {
        return read("listing the folder", directory, link -> new SmbReading(link).list(directory));
    }

    @Override
    public List<SysvolEntry> tree(SysvolPath directory) {
        return read("listing the folder", directory, link -> new SmbReading(link).tree(directory));
    }

    @Override
    public Optional<SysvolEntry> find(SysvolPath path) {
        return read("looking for the file", path, link -> new SmbReading(link).find(path));
    }

    @Override
    public byte[] read(SysvolPath file) {
        return read("reading the file", file, link -> new SmbReading(link).read(file));
    }

    @Override
    public byte[] read(SysvolEntry file) {
        return read("reading the file", file.path(), link -> new SmbReading(link).read(file));
    }

    @Override
    public List<byte[]> readAll(List<SysvolEntry> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return read("reading files", files.get(0).path().parent(), link -> new SmbBulkRead(link).read(files));
    }

    @Override
    public void copy(SysvolEntry file, OutputStream to) throws IOException {
        SmbCopy copy = new SmbCopy(file, to);
        read("reading the file", file.path(), link -> {
            copy.over(link);
            return file;
        });
        copy.throwProblem();
    }

    @Override
    public void create(SysvolPath file, FileContent content) {
        notRoot(file);
        write("creating the file", file, link -> new SmbWriting(link).create(file, content));
    }

    @Override
    public void replace(SysvolPath file, byte[] content) {
        notRoot(file);
        write("replacing the file", file, link -> new SmbWriting(link).replace(file, content));
    }

    @Override
    public void createDirectory(SysvolPath directory) {
        notRoot(directory);
        write("creating the folder", directory, link -> new SmbWriting(link).createDirectory(directory));
    }

    @Override
    public void rename(SysvolPath from, SysvolPath to) {
        notRoot(from);
        notRoot(to);
        if (to.isWithin(from) && !to.equals(from)) {
            throw new InvalidInputException(Failure.of("a folder cannot be moved into itself")
                    .on(at(from))
                    .at(server.host()));
        }
        write("renaming to " + to, from, link -> new SmbWriting(link).rename(from, to));
    }

    @Override
    public void delete(SysvolPath path) {
        notRoot(path);
        write("deleting", path, link -> new SmbWriting(link).delete(path));
    }

    @Override
    public SecurityDescriptor readSecurity(SysvolPath path) {
        byte[] descriptor = read("reading the permissions", path, link -> new SmbReading(link).readSecurity(path));
        return SecurityDescriptor.parse(descriptor);
    }

    @Override
    public void writeSecurity(SysvolPath path, SecurityDescriptor descriptor) {
        byte[] bytes = descriptor.write();
        write("setting the permissions", path, link -> new SmbWriting(link).writeSecurity(path, bytes));
    }

    @Override
    public void close() {
        pool.close();
    }

    private void notRoot(SysvolPath path) {
        if (path.equals(SysvolPath.ROOT)) {
            throw new InvalidInputException(Failure.of("the share itself cannot be changed")
                    .on(displayName())
                    .at(server.host()));
        }
    }

    /** What is done over a link. */
    @FunctionalInterface
    private interface Exchange<T> {
        T over(SmbLink link) throws LinkLostException, StatusException;
    }

    /** The same, without a result. */
    @FunctionalInterface
    private interface Change {
        void over(SmbLink link) throws LinkLostException, StatusException;
    }

    private <T> T read(String doing, SysvolPath path, Exchange<T> exchange) {
        try {
            return once(pool.take(), doing, path, exchange);
        } catch (LinkLostException first) {
            try {
                return once(pool.take(System.nanoTime()), doing, path, exchange);
            } catch (LinkLostException second) {
                second.addSuppressed(first);
                throw failures.lost(doing, at(path), second, false);
            }
        }
    }

    private void write(String doing, SysvolPath path, Change change) {
        try {
            once(living(), doing, path, link -> {
                change.over(link);
                return path;
            });
        } catch (LinkLostException e) {
            throw failures.lost(doing, at(path), e, true);
        }
    }

    /** What writes is never repeated, so it must not be the first to find that its link is gone. */
    private SmbLink living() {
        SmbLink link = pool.take();
        if (link.answers()) {
            return link;
        }
        pool.release(link);
        return pool.take(System.nanoTime());
    }

    private <T> T once(SmbLink link, String doing, SysvolPath path, Exchange<T> exchange) throws LinkLostException {
        try {
            return exchange.over(link);
        } catch (StatusException e) {
            throw refused(doing, path, e);
        } finally {
            pool.release(link);
        }
    }

    private GpmcException refused(String doing, SysvolPath path, StatusException problem) {
        return failures.refused(doing, at(path), problem);
    }

    private String at(SysvolPath path) {
        return path.equals(SysvolPath.ROOT) ? displayName() : displayName() + "\\" + path;
    }
}
