// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.backup.BackupInfoXml;
import org.opengpmc.formats.backup.BackupXml;

/**
 * What a backup tells of itself. Where its {@code bkupInfo.xml} got lost, {@code Backup.xml} still names the GPO; of when it
 * was made nothing is left but the time of that file, and its comment is gone.
 */
final class OwnInfo {
    static final String NAME = "bkupInfo.xml";
    private static final String BACKUP = "Backup.xml";

    private static final String SOFTWARE = "{C6DC5466-785A-11D2-84D0-00C04FB169F7}";

    private OwnInfo() {}

    static boolean isLost(Path backup) {
        return BackupTree.child(backup, NAME).isEmpty();
    }

    static BackupInfo read(BackupTree tree) {
        return isLost(tree.folder())
                ? rest(tree)
                : BackupFolder.parse(
                        tree, NAME, content -> BackupInfoXml.parse(content).info());
    }

    private static BackupInfo rest(BackupTree tree) {
        BackupCore core = BackupFolder.parse(tree, BACKUP, BackupXml::parse).core();
        String extensions = core.machineExtensions() + core.userExtensions();
        return new BackupInfo(
                core.gpoId(),
                core.domain(),
                "",
                "",
                written(tree.folder()),
                LocalFolder.name(tree.folder()).toUpperCase(Locale.ROOT),
                "",
                core.displayName(),
                extensions.toUpperCase(Locale.ROOT).contains(SOFTWARE));
    }

    private static LocalDateTime written(Path backup) {
        Path file = BackupTree.child(backup, BACKUP).orElse(backup);
        try {
            return LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            throw new InvalidInputException(
                    Failure.of("cannot be read").on(file.toString()).cause(e));
        }
    }
}
