// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.corpus.BackupPair.Comparison;
import org.opengpmc.acceptance.samba.ToolResult;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Progress;

/** All backups of the corpus, imported into new GPOs of a domain and backed up again. */
abstract class CorpusContract {
    private static final int BACKUPS = 167;

    @TempDir
    Path folder;

    private final Map<GpoId, ListedBackup> imported = new HashMap<>();
    private TestDomain domain;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
    }

    @AfterEach
    void removeGpos() {
        List<ChangeBatch.Item> items = domain.gpos().list().stream()
                .filter(g -> imported.containsKey(g.id()))
                .map(g -> new ChangeBatch.Item(
                        g.displayName(),
                        token -> new PlannedChange(domain.changes().delete(g), List.of())))
                .toList();
        run("delete", items);
        assertThat(domain.gpos().list()).noneMatch(g -> imported.containsKey(g.id()));
    }

    @Test
    void everyBackupComesOutAsItWentIn() throws IOException {
        List<ListedBackup> real =
                BackupFolder.open(CorpusFolder.orSkip()).listRecursive().backups();
        assertThat(real).hasSize(BACKUPS);

        long begin = System.nanoTime();
        importAll(real);
        long between = System.nanoTime();
        List<BackupPair> pairs = backUpAll();
        long end = System.nanoTime();
        assertThat(pairs).hasSize(BACKUPS);

        Set<String> unequal = new TreeSet<>();
        List<String> unexplained = new ArrayList<>();
        for (BackupPair pair : pairs) {
            Comparison comparison = pair.compare();
            if (!comparison.equal()) {
                unequal.add(pair.real().folder().toString());
            }
            comparison.unexplained().forEach(d -> unexplained.add(pair.real().folder() + ": " + d));
        }
        System.out.printf(
                "%s: backups %d, wholly equal %d, explained by the source %d; import %.1f s, backup %.1f s%n",
                connection().facts().dnsName(),
                pairs.size(),
                pairs.size() - unequal.size(),
                unequal.size(),
                (between - begin) / 1e9,
                (end - between) / 1e9);
        assertThat(unexplained).isEmpty();
        compareWithTool(pairs, unequal);
    }

    private void importAll(List<ListedBackup> real) {
        Import importing = new Import(connection(), true);
        List<ChangeBatch.Item> items = new ArrayList<>();
        for (ListedBackup backup : real) {
            GpoId id = GpoId.random();
            imported.put(id, backup);
            // Names repeat in the corpus.
            String name = backup.info().gpoName() + " " + id;
            items.add(
                    new ChangeBatch.Item(name, token -> importing.planNew(BackupFolder.read(backup), id, name, token)));
        }
        run("import", items);
    }

    private List<BackupPair> backUpAll() throws IOException {
        Path made = Files.createDirectory(folder.resolve("made"));
        List<Gpo> gpos = domain.gpos().list().stream()
                .filter(g -> imported.containsKey(g.id()))
                .toList();
        OperationResult<List<ListedBackup>> result =
                new Backup(connection(), BackupFolder.open(made), gpos, "").run(Progress.NONE, CancellationToken.NONE);
        assertThat(result.messages()).isEmpty();
        return result.value().stream().map(b -> new BackupPair(source(b), b)).toList();
    }

    private ListedBackup source(ListedBackup made) {
        GpoId id = GpoId.parse(made.info().gpoId()).orElseThrow();
        return Objects.requireNonNull(imported.get(id), () -> "nothing was imported into " + id);
    }

    private void run(String step, List<ChangeBatch.Item> items) {
        OperationResult<List<String>> result =
                new ChangeBatch(domain.runner(), step, items).run(Progress.NONE, CancellationToken.NONE);
        assertThat(result.status()).as(result.messages().toString()).isEqualTo(Status.DONE);
    }

    /** A second opinion, by a program that shares no code with us. */
    private void compareWithTool(List<BackupPair> pairs, Set<String> unequal) throws IOException {
        Optional<Path> tool = CorpusFolder.fidelityTool();
        if (tool.isEmpty()) {
            System.err.println("no backup_fidelity.py: only our own comparison was made");
            return;
        }
        Path list = Files.write(
                folder.resolve("pairs"),
                pairs.stream()
                        .map(p -> p.real().folder() + "\t" + p.made().folder())
                        .toList());
        ToolResult said = ToolResult.of(
                List.of("python3", tool.get().toString(), "--pairs", list.toString()),
                Map.of(),
                "",
                Duration.ofMinutes(2));
        Set<String> found = said.stdout()
                .lines()
                .filter(l -> !l.startsWith(" ") && l.endsWith(" differences"))
                .map(l -> l.substring(0, l.lastIndexOf(": ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as(said.toString()).isEqualTo(unequal);
        assertThat(said.stdout().lines().reduce("", (a, b) -> b))
                .startsWith("backups " + pairs.size() + " ")
                .endsWith("wholly equal " + (pairs.size() - unequal.size()));
    }
}
