// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.opengpmc.core.gpo.GpoId;

/** Counts the backups near a folder, for a hint: it does not search a whole disk, and what it may not read it passes by. */
final class BackupsBelow extends SimpleFileVisitor<Path> {
    /** Where it stops counting. */
    static final int MOST = 100;

    private static final int DEPTH = 4;
    private static final int MOST_ENTRIES = 20_000;

    private final Path top;
    private int found;
    private int seen;

    private BackupsBelow(Path top) {
        this.top = top;
    }

    static int count(Path folder) {
        BackupsBelow below = new BackupsBelow(folder);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, below);
        } catch (IOException e) {
            // A hint more or less.
            return below.found;
        }
        return below.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return see(folder, FileVisitResult.SKIP_SUBTREE);
    }

    /** Folders at the deepest level come as files. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return see(file, FileVisitResult.CONTINUE);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult see(Path path, FileVisitResult ofBackup) {
        seen++;
        Path name = path.getFileName();
        boolean backup =
                name != null && GpoId.parse(name.toString()).isPresent() && Files.exists(path.resolve("Backup.xml"));
        // Those in the folder itself are no reason to look below it.
        found += backup && !top.equals(path.getParent()) ? 1 : 0;
        if (found == MOST || seen == MOST_ENTRIES) {
            return FileVisitResult.TERMINATE;
        }
        return backup ? ofBackup : FileVisitResult.CONTINUE;
    }
}
