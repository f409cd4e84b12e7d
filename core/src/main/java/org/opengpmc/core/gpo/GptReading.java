// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * The files of one GPT, listed. Most GPTs are small: the first file asked for brings all of them, in one go. Of a large
 * one each file is read by itself, so that memory does not depend on what people put into a GPO.
 */
final class GptReading {
    private static final long READ_AT_ONCE = 4L << 20;

    private final Sysvol sysvol;
    private final List<SysvolEntry> entries;
    private final boolean small;
    private final Consumer<GpmcException> refused;
    private @Nullable Map<SysvolPath, byte[]> contents;

    GptReading(Sysvol sysvol, SysvolPath root) {
        this(sysvol, sysvol.tree(root), problem -> {
            throw problem;
        });
    }

    private GptReading(Sysvol sysvol, List<SysvolEntry> entries, Consumer<GpmcException> refused) {
        this.sysvol = sysvol;
        this.entries = entries;
        this.refused = refused;
        this.small = entries.stream().mapToLong(SysvolEntry::size).sum() <= READ_AT_ONCE;
    }

    /** What may be listed and read of a GPT; folders and a GPT.INI that may not are told. */
    static GptReading readable(Sysvol sysvol, SysvolPath root, Consumer<StatusMessage> problems) {
        Consumer<GpmcException> refused = e -> problems.accept(problem("unreadable", e, root.toString()));
        try {
            return new GptReading(sysvol, sysvol.tree(root), refused);
        } catch (AccessDeniedException e) {
            List<SysvolEntry> all = new ArrayList<>(sysvol.list(root));
            for (int next = 0; next < all.size(); next++) {
                SysvolEntry entry = all.get(next);
                if (entry.directory() && !entry.link()) {
                    all.addAll(listed(sysvol, entry, refused));
                }
            }
            return new GptReading(sysvol, all, refused);
        }
    }

    private static List<SysvolEntry> listed(Sysvol sysvol, SysvolEntry folder, Consumer<GpmcException> refused) {
        try {
            return sysvol.list(folder.path());
        } catch (AccessDeniedException e) {
            refused.accept(e);
            return List.of();
        }
    }

    /** What to say of something that is not there or may not be read. */
    static StatusMessage problem(String code, GpmcException why, String place) {
        return StatusMessage.of(Severity.WARNING, code, why.object().orElse(place), String.valueOf(why.getMessage()));
    }

    List<SysvolEntry> entries() {
        return entries;
    }

    byte[] read(SysvolEntry file) {
        return content(file).read();
    }

    FileContent content(SysvolEntry file) {
        if (!small) {
            return sysvol.content(file);
        }
        return () -> {
            byte[] content = all().get(file.path());
            return content == null ? sysvol.read(file) : content;
        };
    }

    /** A file that is no setting; one that may not be read is told and counts as not there. */
    Optional<byte[]> find(SysvolEntry file) {
        try {
            return Optional.of(read(file));
        } catch (AccessDeniedException e) {
            refused.accept(e);
            return Optional.empty();
        }
    }

    private synchronized Map<SysvolPath, byte[]> all() {
        if (contents == null) {
            Map<SysvolPath, byte[]> byPath = new ConcurrentHashMap<>();
            List<SysvolEntry> files =
                    entries.stream().filter(e -> !e.directory()).toList();
            try {
                List<byte[]> read = sysvol.readAll(files);
                for (int i = 0; i < files.size(); i++) {
                    byPath.put(files.get(i).path(), read.get(i));
                }
            } catch (AccessDeniedException e) {
                // One of them may not be read: each then is read by itself, and says so itself.
                byPath.clear();
            }
            contents = byPath;
        }
        return contents;
    }
}
