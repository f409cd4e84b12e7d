// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;

/** Ctrl-C in the middle of work over many GPOs: it ends soon, says what was done, and leaves whole things only. */
abstract class Interrupted {
    /** A lab of our own goes with its folder. */
    private static final String SHARED = "contoso.test";

    @TempDir
    Path folder;

    private DomainConnection connection;
    private TestDomain domain;
    private List<GpoId> ids;
    private Gpmc gpmc;

    protected abstract DomainConnection open();

    protected abstract Gpmc gpmc(Path home);

    protected abstract int number();

    @BeforeEach
    void fill() {
        connection = open();
        domain = TestDomain.of(connection, folder.resolve("own"));
        ids = IntStream.range(0, number()).mapToObj(i -> GpoId.random()).toList();
        gpmc = gpmc(folder.resolve("home"));
        makeAll(i -> domain.changes()
                .putContent(
                        "fill",
                        ContentTarget.fresh(ids.get(i), "Interrupted " + ids.get(i)),
                        TestDomain.content("original " + i, false),
                        CancellationToken.NONE));
    }

    @AfterEach
    void tidy() {
        try (DomainConnection closing = connection) {
            if (!closing.facts().dnsName().equals(SHARED)) {
                return;
            }
            List<Gpo> left = domain.gpos().list().stream()
                    .filter(g -> ids.contains(g.id()))
                    .toList();
            runAll(left.stream()
                    .map(g -> new ChangeBatch.Item(
                            g.displayName(),
                            c -> new PlannedChange(domain.changes().delete(g), List.of())))
                    .toList());
        }
    }

    @Test
    void workEndsSoonAndLeavesWholeThingsOnly() throws Exception {
        aBackupEndsSoonWithWholeBackupsOnly();
        aRestoreEndsSoonWithWholeGposOnly();
    }

    private void aBackupEndsSoonWithWholeBackupsOnly() throws Exception {
        for (int after : new int[] {0, 1, number() / 2}) {
            Path backups = folder.resolve("backups after " + after);
            List<String> words = new ArrayList<>(List.of("backup", "create", backups.toString()));
            ids.forEach(id -> words.add(id.toString()));
            RunningGpmc running = gpmc.start(words.toArray(String[]::new));
            running.await(() -> after == 0 ? Files.isDirectory(backups) : foldersIn(backups) > after);
            Outcome outcome = running.cancel("backup after " + after + " of " + number());

            BackupListing listing = BackupFolder.open(backups).list();
            assertThat(listing.problems()).isEmpty();
            assertThat(listing.backups()).hasSizeLessThan(number());
            listing.backups()
                    .forEach(b -> assertThat(BackupFolder.read(b).missing()).isEmpty());
            assertThat(outcome.out() + outcome.err())
                    .contains("" + listing.backups().size());
            assertThat(leftIn(backups)).isEmpty();
        }
    }

    private void aRestoreEndsSoonWithWholeGposOnly() throws Exception {
        String backups = folder.resolve("backups").toString();
        List<String> words = new ArrayList<>(List.of("backup", "create", backups));
        ids.forEach(id -> words.add(id.toString()));
        gpmc.run(words.toArray(String[]::new)).expect(ExitCode.DONE);
        Map<String, String> restored = StoredGpos.withoutVersion(StoredGpos.look(connection, ids));
        makeAll(i -> domain.changes()
                .putContent(
                        "change",
                        ContentTarget.keeping(domain.get(ids.get(i))),
                        TestDomain.content("changed " + i, i % 2 == 0),
                        CancellationToken.NONE));
        for (int after : new int[] {1, number() / 2}) {
            Map<String, String> before = StoredGpos.look(connection, ids);
            Gpmc fresh = gpmc(folder.resolve("home " + after));
            RunningGpmc running = fresh.start("backup", "restore", backups, "--all", "--yes");
            running.await(() -> events(fresh, Event.DONE) >= after);
            Outcome outcome = running.cancel("restore after " + after + " of " + number());

            int done = events(fresh, Event.DONE);
            assertThat(done).isBetween(after, number() - 1);
            assertThat(new Recovery(fresh.state()).open()).isEmpty();
            assertThat(new AuditLog(fresh.state()).verify().problems()).isEmpty();
            assertThat(outcome.out() + outcome.err()).contains("" + done);
            assertWholeEach(before, StoredGpos.look(connection, ids), restored, done, outcome);
        }
    }

    /** Each GPO is as it was, or as its backup; as many of them as were told. */
    private void assertWholeEach(
            Map<String, String> before,
            Map<String, String> after,
            Map<String, String> restored,
            int done,
            Outcome outcome) {
        Map<String, String> differing = new HashMap<>();
        int changed = 0;
        for (GpoId id : ids) {
            Map<String, String> was = of(id, before);
            Map<String, String> is = of(id, after);
            if (!was.equals(is)) {
                changed++;
                differing.putAll(TestDomain.differences(of(id, restored), StoredGpos.withoutVersion(is)));
            }
        }
        assertThat(differing).as(outcome.toString()).isEmpty();
        assertThat(changed).as(outcome.toString()).isEqualTo(done);
    }

    private static Map<String, String> of(GpoId id, Map<String, String> stored) {
        String part = id.toString().toLowerCase(Locale.ROOT);
        Map<String, String> its = new HashMap<>(stored);
        its.keySet().removeIf(key -> !key.contains(part));
        return its;
    }

    private static int events(Gpmc gpmc, Event event) {
        Path log = gpmc.stateFolder().resolve("audit.log");
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(l -> l.contains("\"" + event + "\"")).count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int foldersIn(Path backups) {
        try (Stream<Path> entries = Files.list(backups)) {
            return (int) entries.filter(e -> e.getFileName().toString().startsWith("{"))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What is neither a backup nor the manifest nor its lock. */
    private static List<Path> leftIn(Path backups) throws IOException {
        try (Stream<Path> entries = Files.list(backups)) {
            return entries.filter(e -> !e.getFileName().toString().matches("\\{.*|manifest\\.xml|.*manifest\\.lock"))
                    .toList();
        }
    }

    private void makeAll(IntFunction<Change> change) {
        runAll(IntStream.range(0, number())
                .mapToObj(i ->
                        new ChangeBatch.Item(ids.get(i).toString(), c -> new PlannedChange(change.apply(i), List.of())))
                .toList());
    }

    private void runAll(List<ChangeBatch.Item> items) {
        OperationResult<List<String>> result =
                new ChangeBatch(domain.runner(), "test", items).run(Progress.NONE, CancellationToken.NONE);
        assertThat(result.messages()).isEmpty();
    }
}
