// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.core.backup.Samples.backup;
import static org.opengpmc.core.backup.Samples.content;
import static org.opengpmc.core.backup.Samples.file;
import static org.opengpmc.core.backup.Samples.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolPath;

class BackupFolderTest {
    private static final PolicyContent CONTENT =
            content(folder("Machine"), file("Machine\\registry.pol"), folder("Machine\\Ä empty"), file("GPO.cmt"));

    private Path path;

    private BackupFolder backups;

    @BeforeEach
    void open(@TempDir Path temporary) {
        path = temporary;
        backups = BackupFolder.open(path);
    }

    @Test
    void aBackupReadsBackAsItWasWritten() {
        ListedBackup written = write(CONTENT);
        StoredBackup read = backups.read(written.info().backupId());

        assertThat(read.info()).isEqualTo(written.info());
        assertThat(read.info().time()).isEqualTo(LocalDateTime.of(2026, 1, 31, 9, 5, 7));
        assertThat(read.info().domainId()).isEqualTo("{abcdef00-0000-4000-8000-0123456789ab}");
        assertThat(read.backupXml().core().gpoId()).isEqualTo(Samples.ID);
        assertThat(read.missing()).isEmpty();
        assertThat(read.content().files())
                .extracting(f -> f.path()
                        + (f.directory() ? "/" : "=" + new String(f.source().read(), UTF_8)))
                .containsExactly(
                        "GPO.cmt=GPO.cmt",
                        "Machine/",
                        "Machine\\registry.pol=Machine\\registry.pol",
                        "Machine\\Ä empty/");
        assertThat(written.folder().resolve("gpreport.xml")).hasContent("<r/>");
        assertThat(written.folder().resolve("DomainSysvol/GPO/User")).isEmptyDirectory();
    }

    @Test
    void onlyTheBackupsAndTheManifestAreLeftBehind() throws Exception {
        ListedBackup written = write(CONTENT);

        assertThat(names())
                .containsExactlyInAnyOrder(written.info().backupId(), "manifest.xml", ".opengpmc-manifest.lock");
        assertThat(backups.list().backups()).allMatch(ListedBackup::inManifest).hasSize(1);
        assertThat(backups.list().problems()).isEmpty();
    }

    @Test
    void aBackupIsListedBeforeTheManifestNamesIt() {
        try (BackupBatch batch = backups.newBatch()) {
            batch.write(backup(CONTENT), CancellationToken.NONE);

            assertThat(path.resolve("manifest.xml")).doesNotExist();
            assertThat(backups.list().backups()).hasSize(1).noneMatch(ListedBackup::inManifest);
        }
        assertThat(backups.list().backups()).hasSize(1).allMatch(ListedBackup::inManifest);
    }

    @Test
    void theNewestBackupOfAGpoIsFoundByNameAndId() {
        try (BackupBatch batch = backups.newBatch()) {
            batch.write(backup(CONTENT, LocalDateTime.of(2026, 1, 2, 0, 0)), CancellationToken.NONE);
            batch.write(backup(CONTENT, LocalDateTime.of(2026, 1, 3, 0, 0)), CancellationToken.NONE);
            batch.write(backup(CONTENT, LocalDateTime.of(2026, 1, 1, 0, 0)), CancellationToken.NONE);
        }
        BackupListing listing = backups.list();

        assertThat(listing.mostRecent("sample").orElseThrow().info().time().getDayOfMonth())
                .isEqualTo(3);
        assertThat(listing.mostRecent(Samples.ID.substring(1, 37).toLowerCase(Locale.ROOT)))
                .isEqualTo(listing.mostRecent("SAMPLE"));
        assertThat(listing.ofGpo("Sample")).hasSize(3);
        assertThat(listing.ofGpo("Sam")).isEmpty();
        assertThat(listing.mostRecentOfEach()).hasSize(1);
        String id = listing.backups().get(0).info().backupId();
        assertThat(listing.byId(id.substring(1, 37))).contains(listing.backups().get(0));
    }

