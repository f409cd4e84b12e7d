// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.FileInheritance;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Descriptors in a {@link Sidecar} file in each folder: that of the folder itself and those of its files. So a folder
 * that is renamed takes all of its descriptors along in the same step. A kept descriptor whose file is missing means
 * nothing; a crash may leave one behind, so it is forgotten before a file of that name is made.
 */
record SidecarSecurity(SecurityDescriptor rootDescriptor) implements PathSecurity {
    private static final int OF_DACL = ControlFlags.DACL_PRESENT
            | ControlFlags.DACL_DEFAULTED
            | ControlFlags.DACL_AUTO_INHERITED
            | ControlFlags.DACL_PROTECTED;

    @Override
    public boolean hides(String name) {
        return Sidecar.isOurs(name);
    }

    @Override
    public SecurityDescriptor read(Path root, Path entry) throws IOException {
        boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        SecurityDescriptor own = own(entry, folder);
        if (own != null) {
            return own;
        }
        if (entry.equals(root)) {
            return rootDescriptor;
        }
        return FileInheritance.of(read(root, DurableFiles.parent(entry)), folder);
    }

    private static @Nullable SecurityDescriptor own(Path entry, boolean folder) throws IOException {
        return folder
                ? Sidecar.in(entry).read().get(Sidecar.SELF)
                : Sidecar.in(DurableFiles.parent(entry)).read().get(name(entry));
    }

    @Override
    public void write(Path root, Path entry, SecurityDescriptor descriptor) throws IOException {
        SecurityDescriptor merged = merge(read(root, entry), descriptor);
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            Sidecar.in(entry).with(Sidecar.SELF, merged);
        } else {
            Sidecar.in(DurableFiles.parent(entry)).with(name(entry), merged);
        }
    }

    /** A file's own marks of inheritance stay with its old DACL; the new one brings its own. */
    private static SecurityDescriptor merge(SecurityDescriptor old, SecurityDescriptor update) {
        SecurityDescriptor merged = old;
        if (update.owner() != null) {
            merged = merged.withOwner(update.owner());
        }
        if (update.group() != null) {
            merged = merged.withGroup(update.group());
        }
        if (update.has(ControlFlags.DACL_PRESENT)) {
            merged = merged.withDacl(update.dacl())
                    .withControl((merged.control() & ~OF_DACL) | (update.control() & OF_DACL));
        }
        return merged;
    }

    @Override
    public void forget(Path file) throws IOException {
        Sidecar.in(DurableFiles.parent(file)).without(name(file));
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        SecurityDescriptor own = own(from, false);
        Sidecar target = Sidecar.in(DurableFiles.parent(to));
        if (own == null) {
            target.without(name(to));
        } else {
            target.with(name(to), own);
        }
    }

    @Override
    public Undo clear(Path directory) throws IOException {
        return Sidecar.in(directory).remove();
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
