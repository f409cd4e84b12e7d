// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/** A local copy of a SYSVOL folder that is about to be deleted. */
record KeptFolder(Path folder) {
    /** Copies what is there, over what an earlier try left. Links are named in no copy: what they point to stays. */
    Path copy(Sysvol sysvol, SysvolPath from) {
        try {
            Files.createDirectories(folder);
            for (SysvolEntry entry : sysvol.tree(from)) {
                Path to = local(from, entry.path());
                if (entry.directory()) {
                    Files.createDirectories(to);
                } else if (!entry.link()) {
                    keep(sysvol, entry, to);
                }
            }
            return folder;
        } catch (IOException e) {
            throw StateDirectory.failure("what the claim holds cannot be kept", folder, e);
        }
    }

    private static void keep(Sysvol sysvol, SysvolEntry entry, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            sysvol.copy(entry, Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private Path local(SysvolPath from, SysvolPath path) {
        Path local = folder;
        for (String name :
                path.segments().subList(from.segments().size(), path.segments().size())) {
            local = local.resolve(name);
        }
        return local;
    }
}