    @Test
    void subFoldersAreSearchedOnDemand() throws Exception {
        Path inner = Files.createDirectories(path.resolve("2026/january"));
        write(CONTENT);
        try (BackupBatch batch = BackupFolder.open(inner).newBatch()) {
            batch.write(backup(CONTENT), CancellationToken.NONE);
        }

        assertThat(backups.list().backups()).hasSize(1);
        assertThat(backups.listRecursive().backups()).hasSize(2);
    }

    @Test
    void aFailureOrCancellationLeavesNothing() throws Exception {
        PolicyContent broken = content(file("a"), PolicyFile.file(SysvolPath.parse("b"), () -> {
            throw new UnreachableException(Failure.of("gone"));
        }));
        try (BackupBatch batch = backups.newBatch()) {
            assertThatThrownBy(() -> batch.write(backup(broken), CancellationToken.NONE))
                    .isInstanceOf(UnreachableException.class);
            assertThatThrownBy(() -> batch.write(backup(CONTENT), () -> true)).isInstanceOf(CancelledException.class);
            assertThat(backups.list().backups()).isEmpty();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void aDeletedBackupIsGoneFromManifestAndDisk() throws Exception {
        ListedBackup one = write(CONTENT);
        ListedBackup two = write(CONTENT);
        backups.delete(one.info().backupId().toLowerCase(Locale.ROOT));

        assertThat(backups.list().backups())
                .extracting(b -> b.info().backupId())
                .containsExactly(two.info().backupId());
        assertThat(backups.list().problems()).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder(two.info().backupId(), "manifest.xml", ".opengpmc-manifest.lock");
        assertThatThrownBy(() -> backups.read(one.info().backupId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> backups.delete("../x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDamagedManifestIsPutAsideAndMadeAnew() throws Exception {
        ListedBackup one = write(CONTENT);
        Files.writeString(path.resolve("manifest.xml"), "<Backups");

        assertThat(backups.list().problems()).hasSize(1);
        assertThat(backups.list().backups()).hasSize(1);

        ListedBackup two = write(CONTENT);
        assertThat(backups.list().problems()).isEmpty();
        assertThat(backups.list().backups())
                .allMatch(ListedBackup::inManifest)
                .extracting(b -> b.info().backupId())
                .containsExactlyInAnyOrder(one.info().backupId(), two.info().backupId());
        assertThat(path.resolve("manifest.xml.damaged")).hasContent("<Backups");
    }

    @Test
    void damagedBackupsAreToldAndDoNotHideOthers() throws Exception {
        ListedBackup good = write(CONTENT);
        Path noInfo = Files.createDirectory(path.resolve("{00000000-0000-0000-0000-000000000001}"));
        Files.writeString(noInfo.resolve("Backup.xml"), "x");
        Path badInfo = Files.createDirectory(path.resolve("{00000000-0000-0000-0000-000000000002}"));
        Files.writeString(badInfo.resolve("Backup.xml"), "x");
        Files.writeString(badInfo.resolve("bkupInfo.xml"), "<BackupInst xmlns='x'>");
        Path renamed = Files.createDirectory(path.resolve("{00000000-0000-0000-0000-000000000003}"));
        Files.writeString(renamed.resolve("Backup.xml"), "x");
        Files.copy(good.folder().resolve("bkupInfo.xml"), renamed.resolve("bkupInfo.xml"));
        Files.createDirectory(path.resolve("other"));

        BackupListing listing = backups.list();
        assertThat(listing.backups()).extracting(ListedBackup::folder).containsExactly(good.folder());
        assertThat(listing.problems())
                .extracting(p -> p.text())
                .satisfiesExactly(
                        p -> assertThat(p).contains("Backup.xml: is not well-formed"),
                        p -> assertThat(p).contains("bkupInfo.xml: is not well-formed"),
                        p -> assertThat(p).contains("not the one it is named after"));
    }

    @Test
    void whatALostInfoToldComesFromTheRest() throws Exception {
        ListedBackup written = write(CONTENT);
        Files.delete(written.folder().resolve("bkupInfo.xml"));
        Files.delete(path.resolve("manifest.xml"));

        BackupListing listing = backups.list();
        assertThat(listing.problems())
                .extracting(p -> p.text())
                .singleElement()
                .asString()
                .contains("has no bkupInfo.xml");
        assertThat(listing.backups()).singleElement().satisfies(found -> {
            assertThat(found.info().gpoId()).isEqualTo(written.info().gpoId());
            assertThat(found.info().gpoName()).isEqualTo(written.info().gpoName());
            assertThat(found.info().backupId()).isEqualTo(written.info().backupId());
            assertThat(BackupFolder.read(found).missing()).isEmpty();
        });
    }

    @Test
    void fileNamesMatchInAnyCase() throws Exception {
        ListedBackup written = write(CONTENT);
        Files.move(path.resolve("manifest.xml"), path.resolve("Manifest.XML"));
        Files.move(written.folder().resolve("Backup.xml"), written.folder().resolve("BACKUP.XML"));
        Files.move(written.folder().resolve("bkupInfo.xml"), written.folder().resolve("BkupInfo.xml"));
        Files.move(written.folder().resolve("DomainSysvol"), written.folder().resolve("domainsysvol"));

        assertThat(backups.list().backups()).hasSize(1).allMatch(ListedBackup::inManifest);
        assertThat(backups.read(written.info().backupId()).missing()).isEmpty();
        write(CONTENT);
        assertThat(names()).contains("Manifest.XML").doesNotContain("manifest.xml");
    }

    @Test
    void unfinishedBackupsOfDeadWritersAreRemovedAndThoseAtWorkLeftAlone() throws Exception {
        Path dead = Files.createDirectories(path.resolve(".opengpmc-dead.tmp/{ID}"));
        Files.writeString(dead.resolve("Backup.xml"), "half");
        Files.createFile(dead.resolveSibling("lock"));
        Files.createDirectory(path.resolve(".opengpmc-justborn.tmp"));
        try (BackupBatch batch = backups.newBatch()) {
            batch.write(backup(CONTENT), CancellationToken.NONE);

            assertThat(backups.list().backups()).hasSize(1);
            assertThat(backups.cleanLeftovers()).hasSize(1);
            batch.write(backup(CONTENT), CancellationToken.NONE);
        }
        assertThat(backups.list().backups()).hasSize(2);
        assertThat(names()).contains(".opengpmc-justborn.tmp").doesNotContain(".opengpmc-dead.tmp");
    }

    @Test
    void manyThreadsAndBatchesMayWriteAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ListedBackup>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> write(CONTENT));
            }
            for (Future<ListedBackup> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(backups.list().backups()).hasSize(16).allMatch(ListedBackup::inManifest);
        assertThat(backups.list().problems()).isEmpty();
    }

    @Test
    void severalProcessesMayWriteAtOnce() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            path.toString())
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(backups.list().backups()).hasSize(15).allMatch(ListedBackup::inManifest);
    }

    /** A process of its own that writes five backups, each in a batch. */
    static final class Writer {
        public static void main(String[] args) {
            for (int i = 0; i < 5; i++) {
                try (BackupBatch batch = BackupFolder.open(Path.of(args[0])).newBatch()) {
                    batch.write(backup(CONTENT), CancellationToken.NONE);
                }
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsNotOpened() {
        assertThatThrownBy(() -> BackupFolder.open(path.resolve("none")))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("there is no such folder");
    }

    private ListedBackup write(PolicyContent content) {
        try (BackupBatch batch = backups.newBatch()) {
            return batch.write(backup(content), CancellationToken.NONE);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(p -> p.getFileName().toString()).toList();
        }
    }
}
