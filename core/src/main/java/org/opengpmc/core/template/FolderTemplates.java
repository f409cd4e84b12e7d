// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;

/** Templates in a local folder, such as a copy of {@code PolicyDefinitions}. */
public final class FolderTemplates implements TemplateFiles {
    private static final long MAX_SIZE = 32L << 20;

    private final Path folder;
    private final LinkOption[] links;

    /**
     * The templates of a folder.
     *
     * @throws NotFoundException if there is no such folder
     */
    public FolderTemplates(Path folder) {
        this(folder, new LinkOption[0]);
    }

    /**
     * The templates of a folder that may come from anybody: links in it are not there.
     *
     * @throws NotFoundException if there is no such folder
     */
    public static FolderTemplates withoutLinks(Path folder) {
        return new FolderTemplates(folder, new LinkOption[] {LinkOption.NOFOLLOW_LINKS});
    }

    private FolderTemplates(Path folder, LinkOption[] links) {
        if (!Files.isDirectory(folder, links)) {
            throw new NotFoundException(Failure.of("there is no such folder of templates")
                    .on(folder.toString())
                    .hint("Name a folder with *.admx files and a sub-folder for each language"));
        }
        this.folder = folder;
        this.links = links;
    }

    @Override
    public String displayName() {
        return folder.toString();
    }

    @Override
    public List<String> templates() {
        return names(folder, p -> name(p).endsWith(".admx") && Files.isRegularFile(p, links));
    }

    @Override
    public List<String> languages() {
        return names(folder, p -> Files.isDirectory(p, links));
    }

    @Override
    public List<String> texts(String language) {
        Path texts = folder.resolve(language);
        return !Files.isDirectory(texts, links)
                ? List.of()
                : names(texts, p -> name(p).endsWith(".adml") && Files.isRegularFile(p, links));
    }

    @Override
    public byte[] read(String... path) {
        Path file = folder;
        try {
            for (String name : path) {
                if (!Files.isDirectory(file, links)) {
                    throw new NotDirectoryException(file.toString());
                }
                file = file.resolve(name);
            }
            if (Files.size(file) > MAX_SIZE) {
                throw new StorageFailedException(
                        Failure.of("larger than the " + MAX_SIZE + " bytes a template may have")
                                .on(file.toString()));
            }
            try (InputStream in = Files.newInputStream(file, links)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    @Override
    public String stamp() {
        List<String> stamps = new ArrayList<>();
        templates().forEach(name -> stamps.add(stamp(folder.resolve(name))));
        texts("").forEach(name -> stamps.add(stamp(folder.resolve(name))));
        for (String language : languages()) {
            texts(language)
                    .forEach(name -> stamps.add(stamp(folder.resolve(language).resolve(name))));
        }
        return String.join("\n", stamps);
    }

    private String stamp(Path file) {
        try {
            return folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted)
                    .map(p -> String.valueOf(p.getFileName()))
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static StorageFailedException failed(Path path, IOException e) {
        return new StorageFailedException(Failure.of("cannot be read: " + e.getMessage())
                .on(path.toString())
                .cause(e));
    }
}
