// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;

/** Disks that are full or may not be written. */
class StorageFaultsTest {
    private static final int PAGE = 4;

    @TempDir
    Path folder;

    private DomainConnection connection;
    private TestDomain domain;
    private Gpmc gpmc;

    @BeforeEach
    void openLab() {
        Lab.create(folder.resolve("lab"), LabOptions.of("lab.test"));
        connection = Lab.open(folder.resolve("lab"));
        domain = TestDomain.of(connection, folder.resolve("own"));
        gpmc = Gpmc.onLab(folder.resolve("lab"), folder.resolve("home"));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void aFullDiskUnderTheBackupsLeavesWholeBackupsOnly() throws IOException {
        for (int i = 0; i < 12; i++) {
            domain.createWith("Big " + i, TestDomain.content("x".repeat(40_000) + i, false));
        }
        for (int size : new int[] {16, 40, 300, 304, 308, 312, 316, 320, 400}) {
            try (Mount disk = Mount.small(folder.resolve("disk " + size), size)) {
                Outcome outcome = gpmc.run("backup", "create", disk.at().toString(), "--all")
                        .proper();
                assertThat(outcome.code()).as(size + " " + outcome).isIn(1, 5);
                assertThat(outcome.err()).as(outcome.toString()).contains("No space left", "Make room");
                BackupListing listing = BackupFolder.open(disk.at()).list();
                assertThat(listing.problems()).as(outcome.toString()).isEmpty();
                listing.backups()
                        .forEach(b -> assertThat(BackupFolder.read(b).missing()).isEmpty());
                assertThat(outcome.code())
                        .as(outcome.toString())
                        .isEqualTo(listing.backups().isEmpty() ? 1 : 5);
                assertThat(outcome.out())
                        .as(outcome.toString())
                        .contains(
                                listing.backups().isEmpty()
                                        ? "Nothing was done"
                                        : "" + listing.backups().size());
                try (Stream<Path> left = Files.list(disk.at())) {
                    assertThat(left.filter(e -> e.getFileName().toString().endsWith(".tmp")))
                            .as(outcome.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aReadOnlyFolderOfBackupsIsNamed() {
        try (Mount disk = Mount.small(folder.resolve("disk"), 100)) {
            disk.makeReadOnly();
            Outcome outcome =
                    gpmc.run("backup", "create", disk.at().toString(), "--all").proper();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
            assertThat(outcome.err()).contains("Read-only", disk.at().toString());
        }
    }

    @Test
    void aReadOnlySysvolOfALabChangesNothing() {
        domain.createWith("Kept", TestDomain.content("kept", true));
        Map<String, String> before = domain.snapshot();
        try (Mount sysvol = Mount.readOnly(
                folder.resolve("lab").resolve("sysvol"), folder.resolve("lab").resolve("sysvol"))) {
            assertThat(sysvol.at()).isNotEmptyDirectory();
            for (String[] words : new String[][] {
                {"gpo", "create", "Never", "--yes"},
                {"gpo", "comment", "Kept", "never", "--yes"},
                {"gpo", "delete", "Kept", "--yes"}
            }) {
                Outcome outcome = gpmc.run(words).expect(ExitCode.FAILED);
                assertThat(outcome.err()).contains("read-only", "object:", "hint:");
                assertThat(new Recovery(gpmc.state()).open())
                        .as(outcome.toString())
                        .isEmpty();
            }
        }
        assertThat(TestDomain.differences(before, domain.snapshot())).isEmpty();
    }

    @Test
    void withoutAStateFolderThatCanBeWrittenNothingIsChanged() {
        domain.createWith("Kept", TestDomain.content("kept", true));
        Map<String, String> before = domain.snapshot();
        try (Mount disk = Mount.small(folder.resolve("home").resolve("state"), 400)) {
            gpmc.run("gpo", "comment", "Kept", "while it can be written", "--yes")
                    .expect(ExitCode.DONE);
            gpmc.run("gpo", "comment", "Kept", "comment of kept", "--yes").expect(ExitCode.DONE);
            disk.makeReadOnly();
            for (String[] words : new String[][] {
                {"gpo", "create", "Never", "--yes"},
                {"gpo", "rename", "Kept", "Never", "--yes"},
                {"gpo", "delete", "Kept", "--yes"}
            }) {
                Outcome outcome = gpmc.run(words).expect(ExitCode.FAILED);
                assertThat(outcome.err()).contains("Read-only", "--state-dir");
            }
        }
        assertThat(StoredGpos.withoutVersion(domain.snapshot()).keySet())
                .isEqualTo(before.keySet().stream()
                        .filter(k -> !k.endsWith("\\gpt.ini"))
                        .collect(Collectors.toSet()));
        assertThat(domain.gpos().byName("Kept")).hasSize(1);
    }

    @Test
    void aChangeThatCannotBeRecordedIsNotMade() throws IOException {
        domain.createWith("Kept", TestDomain.content("kept", true));
        Map<String, String> before = domain.snapshot();
        Files.createDirectories(gpmc.stateFolder().resolve("audit.log"));
        Outcome outcome = gpmc.run("gpo", "delete", "Kept", "--yes").expect(ExitCode.FAILED);
        assertThat(outcome.err()).contains("audit", "--state-dir");
        assertThat(TestDomain.differences(before, domain.snapshot())).isEmpty();
        assertThat(new Recovery(gpmc.state()).open()).isEmpty();
    }

    /** Room for the journal alone: now and then the audit log needs another page, before the change or after it. */
    @Test
    void onAFullDiskAChangeIsRefusedOrMadeAndToldSo() throws IOException {
        Gpo gpo = domain.createWith("Cramped", TestDomain.content("kept", true));
        try (Mount disk = Mount.small(folder.resolve("cramped"), 256)) {
            Gpmc cramped = Gpmc.onLab(folder.resolve("lab"), disk.at());
            cramped.run("gpo", "comment", "Cramped", "first", "--yes").expect(ExitCode.DONE);
            int refused = 0;
            int unrecorded = 0;
            for (int i = 0; i < 40; i++) {
                Path filler = disk.at().resolve("filler");
                fill(filler, (i % 3) * PAGE * 1024);
                String name = "Cramped " + "x".repeat(i * 3) + i;
                Map<String, String> before = domain.snapshot();
                Outcome outcome = cramped.run("gpo", "rename", gpo.id().toString(), name, "--yes")
                        .proper();
                Files.delete(filler);
                boolean open = !new Recovery(cramped.state()).open().isEmpty();
                cramped.run("recover").expect(ExitCode.DONE);
                boolean renamed = domain.get(gpo.id()).displayName().equals(name);
                assertThat(outcome.code()).as(outcome.toString()).isEqualTo(renamed ? 0 : 1);
                assertThat(outcome.err().contains("gpmc recover"))
                        .as(outcome.toString())
                        .isEqualTo(open);
                if (!renamed) {
                    assertThat(TestDomain.differences(before, domain.snapshot()))
                            .isEmpty();
                }
                refused += renamed ? 0 : 1;
                unrecorded += renamed && open ? 1 : 0;
            }
            System.out.println("Full disk under the state folder: " + refused + " of 40 refused, " + unrecorded
                    + " made and noted later");
            assertThat(refused).isPositive();
            assertThat(new AuditLog(cramped.state()).verify().problems()).isEmpty();
        }
    }

    /** Fills the disk but for so many bytes. */
    private static void fill(Path filler, int leaving) throws IOException {
        byte[] page = new byte[PAGE * 1024];
        try (var out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(filler).getUsableSpace() > leaving) {
                out.write(page);
            }
        }
    }
}
