// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.opengpmc.core.backup.BackupTemplates;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;

/** Backups in a folder. Whether one has changed is told by size and time of its files, and of the templates beside it. */
public final class BackupSettings extends SettingSource {
    /** Far more than SYSVOL paths can have. */
    private static final int DEEPEST = 128;

    private final Path folder;
    private final TemplateLibrary named;
    private final BackupTemplates templates;
    private final Map<TemplateLibrary, String> templateStamps = new HashMap<>();
    private final Optional<TemplateLanguage> language;
    private final Map<String, ListedBackup> byKey = new HashMap<>();
    private final List<SearchedGpo> gpos;

    /**
     * @param folder the folder they were listed from
     * @param named the templates that were named; those beside a backup come after them
     * @param language as {@link BackupReport#of} takes it
     */
    public BackupSettings(
            Path folder, List<ListedBackup> backups, TemplateLibrary named, Optional<TemplateLanguage> language) {
        this.folder = folder;
        this.named = named;
        this.templates = new BackupTemplates(named);
        this.language = language;
        this.gpos = backups.stream().map(this::searched).toList();
    }

    private SearchedGpo searched(ListedBackup backup) {
        String key = folder.relativize(backup.folder()).toString();
        byKey.put(key, backup);
        return new SearchedGpo(
                key,
                stamp(backup.folder()) + templateStamp(backup.folder()),
                backup.info().gpoName(),
                backup.info().gpoId(),
                backup.info().domain(),
                Optional.of(backup.folder()));
    }

    /** Of all its files: a copy of it may still be under way, and a file may have been mended. */
    private static String stamp(Path backup) {
        try (Stream<Path> files = Files.walk(backup, DEEPEST)) {
            return Fingerprint.of(files.filter(f -> !f.equals(backup))
                            .map(f -> backup.relativize(f) + fileStamp(f))
                            .sorted()
                            .toArray(String[]::new))
                    .toString();
        } catch (UncheckedIOException e) {
            return "unreadable " + e.getMessage();
        } catch (IOException e) {
            return "unreadable " + e.getMessage();
        }
    }

    private static String fileStamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return " " + (attributes.isDirectory() ? 0 : attributes.size()) + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            return " unreadable";
        }
    }

    /** Of the templates beside a backup; those named are the same for all. */
    private String templateStamp(Path backup) {
        TemplateLibrary library = templates.of(backup);
        return library == named ? "" : templateStamps.computeIfAbsent(library, BackupSettings::templateStamp);
    }

    private static String templateStamp(TemplateLibrary library) {
        try {
            return " " + TemplateBasis.of(library);
        } catch (GpmcException e) {
            return " unreadable " + e.getMessage();
        }
    }

    @Override
    String identity() {
        return "backups " + folder.toAbsolutePath().normalize() + " "
                + language.map(TemplateLanguage::tag).orElse("") + " " + TemplateBasis.names(named);
    }

    @Override
    String basis() {
        return TemplateBasis.of(named);
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
        GpoReport report = BackupReport.of(watched, templates.of(backup.folder()), language, now);
        List<StatusMessage> problems = report.settings().problems();
        boolean whole = problems.stream().noneMatch(Problems::hidesSettings);
        return new IndexRow.Reading("", whole, SettingRows.of(report, registry), problems);
    }

    /** A backup holds none. */
    @Override
    Map<String, List<ReportedGpo.Link>> links() {
        return Map.of();
    }
}
