// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.formats.migrationtable.MigrationTable;

class MigrationTableFileTest {
    @TempDir
    Path folder;

    private final MigrationTable table = MigrationTable.empty();

    @Test
    void aTableThatIsReplacedKeepsThePermissionsOfItsFile() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path file = Files.writeString(folder.resolve("a.migtable"), "old");
        Set<PosixFilePermission> shared = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, shared);
        MigrationTableFile.write(table, file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(shared);
        assertThat(MigrationTableFile.read(file).write()).isEqualTo(table.write());
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
        Path fresh = folder.resolve("b.migtable");
        MigrationTableFile.write(table, fresh);
        assertThat(Files.getPosixFilePermissions(fresh)).isEqualTo(Files.getPosixFilePermissions(ordinary));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, fresh, ordinary);
        }
    }
}
