// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.Recovery.Undecided;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMStatusMessage;

class LabRecoveryTest {
    @TempDir
    Path folder;

    private DomainConnection connection;
    private TestDomain domain;

    @BeforeEach
    void open() {
        connection = lab("lab");
        domain = TestDomain.of(connection, folder.resolve("state"));
    }

    private DomainConnection lab(String name) {
        Lab.create(folder.resolve(name), LabOptions.of(name + ".test"));
        return Lab.open(folder.resolve(name));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private void crash(Change change, String point) {
        ChangeObserver observer = (c, reached) -> {
            if (reached.equals(point)) {
                throw new Deaths.Unwound();
            }
        };
        Throwable thrown = catchThrowable(
                () -> new ChangeRunner(connection, domain.state(), observer).run(change, CancellationToken.NONE));
        assertThat(thrown).isInstanceOf(Deaths.Unwound.class);
    }

    private Recovery.Report recover(Undecided undecided) {
        return new Recovery(domain.state()).run(connection, ChangeObserver.NONE, undecided);
    }

    private Event lastEvent() {
        List<AuditRecord> records = new AuditLog(domain.state()).read();
        return records.get(records.size() - 1).event();
    }

    private void rename(Gpo gpo, String name) throws Exception {
        connection.directory().modify(gpo.dn(), new Modification(ModificationType.REPLACE, "displayName", name));
    }

    @Test
    void whatSomebodyElseWroteAfterTheCrashIsShownAndLeftForPeopleToDecide() throws Exception {
        Gpo gpo = domain.create("old name");
        crash(domain.changes().rename(gpo, "our name"), "step 0 applied");
        rename(gpo, "their name");
        assertThatThrownBy(() -> new Recovery(domain.state()).run(connection, ChangeObserver.NONE))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("old name")
                .hasMessageContaining("our name")
                .hasMessageContaining("their name");
        assertThat(new Recovery(domain.state()).open()).hasSize(1);
        assertThat(recover(Undecided.FORWARD).ended())
                .singleElement()
                .satisfies(r -> assertThat(r.forward()).isTrue());
        assertThat(domain.get(gpo.id()).displayName()).isEqualTo("their name");
        assertThat(lastEvent()).isEqualTo(Event.RECOVERED_FORWARD);
    }

    @Test
    void undecidedContentCanBeTakenBack() throws Exception {
        Gpo gpo = domain.createWith("content", TestDomain.content("old", true));
        Change change = domain.changes()
                .putContent(
                        "put", ContentTarget.keeping(gpo), TestDomain.content("new", false), CancellationToken.NONE);
        GpoState before = GpoState.of(connection, gpo.id());
        crash(change, "step " + (change.plan().size() - 1) + " noted");
        connection.directory().modify(gpo.dn(), new Modification(ModificationType.REPLACE, "versionNumber", "77"));
        Recovery.Report stopped = recover(Undecided.STOP);
        assertThat(stopped.leftOpen())
                .singleElement()
                .satisfies(l -> assertThat(l.why()).contains("77"));
        assertThat(recover(Undecided.BACK).ended()).hasSize(1);
        connection
                .directory()
                .modify(
                        gpo.dn(),
                        new Modification(
                                ModificationType.REPLACE,
                                "versionNumber",
                                Integer.toString(gpo.version().toInt())));
        assertThat(GpoState.of(connection, gpo.id()).differences(before)).isEmpty();
    }

    @Test
    void aChangeThatWasNotedAsMadeIsFinishedWhateverSomebodyWroteSince() throws Exception {
        Gpo gpo = domain.create("old name");
        crash(domain.changes().rename(gpo, "our name"), "decision noted");
        rename(gpo, "their name");
        assertThat(recover(Undecided.STOP).ended())
                .singleElement()
                .satisfies(r -> assertThat(r.forward()).isTrue());
        assertThat(domain.get(gpo.id()).displayName()).isEqualTo("their name");
    }

    @Test
    void anotherDomainsChangeIsLeftAloneAndListed() {
        Gpo gpo = domain.create("here");
        crash(domain.changes().rename(gpo, "there"), "step 0 begins");
        try (DomainConnection other = lab("other")) {
            Recovery.Report report = new Recovery(domain.state()).run(other, ChangeObserver.NONE, Undecided.STOP);
            assertThat(report.ended()).isEmpty();
            assertThat(report.leftOpen()).singleElement().satisfies(l -> {
                assertThat(l.why()).contains("lab.test");
                assertThat(l.failure()).isEmpty();
            });
        }
        assertThat(recover(Undecided.STOP).ended()).hasSize(1);
    }

    @Test
    void aChangeUnderWayIsSkippedAndToldAndItsLockHolds() throws Exception {
        Gpo gpo = domain.create("here");
        Change change = domain.changes().rename(gpo, "there");
        Recoverer jvm = new Recoverer(folder);
        ChangeObserver meanwhile = (c, point) -> {
            if (point.equals("step 0 noted")) {
                assertThat(recover(Undecided.STOP).leftOpen())
                        .singleElement()
                        .satisfies(l -> assertThat(l.why()).contains("under way"));
                assertThat(new Recovery(domain.state()).open()).hasSize(1);
                jvm.recover(folder.resolve("lab"), domain.state().root());
            }
        };
        new ChangeRunner(connection, domain.state(), meanwhile).run(change, CancellationToken.NONE);
        assertThat(domain.get(gpo.id()).displayName()).isEqualTo("there");
        assertThat(lastEvent()).isEqualTo(Event.DONE);
        assertThat(new AuditLog(domain.state()).read())
                .extracting(AuditRecord::event)
                .doesNotContain(Event.RECOVERED_BACK, Event.RECOVERED_FORWARD);
    }

    /** A stack overflow, say: only a death leaves something to recover. */
    @Test
    void anErrorAtAnyPointIsTakenBackOrTheChangeIsMade() {
        Gpo gpo = domain.createWith("content", TestDomain.content("old", true));
        List<String> points = new ArrayList<>();
        ChangeObserver noting = (c, point) -> points.add(point);
        domain.run(put(gpo, "shape"));
        new ChangeRunner(connection, domain.state(), noting)
                .run(put(domain.get(gpo.id()), "first"), CancellationToken.NONE);
        int decided = points.indexOf("decision noted");
        for (String failing : points) {
            Gpo now = domain.get(gpo.id());
            var before = domain.snapshot(now);
            ChangeObserver broken = (c, point) -> {
                if (point.equals(failing)) {
                    throw new StackOverflowError("at " + point);
                }
            };
            Throwable thrown = catchThrowable(() -> new ChangeRunner(connection, domain.state(), broken)
                    .run(put(now, failing), CancellationToken.NONE));
            if (points.indexOf(failing) < decided) {
                assertThat(thrown).as(failing).isInstanceOf(StackOverflowError.class);
                assertThat(TestDomain.differences(before, domain.snapshot(now)))
                        .as(failing)
                        .isEmpty();
                assertThat(new Recovery(domain.state()).open()).as(failing).isEmpty();
            } else {
                assertThat(thrown).as(failing).isNull();
                assertThat(domain.get(gpo.id()).version()).as(failing).isNotEqualTo(now.version());
            }
            recover(Undecided.STOP);
            assertThat(new Recovery(domain.state()).open()).as(failing).isEmpty();
        }
    }

    @Test
    void anErrorWhileTakingBackDoesNotKeepItFromBeingTakenBack() {
        Gpo gpo = domain.createWith("content", TestDomain.content("old", true));
        var before = domain.snapshot(gpo);
        ChangeObserver broken = (c, point) -> {
            if (point.equals("step 2 applied") || point.contains("undo") || point.equals("taking back noted")) {
                throw new AssertionError(point);
            }
        };
        assertThatThrownBy(() -> new ChangeRunner(connection, domain.state(), broken)
                        .run(put(gpo, "new"), CancellationToken.NONE))
                .hasMessage("step 2 applied");
        assertThat(TestDomain.differences(before, domain.snapshot(gpo))).isEmpty();
        assertThat(new Recovery(domain.state()).open()).isEmpty();
    }

    private Change put(Gpo gpo, String text) {
        return domain.changes()
                .putContent("put", ContentTarget.keeping(gpo), TestDomain.content(text, false), CancellationToken.NONE);
    }

    private static List<String> told(IGPMResult result) {
        assertThat(result.overallStatus()).isZero();
        return result.getStatus().stream().map(IGPMStatusMessage::getMessage).toList();
    }

    @Test
    void theFirstWriteOfTheObjectModelTellsWhatBecameOfWhatWasLeft() throws Exception {
        Gpo gpo = domain.create("old name");
        crash(domain.changes().rename(gpo, "our name"), "step 0 applied");
        Gpo other = domain.create("another");
        crash(domain.changes().rename(other, "our other name"), "step 0 applied");
        rename(other, "their name");
        try (GPM gpm = GPM.connect(connection, domain.state().root())) {
            IGPMDomain opened = gpm.getDomain("", "", 0);
            IGPMGPO copied = opened.getGPO(gpo.id().toString());
            assertThat(told(copied.copyTo(0, opened, "first")))
                    .hasSize(2)
                    .anyMatch(text -> text.startsWith("finished what was left unfinished earlier: "))
                    .anyMatch(text -> text.startsWith("left unfinished: ") && text.contains("their name"));
            assertThat(told(copied.copyTo(0, opened, "second"))).isEmpty();
        }
    }

    @Test
    void aJournalThatCannotBeGoneThroughIsToldOnceAndKeepsNobodyFromWriting() throws Exception {
        Gpo gpo = domain.create("old name");
        Files.createDirectory(domain.state().root().resolve("journal/20260101T000000-00000000.tmp"));
        try (GPM gpm = GPM.connect(connection, domain.state().root())) {
            IGPMDomain opened = gpm.getDomain("", "", 0);
            IGPMGPO copied = opened.getGPO(gpo.id().toString());
            assertThat(told(copied.copyTo(0, opened, "first")))
                    .singleElement()
                    .asString()
                    .contains("the journal cannot be tidied");
            assertThat(told(copied.copyTo(0, opened, "second"))).isEmpty();
        }
    }

    @Test
    void anIntentTornInTheWritingIsRemoved() throws Exception {
        Path torn = Files.writeString(domain.state().root().resolve("journal/20260101T000000-00000000.tmp"), "{\"ver");
        assertThat(recover(Undecided.STOP).leftOpen()).isEmpty();
        assertThat(torn).doesNotExist();
    }

    @Test
    void aDamagedIntentDoesNotKeepTheOthersFromBeingEnded() throws Exception {
        Gpo gpo = domain.create("here");
        crash(domain.changes().rename(gpo, "there"), "step 0 applied");
        Files.writeString(domain.state().root().resolve("journal/00000000T000000-00000000.intent"), "{}{\n");
        Recovery.Report report = recover(Undecided.STOP);
        assertThat(report.ended()).hasSize(1);
        assertThat(report.leftOpen())
                .singleElement()
                .satisfies(l -> assertThat(l.failure()).isPresent());
    }

    @Test
    void withoutAnAuditLogNothingIsWritten() throws Exception {
        Gpo gpo = domain.create("here");
        GpoState before = GpoState.of(connection, gpo.id());
        Change change = domain.changes().delete(gpo);
        Files.delete(domain.state().auditLog());
        Files.createDirectory(domain.state().auditLog());
        assertThatThrownBy(() -> domain.run(change)).isInstanceOf(StorageFailedException.class);
        assertThat(GpoState.of(connection, gpo.id()).differences(before)).isEmpty();
        assertThat(new Recovery(domain.state()).open()).isEmpty();
    }

    @Test
    void whoWritesTheSameAsAnotherAndLosesDoesNotTakeTheOthersBack() throws Exception {
        Gpo gpo = domain.create("first");
        Change ours = domain.changes().rename(gpo, "same");
        domain.run(domain.changes().rename(gpo, "same"));
        assertThatThrownBy(() -> domain.run(ours)).isInstanceOf(ConflictException.class);
        assertThat(domain.get(gpo.id()).displayName()).isEqualTo("same");
    }

    @Test
    void anAuditLogThatFailsAfterTheChangeIsAWarningAndRecoveryRecordsIt() throws Exception {
        Gpo gpo = domain.create("first");
        Path log = domain.state().auditLog();
        Path aside = log.resolveSibling("aside");
        ChangeObserver full = (c, point) -> {
            if (point.equals("step 0 applied")) {
                move(log, aside);
                mkdir(log);
            }
        };
        assertThat(new ChangeRunner(connection, domain.state(), full)
                        .run(domain.changes().rename(gpo, "second"), CancellationToken.NONE))
                .isNotEmpty();
        Files.delete(log);
        move(aside, log);
        assertThat(domain.get(gpo.id()).displayName()).isEqualTo("second");
        assertThat(recover(Undecided.STOP).ended()).hasSize(1);
        assertThat(lastEvent()).isEqualTo(Event.RECOVERED_FORWARD);
    }

    private static void move(Path from, Path to) {
        assertThat(from.toFile().renameTo(to.toFile())).isTrue();
    }

    private static void mkdir(Path folder) {
        assertThat(folder.toFile().mkdir()).isTrue();
    }

    /** Another process that recovers. */
    private record Recoverer(Path folder) {
        void recover(Path lab, Path state) {
            try {
                ChildJvm child = ChildJvm.trained(Files.createDirectories(folder.resolve("jvm")), CrashSite.lab(lab));
                List<String> arguments = List.of(
                        state.toString(),
                        CrashKind.RENAME.name(),
                        "{00000000-0000-0000-0000-000000000001}",
                        "{00000000-0000-0000-0000-000000000002}",
                        folder.toString(),
                        "recover",
                        "1",
                        "after");
                // 137 would mean that it took over: it dies at the first thing it writes.
                assertThat(child.run(CrashSite.lab(lab), CrashingWriter.class, arguments))
                        .isZero();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
