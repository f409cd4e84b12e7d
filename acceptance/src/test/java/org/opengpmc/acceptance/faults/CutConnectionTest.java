// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.acceptance.faults.CuttingProxy.LDAP;
import static org.opengpmc.acceptance.faults.CuttingProxy.SMB;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.faults.CuttingProxy.Cut;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;

/** The connection breaks after any number of bytes: each command is done wholly or not at all. */
@WithSamba
class CutConnectionTest {
    private static final String PROXY = "127.0.0.40";

    @TempDir
    static Path folder;

    private static DomainConnection connection;
    private static TestDomain domain;
    private static CuttingProxy proxy;
    private static Gpmc direct;
    private static Gpmc gpmc;
    private static Gpo gpo;
    private static String older;
    private static String newer;
    private static Map<String, String> stateOfNewer;

    @BeforeAll
    static void prepare(SambaDomain contoso) throws IOException {
        connection = contoso.connect();
        domain = TestDomain.of(connection, folder.resolve("own"));
        try {
            proxy = new CuttingProxy(PROXY, contoso.host());
        } catch (BindException e) {
            Assumptions.abort("CUT CONNECTIONS ARE NOT TESTED: the proxy may not listen at " + PROXY + ": " + e);
        }
        direct = Gpmc.onSamba(contoso, folder);
        gpmc = Gpmc.onSamba(contoso, contoso.admin(), PROXY, folder);
        String name = "Cut " + UUID.randomUUID();
        gpo = domain.createWith(name, TestDomain.content("older", true));
        older = backup();
        direct.run("gpo", "comment", name, "the newer one", "--yes").expect(ExitCode.DONE);
        direct.run("gpo", "status", name, "user-disabled", "--yes").expect(ExitCode.DONE);
        newer = backup();
        direct.run("backup", "restore", backups(), newer, "--yes").expect(ExitCode.DONE);
        stateOfNewer = StoredGpos.withoutVersion(look());
    }

    @AfterAll
    static void tidy() {
        proxy.close();
        domain.gpos().byId(gpo.id()).ifPresent(g -> domain.run(domain.changes().delete(g)));
        for (GpoId id : begun()) {
            domain.gpos().byId(id).ifPresent(g -> domain.run(domain.changes().delete(g)));
        }
        connection.close();
    }

    @Test
    void rename() {
        cutAll(
                8,
                CutConnectionTest::restoreNewer,
                "gpo",
                "rename",
                gpo.id().toString(),
                gpo.displayName() + " renamed");
    }

    @Test
    void importing() {
        cutAll(
                24,
                CutConnectionTest::restoreNewer,
                "backup",
                "import",
                backups(),
                older,
                "--into",
                gpo.id().toString());
    }

    @Test
    void restoreOverAnExistingGpo() {
        cutAll(24, CutConnectionTest::restoreNewer, "backup", "restore", backups(), older);
    }

    @Test
    void restoreOfADeletedGpo() {
        cutAll(12, CutConnectionTest::delete, "backup", "restore", backups(), older);
    }

    @Test
    void deleting() {
        cutAll(24, CutConnectionTest::restoreNewer, "gpo", "delete", gpo.id().toString());
    }

    @Test
    void creating() {
        proxy.pass();
        String first = "Cut new " + UUID.randomUUID();
        gpmc.run("gpo", "create", first, "--yes").expect(ExitCode.DONE);
        List<Point> points = points(24);
        Tally tally = new Tally();
        for (Point point : points) {
            String name = "Cut new " + UUID.randomUUID();
            int known = begun().size();
            point.arm(proxy);
            Outcome outcome = gpmc.run("gpo", "create", name, "--yes");
            boolean forward = settle(point, outcome, tally);
            boolean there = !domain.gpos().byName(name).isEmpty();
            assertThat(there).as(point + "\n" + outcome).isEqualTo(outcome.code() == 0 || forward);
            for (GpoId id : begun().subList(known, begun().size())) {
                Map<String, String> stored = StoredGpos.look(connection, List.of(id));
                if (there) {
                    assertThat(stored).as(point + "\n" + outcome).hasSize(7);
                } else {
                    assertThat(stored).as(point + "\n" + outcome).isEmpty();
                }
            }
        }
        tally.tell("gpo create");
    }

