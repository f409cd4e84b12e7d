// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.crash.CrashKind.Scene;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;

/** All crashes of one kind of change: each followed by a recovery, after which the GPO is as before or as after. */
final class CrashSeries implements AutoCloseable {
    private static final int KILLED = 137;

    private final ChildJvm children;
    private final CrashSite site;
    private final CrashKind kind;
    private final Path folder;
    private final DomainConnection connection;
    private final Scene scene;
    private final TestDomain preparation;
    private final GpoState before;
    private final GpoState after;
    private final List<String> points;
    private int states;

    CrashSeries(ChildJvm children, CrashSite site, CrashKind kind, Path folder) throws IOException {
        this.children = children;
        this.site = site;
        this.kind = kind;
        this.folder = folder;
        this.connection = site.open();
        this.scene = new Scene(GpoId.random(), GpoId.random(), Files.createDirectories(folder.resolve("backups")));
        this.preparation = TestDomain.of(connection, folder.resolve("preparation"));
        kind.stage(preparation, scene);
        GpoState.erase(connection, scene.id());
        kind.prepare(preparation, scene);
        this.before = state();
        CrashPoints counting = CrashPoints.counting(connection);
        new ChangeRunner(counting, newState(), counting).run(kind.plan(connection, scene), CancellationToken.NONE);
        this.points = counting.reached();
        this.after = state();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.leftovers()).isEmpty();
    }

    /**
     * Kills the change after every few durable actions; with a stride of 1 after each, which is before each but the first.
     * Always around the decision, on which all depends. The number of kills.
     */
    int killEverywhere(int stride) throws Exception {
        int decided = points.indexOf("decision noted") + 1;
        int kills = 0;
        for (int point = 1; point <= points.size(); point++) {
            if ((point - 1) % stride != 0 && Math.abs(point - decided) > 1) {
                continue;
            }
            StateDirectory state = fresh();
            kill(state, "write", point, "after");
            recoverAndCheck(state, "after " + point + " of " + points.size() + ", " + points.get(point - 1));
            kills++;
        }
        return kills;
    }

    /** Kills the change while a store is at work, at the first of every few writes. The number of kills. */
    int killMeanwhile(int every) throws Exception {
        int writes = 0;
        int kills = 0;
        for (int point = 1; point <= points.size(); point++) {
            String action = points.get(point - 1);
            boolean write = action.startsWith("Sysvol") || action.startsWith("LDAP");
            if (write && writes++ % every == 0) {
                StateDirectory state = fresh();
                kill(state, "write", point, "meanwhile");
                recoverAndCheck(state, "during " + point + ", " + action);
                kills++;
            }
        }
        return kills;
    }

    /** Kills the recovery after each of its durable actions; a second recovery ends it. The number of kills. */
    int killRecovery(int stride) throws Exception {
        int decided = points.indexOf("decision noted") + 1;
        int kills = 0;
        // The last moment at which all must be taken back, and the first at which all must be finished.
        for (int crash : List.of(decided - 2, decided)) {
            StateDirectory counted = fresh();
            unwind(counted, crash);
            CrashPoints counting = CrashPoints.counting(connection);
            new Recovery(counted).run(counting, counting);
            List<String> steps = counting.reached();
            for (int point = 1; point <= steps.size(); point += stride) {
                StateDirectory state = fresh();
                unwind(state, crash);
                kill(state, "recover", point, "after");
                recoverAndCheck(
                        state,
                        "at " + points.get(crash - 1) + ", recovery after " + point + ", " + steps.get(point - 1));
                kills++;
            }
        }
        return kills;
    }

    private StateDirectory fresh() {
        GpoState now = state();
        if (!now.equals(before)) {
            GpoState.erase(connection, scene.id());
            kind.prepare(preparation, scene);
            assertThat(state().differences(before)).isEmpty();
        }
        return newState();
    }

    private StateDirectory newState() {
        return StateDirectory.open(folder.resolve("state" + states++));
    }

    private GpoState state() {
        return kind.isStarter() ? GpoState.ofStarter(connection, scene.id()) : GpoState.of(connection, scene.id());
    }

    private void unwind(StateDirectory state, int point) {
        CrashPoints crash = new CrashPoints(connection, point, Deaths.unwound());
        Throwable thrown = catchThrowable(
                () -> new ChangeRunner(crash, state, crash).run(kind.plan(connection, scene), CancellationToken.NONE));
        assertThat(thrown).isInstanceOf(Deaths.Unwound.class);
    }

    private void kill(StateDirectory state, String what, int point, String how) throws Exception {
        List<String> arguments = List.of(
                state.root().toString(),
                kind.name(),
                scene.id().toString(),
                scene.source().toString(),
                scene.backups().toString(),
                what,
                Integer.toString(point),
                how);
        assertThat(children.run(site, CrashingWriter.class, arguments))
                .as("%s killed in %s at %s", kind, what, point)
                .isEqualTo(KILLED);
    }

    private void recoverAndCheck(StateDirectory state, String when) throws IOException {
        String what = kind + " killed " + when;
        Recovery.Report report = new Recovery(state).run(connection, ChangeObserver.NONE, Recovery.Undecided.STOP);
        assertThat(report.leftOpen()).as(what).isEmpty();
        assertThat(new Recovery(state).open()).as(what).isEmpty();
        try (Stream<Path> journal = Files.list(state.root().resolve("journal"))) {
            assertThat(journal).as(what).isEmpty();
        }
        GpoState now = state();
        boolean made = now.equals(after);
        if (!made) {
            assertThat(now.differences(before))
                    .as(what + ": from before (or after)")
                    .isEmpty();
        }
        assertThat(now.leftovers()).as(what).isEmpty();
        AuditLog audit = new AuditLog(state);
        assertThat(audit.verify().problems()).as(what).isEmpty();
        List<AuditRecord> records = audit.read();
        if (!records.isEmpty() || made) {
            Event last = records.get(records.size() - 1).event();
            assertThat(made ? Set.of(Event.DONE, Event.RECOVERED_FORWARD) : Set.of(Event.UNDONE, Event.RECOVERED_BACK))
                    .as(what)
                    .contains(last);
        }
    }

    @Override
    public void close() {
        GpoState.erase(connection, scene.id());
        GpoState.erase(connection, scene.source());
        connection.close();
    }
}
