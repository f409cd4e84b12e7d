// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.sysvol.Sysvol;

/** A GPO is edited while it is backed up: the backup must show it as it was at one moment. */
abstract class EditedMeanwhileContract {
    @TempDir
    Path folder;

    private TestDomain domain;
    private Gpo gpo;
    private int edits;

    protected abstract DomainConnection connection();

    @BeforeEach
    void make() throws IOException {
        Files.createDirectory(folder.resolve("backups"));
        domain = TestDomain.of(connection(), folder.resolve("state"));
        gpo = domain.createWith("edited " + System.nanoTime(), TestDomain.content("first", false));
    }

    @AfterEach
    void tidy() {
        domain.run(domain.changes().delete(domain.get(gpo.id())));
    }

    /** The SYSVOL of the domain, in which the GPO is edited so many times when its files are listed but not read. */
    private DomainConnection editedBeforeReading(int times) {
        Sysvol real = connection().sysvol();
        Sysvol edited = ForwardingConnection.watched(Sysvol.class, real, (method, arguments, onwards) -> {
            if (method.equals("readAll") && edits < times) {
                edits++;
                real.replace(
                        domain.folder(gpo.id()).child("GPO.cmt"),
                        "x".repeat(edits).getBytes(UTF_8));
            }
            return onwards.pass();
        });
        return new ForwardingConnection(connection()) {
            @Override
            public Sysvol sysvol() {
                return edited;
            }
        };
    }

    private OperationResult<List<ListedBackup>> backUp(DomainConnection through, Progress progress) {
        return new Backup(through, backups(), List.of(domain.get(gpo.id())), "").run(progress, CancellationToken.NONE);
    }

    private BackupFolder backups() {
        return BackupFolder.open(folder.resolve("backups"));
    }

    private static String comment(ListedBackup backup) {
        return BackupFolder.read(backup).content().files().stream()
                .filter(file -> file.path().name().equals("GPO.cmt"))
                .map(PolicyFile::source)
                .map(source -> new String(source.read(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGptThatChangesOnceIsReadAnew() {
        OperationResult<List<ListedBackup>> result = backUp(editedBeforeReading(1), Progress.NONE);
        assertThat(result.status()).isEqualTo(Status.DONE);
        assertThat(result.value())
                .singleElement()
                .satisfies(b -> assertThat(comment(b)).isEqualTo("x"));
        assertThat(backups().list().backups()).hasSize(1);
    }

    @Test
    void aGptThatKeepsChangingIsAConflictAndLeavesNoBackup() {
        OperationResult<List<ListedBackup>> result = backUp(editedBeforeReading(99), Progress.NONE);
        assertThat(result.status()).isEqualTo(Status.PARTIAL);
        assertThat(result.messages()).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo("Conflict");
            assertThat(m.text()).contains("GPO.cmt");
        });
        assertThat(result.value()).isEmpty();
        assertThat(backups().list().backups()).isEmpty();
    }

    @Test
    void aGpcThatChangesAfterTheFilesWereReadIsReadAnew() {
        String renamed = "renamed " + System.nanoTime();
        Progress editing = (done, total, object, step) -> {
            try {
                connection()
                        .directory()
                        .modify(gpo.dn(), new Modification(ModificationType.REPLACE, "displayName", renamed));
            } catch (LDAPException e) {
                throw new AssertionError(e);
            }
        };
        OperationResult<List<ListedBackup>> result = backUp(connection(), editing);
        assertThat(result.status()).isEqualTo(Status.DONE);
        assertThat(result.value())
                .singleElement()
                .satisfies(b -> assertThat(b.info().gpoName()).isEqualTo(renamed));
        assertThat(backups().list().backups()).hasSize(1);
    }
}
