// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.nio.file.Path;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Where the security descriptors of a local SYSVOL are. Paths are real ones below the root. */
public sealed interface PathSecurity permits NoSecurity, SidecarSecurity {
    /** Descriptors are out of reach: a mounted share, or a plain copy. Reading and setting them is refused. */
    static PathSecurity none() {
        return new NoSecurity();
    }

    /**
     * Descriptors are kept in a hidden file in each folder, and go where the folder goes. What has none of its own
     * inherits as on a server.
     *
     * @param root the descriptor of the root folder until it is given another
     */
    static PathSecurity sidecar(SecurityDescriptor root) {
        return new SidecarSecurity(root);
    }

    /** Whether the name is one of our own files, which nobody is to see. */
    boolean hides(String name);

    /** The descriptor of an entry. */
    SecurityDescriptor read(Path root, Path entry) throws IOException;

    /** Sets the parts the descriptor holds. */
    void write(Path root, Path entry, SecurityDescriptor descriptor) throws IOException;

    /** A file of this name is about to be made, or is gone: nothing kept under the name counts any more. */
    void forget(Path file) throws IOException;

    /** A file is about to get another name: its descriptor is kept under both. */
    void copy(Path from, Path to) throws IOException;

    /** Removes our own files from a folder that is about to be deleted; returns how to put them back. */
    Undo clear(Path directory) throws IOException;

    /** Takes a step back. */
    @FunctionalInterface
    interface Undo {
        /** Does it. */
        void run() throws IOException;
    }
}
