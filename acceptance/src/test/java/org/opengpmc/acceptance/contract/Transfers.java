// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.Restore;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;

/** Backup, restore, import and copy for tests: planned and run at once. */
public record Transfers(TestDomain domain, Path folder) {
    public Transfers {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BackupFolder backups() {
        return BackupFolder.open(folder);
    }

    public StoredBackup backUp(Gpo gpo) {
        OperationResult<List<ListedBackup>> result = new Backup(
                        domain.connection(), backups(), List.of(domain.get(gpo.id())), "by a test")
                .run(Progress.NONE, CancellationToken.NONE);
        assertThat(result.messages()).isEmpty();
        return BackupFolder.read(result.value().get(0));
    }

    public List<StatusMessage> restore(StoredBackup backup) {
        return run(new Restore(domain.connection()).plan(backup, CancellationToken.NONE));
    }

    public Gpo importInto(StoredBackup backup, Gpo gpo) {
        run(new Import(domain.connection(), false).plan(backup, domain.get(gpo.id()), CancellationToken.NONE));
        return domain.get(gpo.id());
    }

    public Gpo importNew(StoredBackup backup, String name) {
        GpoId id = GpoId.random();
        run(new Import(domain.connection(), false).planNew(backup, id, name, CancellationToken.NONE));
        return domain.get(id);
    }

    public Gpo copy(Gpo gpo, String name, Copy.Permissions permissions) {
        GpoId id = GpoId.random();
        run(new Copy(domain.connection(), domain.connection())
                .plan(domain.get(gpo.id()), id, name, permissions, CancellationToken.NONE));
        return domain.get(id);
    }

    /** Runs what was planned, and gives all there was to say. */
    public List<StatusMessage> run(PlannedChange planned) {
        domain.run(planned.change());
        return planned.messages();
    }
}
