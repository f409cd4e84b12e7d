// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;

/** The folder of a lab: what belongs in it, whether it is one, and how it is emptied. */
final class LabFolder {
    static final String SYSVOL = "sysvol";
    private static final Set<String> OWN =
            Set.of("directory.ldif", "directory.ldif.new", "directory.log", "lock", SYSVOL);

    private LabFolder() {}

    static Path settled(Path directory) throws IOException {
        return Files.exists(directory)
                ? directory.toRealPath()
                : directory.toAbsolutePath().normalize();
    }

    static boolean isLab(Path directory) {
        return Files.isRegularFile(LabSnapshot.path(directory));
    }

    static void mustBeLab(Path directory) {
        if (!isLab(directory)) {
            throw new NotFoundException(Failure.of("there is no lab in this folder")
                    .on(directory.toString())
                    .hint("Make one with: gpmc lab create --lab " + directory));
        }
    }

    /** Makes the folder for a new lab, which must be empty if it is there. */
    static void prepare(Path directory) throws IOException {
        if (isLab(directory)) {
            throw new AlreadyExistsException(Failure.of("there is a lab in this folder already")
                    .on(directory.toString())
                    .hint("Name another folder, or empty this lab with: gpmc lab reset"));
        }
        Files.createDirectories(directory);
        // What an interrupted creation left is ours to remove; anything else is somebody's.
        for (Path entry : entries(directory)) {
            if (!OWN.contains(String.valueOf(entry.getFileName()))) {
                throw new InvalidInputException(Failure.of("the folder for the lab is not empty")
                        .on(directory.toString())
                        .hint("Name a new or an empty folder"));
            }
        }
        empty(directory);
    }

    /** Deletes what belongs to a lab, the snapshot first: without it the folder is no lab any more. */
    static void empty(Path directory) throws IOException {
        Files.deleteIfExists(LabSnapshot.path(directory));
        for (Path entry : entries(directory)) {
            String name = String.valueOf(entry.getFileName());
            if (OWN.contains(name) && !name.equals("lock")) {
                delete(entry);
            }
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.toList();
        }
    }

    private static void delete(Path entry) throws IOException {
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(entry);
            return;
        }
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
