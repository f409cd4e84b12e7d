// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo.BackedUp;
import org.opengpmc.core.report.StarterReport;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.WellKnownSids;
import org.opengpmc.formats.startergpo.StarterStrings;

/** Backups and cabinets of starter GPOs as reports show them; no domain is needed. */
public final class StarterBackupReport {
    private StarterBackupReport() {}

    /**
     * The report on a backup.
     *
     * @param read when it was read
     */
    public static GpoReport of(
            StoredStarterBackup backup, TemplateLibrary library, TemplateLanguage language, Instant read) {
        StarterReport starter = new StarterReport(
                backup.info().starterId(),
                backup.info().domain(),
                backup.template(),
                strings(backup.files()),
                Optional.empty(),
                backup.files(),
                backup.folder().resolve(StarterBackupFolder.CONTENT).toString(),
                Optional.of(new BackedUp(
                        backup.info().backupId(),
                        backup.info().time(),
                        backup.info().comment())));
        return starter.make(context(library, language, backup.info().time().toLocalDate()), read, List.of());
    }

    /**
     * The report on a cabinet.
     *
     * @param cabinet where it is, for people
     * @param read when it was read
     */
    public static GpoReport of(
            StarterPackage starter, String cabinet, TemplateLibrary library, TemplateLanguage language, Instant read) {
        StarterReport inside = new StarterReport(
                starter.id().toString(),
                "",
                starter.template(),
                strings(starter.files()),
                Optional.empty(),
                starter.files(),
                cabinet,
                Optional.empty());
        return inside.make(
                context(library, language, LocalDate.ofInstant(read, ZoneOffset.UTC)), read, starter.messages());
    }

    private static SettingsContext context(TemplateLibrary library, TemplateLanguage language, LocalDate day) {
        return new SettingsContext(
                WellKnownSids::displayName, library.in(language).catalogue(), day);
    }

    /** Its texts in English, else in whatever language they are; damaged ones leave references in view. */
    private static StarterStrings strings(List<PolicyFile> files) {
        List<PolicyFile> texts = files.stream()
                .filter(f -> !f.directory() && f.path().name().equalsIgnoreCase(StarterStrings.FILE_NAME))
                .toList();
        Optional<PolicyFile> english = texts.stream()
                .filter(f -> f.path().toString().toLowerCase(Locale.ROOT).startsWith("en-us\\"))
                .findFirst();
        try {
            return english.or(() -> texts.stream().findFirst())
                    .map(f -> StarterStrings.parse(f.source().read()))
                    .orElse(StarterStrings.NONE);
        } catch (FormatException e) {
            return StarterStrings.NONE;
        }
    }
}
