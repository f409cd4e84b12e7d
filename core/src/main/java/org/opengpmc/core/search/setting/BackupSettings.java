// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;

/** Backups in a folder. Whether one has changed is told by size and time of what says what is in it. */
public final class BackupSettings extends SettingSource {
    private final Path folder;
    private final TemplateLibrary library;
    private final Optional<TemplateLanguage> language;
    private final Map<String, ListedBackup> byKey = new HashMap<>();
    private final List<SearchedGpo> gpos;

    /**
     * @param folder the folder they were listed from
     * @param language as {@link BackupReport#of} takes it
     */
    public BackupSettings(
            Path folder, List<ListedBackup> backups, TemplateLibrary library, Optional<TemplateLanguage> language) {
        this.folder = folder;
        this.library = library;
        this.language = language;
        this.gpos = backups.stream().map(this::searched).toList();
    }

    private SearchedGpo searched(ListedBackup backup) {
        String key = folder.relativize(backup.folder()).toString();
        byKey.put(key, backup);
        return new SearchedGpo(
                key,
                stamp(backup.folder()),
                backup.info().gpoName(),
                backup.info().gpoId(),
                backup.info().domain(),
                Optional.of(backup.folder()));
    }

    /** Of the files right in its folder; those deeper are never changed without them. */
    private static String stamp(Path backup) {
        try (Stream<Path> files = Files.list(backup)) {
            return Fingerprint.of(files.map(BackupSettings::fileStamp).sorted().toArray(String[]::new))
                    .toString();
        } catch (IOException e) {
            return "unreadable " + e.getMessage();
        }
    }

    private static String fileStamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file.getFileName() + " " + (attributes.isDirectory() ? 0 : attributes.size()) + " "
                    + attributes.lastModifiedTime();
        } catch (IOException e) {
            return file.getFileName() + " unreadable";
        }
    }

    @Override
    String identity() {
        return "backups " + folder.toAbsolutePath().normalize() + " "
                + language.map(TemplateLanguage::tag).orElse("") + " " + TemplateBasis.names(library);
    }

    @Override
    String basis() {
        return TemplateBasis.of(library);
    }

    @Override
    public List<SearchedGpo> gpos() {
        return gpos;
    }

    @Override
    boolean isCurrent(SearchedGpo gpo, IndexedGpo indexed) {
        return indexed.settled() && indexed.stamp().equals(gpo.stamp());
    }

    @Override
    Function<SearchedGpo, IndexRow.Reading> reading(List<SearchedGpo> changed) {
        Instant now = Instant.now();
        return gpo -> {
            ListedBackup listed = byKey.get(gpo.key());
            if (listed == null) {
                throw new IllegalArgumentException("a backup of another search: " + gpo.key());
            }
            return read(BackupFolder.read(listed), now);
        };
    }

    private IndexRow.Reading read(StoredBackup backup, Instant now) {
        Map<SysvolPath, byte[]> registry = new ConcurrentHashMap<>();
        StoredBackup watched = new StoredBackup(
                backup.info(),
                backup.backupXml(),
                SettingRows.watched(backup.content(), registry),
                backup.missing(),
                backup.folder());
        GpoReport report = BackupReport.of(watched, library, language, now);
        List<StatusMessage> problems = report.settings().problems();
        boolean whole = problems.stream().noneMatch(p -> p.code().equals("unreadable"));
        return new IndexRow.Reading("", whole, SettingRows.of(report, registry), problems);
    }

    /** A backup holds none. */
    @Override
    Map<String, List<ReportedGpo.Link>> links() {
        return Map.of();
    }
}
