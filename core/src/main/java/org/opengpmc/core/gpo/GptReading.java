// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Map<SysvolPath, byte[]> contents;

    GptReading(Sysvol sysvol, SysvolPath root) {
        this.sysvol = sysvol;
        this.entries = sysvol.tree(root);
        this.small = entries.stream().mapToLong(SysvolEntry::size).sum() <= READ_AT_ONCE;
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

    private synchronized Map<SysvolPath, byte[]> all() {
        if (contents == null) {
            List<SysvolEntry> files =
                    entries.stream().filter(e -> !e.directory()).toList();
            List<byte[]> read = sysvol.readAll(files);
            Map<SysvolPath, byte[]> byPath = new ConcurrentHashMap<>();
            for (int i = 0; i < files.size(); i++) {
                byPath.put(files.get(i).path(), read.get(i));
            }
            contents = byPath;
        }
        return contents;
    }
}
