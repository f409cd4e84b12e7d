// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.nio.file.Path;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.formats.security.SecurityDescriptor;

/** No descriptors at all. */
record NoSecurity() implements PathSecurity {
    @Override
    public boolean hides(String name) {
        return false;
    }

    @Override
    public SecurityDescriptor read(Path root, Path entry) {
        throw refusal("read", entry);
    }

    @Override
    public void write(Path root, Path entry, SecurityDescriptor descriptor) {
        throw refusal("set", entry);
    }

    private static UnsupportedException refusal(String what, Path entry) {
        return new UnsupportedException(Failure.of("permissions cannot be " + what + " through a local folder")
                .on(entry.toString())
                .hint("Connect to the domain controller's SYSVOL over SMB instead of a mounted folder"));
    }

    @Override
    public void forget(Path file) {}

    @Override
    public void copy(Path from, Path to) {}

    @Override
    public Undo clear(Path directory) {
        return () -> {};
    }
}
