// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.TemplateLibrary;

/**
 * The templates that backups are shown with: those that were named, then those of a folder {@code PolicyDefinitions} in
 * the backup's own folder or beside it, which whoever passes a backup on may put there. Each place is read once. Safe for
 * use by several threads.
 */
public final class BackupTemplates {
    private static final String FOLDER = "PolicyDefinitions";

    private final TemplateLibrary named;
    private final Map<Path, List<Path>> placesIn = new ConcurrentHashMap<>();
    private final Map<List<Path>, TemplateLibrary> byPlaces = new ConcurrentHashMap<>();

    /** Those named, and those beside the backups. */
    public BackupTemplates(TemplateLibrary named) {
        this.named = named;
    }

    /**
     * The templates for a backup.
     *
     * @param backup the backup's own folder
     */
    public TemplateLibrary of(Path backup) {
        return of(List.of(backup));
    }

    /**
     * The same templates for several backups, such as those that are compared: where they differ, the first counts.
     *
     * @param backups the folders of the backups
     */
    public TemplateLibrary of(Collection<Path> backups) {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path backup : backups) {
            folders.add(backup.toAbsolutePath());
            Path beside = backup.toAbsolutePath().getParent();
            if (beside != null) {
                folders.add(beside);
            }
        }
        List<Path> places = folders.stream()
                .flatMap(folder -> placesIn.computeIfAbsent(folder, BackupTemplates::in).stream())
                .toList();
        return places.isEmpty()
                ? named
                : byPlaces.computeIfAbsent(
                        places,
                        key -> named.and(
                                key.stream().map(FolderTemplates::withoutLinks).toList()));
    }

    /** A link is not followed, here or in it: a backup may come from anywhere. */
    private static List<Path> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> String.valueOf(p.getFileName()).equalsIgnoreCase(FOLDER))
                    .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // Without a look into the folder there are no templates; the backup itself may be read all the same.
            return List.of();
        }
    }
}
