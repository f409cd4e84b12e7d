// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.core.backup.Samples.backup;
import static org.opengpmc.core.backup.Samples.content;
import static org.opengpmc.core.backup.Samples.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.comparison.BackupPairs;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;

/** Backups that lost their bkupInfo.xml. */
class LostInfoTest {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 31, 9, 5, 7);

    private Path path;

    private BackupFolder backups;

    @BeforeEach
    void open(@TempDir Path temporary) {
        path = temporary;
        backups = BackupFolder.open(path);
    }

    @Test
    void theManifestsEntryStandsInWithTimeCommentAndDomain() throws Exception {
        ListedBackup written = write(MADE);
        lose(written);

        assertThat(BackupFolder.read(only()).info()).isEqualTo(written.info());
        assertThat(backups.read(written.info().backupId()).info()).isEqualTo(written.info());
        assertThat(BackupReport.gpo(BackupFolder.read(only()))
                        .backup()
                        .orElseThrow()
                        .time())
                .isEqualTo(MADE);
    }

    @Test
    void theFilesTimeMakesNoBackupTheNewest() throws Exception {
        ListedBackup sure = write(MADE);
        ListedBackup lost = write(MADE.minusYears(1));
        lose(lost);
        loseManifest();

        BackupListing listing = backups.list();
        assertThat(listing.backups())
                .extracting(b -> b.info().backupId())
                .containsExactly(sure.info().backupId(), lost.info().backupId());
        assertThat(listing.mostRecent("Sample").orElseThrow().folder()).isEqualTo(sure.folder());
        assertThat(listing.mostRecentOfEach())
                .singleElement()
                .satisfies(b -> assertThat(b.folder()).isEqualTo(sure.folder()));
        assertThat(BackupPairs.of(listing, listing).pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.left().folder()).isEqualTo(sure.folder()));
    }

    @Test
    void theOnlyBackupOfAGpoIsItsNewest() throws Exception {
        ListedBackup lost = write(MADE);
        lose(lost);
        loseManifest();

        assertThat(backups.list().mostRecent("Sample").orElseThrow().folder()).isEqualTo(lost.folder());
        assertThat(backups.list().mostRecentOfEach()).hasSize(1);
    }

    @Test
    void whichOfTwoIsNewerIsNotGuessed() throws Exception {
        for (ListedBackup lost : new ListedBackup[] {write(MADE), write(MADE)}) {
            lose(lost);
        }
        loseManifest();

        BackupListing listing = backups.list();
        assertThatThrownBy(() -> listing.mostRecent("Sample"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("none of the 2 backups");
        assertThat(listing.mostRecentOfEach()).hasSize(1);
    }

    @Test
    void aLostInfoIsToldAndHidesNothing() throws Exception {
        lose(write(MADE));

        BackupListing listing = backups.list();
        assertThat(listing.problems()).extracting(StatusMessage::code).containsExactly("backup-info-lost");
        assertThat(listing.isWhole()).isTrue();
        loseManifest();
        assertThat(backups.list().isWhole()).isTrue();
    }

    @Test
    void whatCannotBeRestoredIsFoundByTheCheck() throws Exception {
        lose(write(MADE));

        assertThat(BackupFolder.problemOf(only())).isEmpty();
        loseManifest();
        assertThat(BackupFolder.problemOf(only()).orElseThrow().text()).contains("bkupInfo.xml");
    }

    @Test
    void aManifestMadeAnewHoldsNoGuesses() throws Exception {
        ListedBackup lost = write(MADE);
        lose(lost);
        Files.writeString(path.resolve("manifest.xml"), "<Backups");
        ListedBackup next = write(MADE);

        assertThat(backups.list().backups())
                .filteredOn(ListedBackup::inManifest)
                .extracting(b -> b.info().backupId())
                .containsExactly(next.info().backupId());
        assertThat(backups.list().backups()).hasSize(2);
    }

    private ListedBackup only() {
        return backups.list().backups().get(0);
    }

    private ListedBackup write(LocalDateTime time) {
        try (BackupBatch batch = backups.newBatch()) {
            return batch.write(backup(content(file("a")), time), CancellationToken.NONE);
        }
    }

    /** Its Backup.xml looks younger than all others. */
    private static void lose(ListedBackup backup) throws IOException {
        Files.delete(backup.folder().resolve("bkupInfo.xml"));
        Files.setLastModifiedTime(
                backup.folder().resolve("Backup.xml"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
    }

    private void loseManifest() throws IOException {
        Files.delete(path.resolve("manifest.xml"));
    }
}