    private static void cutAll(int cuts, Runnable before, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add("--yes");
        String[] all = command.toArray(String[]::new);
        before.run();
        proxy.pass();
        gpmc.run(all).expect(ExitCode.DONE);
        List<Point> points = points(cuts);
        Map<String, String> done = StoredGpos.withoutVersion(look());
        Tally tally = new Tally();
        for (Point point : points) {
            before.run();
            Map<String, String> was = look();
            point.arm(proxy);
            Outcome outcome = gpmc.run(all);
            boolean forward = settle(point, outcome, tally);
            Map<String, String> is = look();
            if (outcome.code() == 0 || forward) {
                assertThat(TestDomain.differences(done, StoredGpos.withoutVersion(is)))
                        .as(point + "\n" + outcome)
                        .isEmpty();
            } else {
                assertThat(TestDomain.differences(was, is))
                        .as(point + "\n" + outcome)
                        .isEmpty();
            }
        }
        tally.tell(words[0] + " " + words[1]);
    }

    /** Checks what the command told and ends what it left open; gives whether that was finished, not taken back. */
    private static boolean settle(Point point, Outcome outcome, Tally tally) {
        assertThat(outcome.code())
                .as(point + "\n" + outcome)
                .isIn(ExitCode.DONE.number(), ExitCode.UNREACHABLE.number());
        outcome.proper();
        tally.count(outcome.code() == 0 ? "done" : "failed");
        proxy.pass();
        if (new Recovery(direct.state()).open().isEmpty()) {
            return false;
        }
        // What is open must have been told, so that the user knows what to do.
        assertThat(outcome.err()).as(point + "\n" + outcome).contains("gpmc recover");
        Outcome recovered = direct.run("recover").expect(ExitCode.DONE);
        assertThat(new Recovery(direct.state()).open()).isEmpty();
        boolean forward = recovered.out().contains("finished");
        tally.count(forward ? "finished by recover" : "taken back by recover");
        return forward;
    }

    private static List<Point> points(int number) {
        long ldap = proxy.passed(LDAP);
        long smb = proxy.passed(SMB);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean first = i % 2 == 0 || smb == 0;
            long bytes = Math.max(1, Math.round((first ? ldap : smb) * (i + 0.7) / number));
            points.add(new Point(first ? LDAP : SMB, bytes, i % 4 < 2 ? Cut.BLIP : Cut.OUTAGE));
        }
        return points;
    }

    private record Point(int port, long bytes, Cut cut) {
        void arm(CuttingProxy proxy) {
            proxy.cutAfter(port, bytes, cut);
        }
    }

    private static final class Tally {
        private final Map<String, Integer> counts = new TreeMap<>();

        void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        void tell(String command) {
            System.out.println("Cut connections, " + command + ": " + counts);
        }
    }

    private static void restoreNewer() {
        if (!StoredGpos.withoutVersion(look()).equals(stateOfNewer)) {
            direct.run("backup", "restore", backups(), newer, "--yes").expect(ExitCode.DONE);
            assertThat(TestDomain.differences(stateOfNewer, StoredGpos.withoutVersion(look())))
                    .isEmpty();
        }
    }

    private static void delete() {
        domain.gpos().byId(gpo.id()).ifPresent(g -> domain.run(domain.changes().delete(g)));
    }

    private static Map<String, String> look() {
        return StoredGpos.look(connection, List.of(gpo.id()));
    }

    private static String backup() {
        List<String> before = ids();
        direct.run("backup", "create", backups(), gpo.id().toString()).expect(ExitCode.DONE);
        return ids().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private static List<String> ids() {
        return !Files.exists(Path.of(backups()))
                ? List.of()
                : BackupFolder.open(Path.of(backups())).list().backups().stream()
                        .map(b -> b.info().backupId())
                        .toList();
    }

    private static String backups() {
        return folder.resolve("backups").toString();
    }

    /** The GPOs of all changes that began. */
    private static List<GpoId> begun() {
        return new AuditLog(direct.state())
                .read().stream()
                        .filter(r -> r.event() == AuditRecord.Event.BEGUN)
                        .filter(r -> r.title().startsWith("create"))
                        .map(r -> GpoId.parse(r.object().substring(3, r.object().indexOf(',')))
                                .orElseThrow())
                        .toList();
    }
}
