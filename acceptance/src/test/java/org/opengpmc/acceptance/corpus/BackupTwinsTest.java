// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.comparison.FolderComparison;
import org.opengpmc.core.comparison.GpoComparison;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;

/** GPOs that the corpus holds two backups of: they differ where their files do, and nowhere else. */
class BackupTwinsTest {
    @Test
    void twoBackupsOfAGpoDifferInWhatTheirFilesDiffer() {
        Map<String, List<ListedBackup>> byGpo =
                BackupFolder.open(CorpusFolder.orSkip()).listRecursive().backups().stream()
                        .collect(Collectors.groupingBy(
                                b -> (b.info().gpoId() + b.info().domain()).toUpperCase(Locale.ROOT)));
        List<String> equal = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (List<ListedBackup> twins : byGpo.values()) {
            if (twins.size() != 2) {
                continue;
            }
            String name = twins.get(0).info().gpoName();
            GpoComparison comparison = compare(twins.get(0), twins.get(1));
            boolean sameFiles = files(twins.get(0)).equals(files(twins.get(1)));
            assertThat(comparison.settings().isEmpty())
                    .as(name + ": " + comparison.settings())
                    .isEqualTo(sameFiles);
            (sameFiles ? equal : different).add(name);
        }
        assertThat(equal).hasSizeGreaterThan(15);
        // The one was saved before a task was added.
        assertThat(different).hasSize(1);
    }

    private static GpoComparison compare(ListedBackup left, ListedBackup right) {
        return GpoComparison.of(
                FolderComparison.read(left, TemplateLibrary.NONE, TemplateLanguage.ENGLISH),
                FolderComparison.read(right, TemplateLibrary.NONE, TemplateLanguage.ENGLISH),
                GpoComparison.Extent.SETTINGS,
                false);
    }

    private static Map<String, String> files(ListedBackup backup) {
        Path root = backup.folder().resolve("DomainSysvol");
        Map<String, String> contents = new TreeMap<>();
        if (!Files.exists(root)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString().toLowerCase(Locale.ROOT),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
