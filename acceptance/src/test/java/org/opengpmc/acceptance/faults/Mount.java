// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own for a test, small or read-only. Only the superuser can make one; others skip, loudly. */
record Mount(Path at) implements AutoCloseable {
    /** A disk of that size in KiB. */
    static Mount small(Path at, int kibibytes) {
        make(at);
        need("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k,mode=0700", "tmpfs", at.toString());
        return new Mount(at);
    }

    /** The same files under another name, read-only. */
    static Mount readOnly(Path of, Path at) {
        make(at);
        need("mount", "--bind", of.toString(), at.toString());
        Mount mount = new Mount(at);
        mount.makeReadOnly();
        return mount;
    }

    void makeReadOnly() {
        need("mount", "-o", "remount,ro,bind", at.toString());
    }

    private static void make(Path at) {
        try {
            Files.createDirectories(at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void need(String... command) {
        if (!run(command)) {
            String why = "FULL AND READ-ONLY DISKS ARE NOT TESTED: only the superuser may mount";
            System.err.println("*".repeat(70) + "\n" + why + "\n" + "*".repeat(70));
            Assumptions.abort(why);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        run("umount", at.toString());
    }
}
