// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.sysvol.SysvolPath;

/** Two processes that change the same GPO at the same moment, over and over. */
final class Race implements AutoCloseable {
    private final DomainConnection connection;
    private final TestDomain domain;
    private final StateDirectory shared;
    private final List<Writing> writers;

    Race(Path folder, CrashSite site) throws Exception {
        ChildJvm children = ChildJvm.trained(Files.createDirectories(folder.resolve("jvm")), site);
        this.connection = site.open();
        this.domain = TestDomain.of(connection, folder.resolve("preparation"));
        this.shared = StateDirectory.open(folder.resolve("shared"));
        this.writers = List.of(new Writing(children, site, shared), new Writing(children, site, shared));
    }

    /** One wins, the other is told both values or who holds the GPO, and what the winner wrote is there whole. */
    void run(String kind, int rounds) throws IOException {
        for (int round = 1; round <= rounds; round++) {
            Gpo gpo = domain.createWith(
                    "race " + kind + round + " " + System.nanoTime(), TestDomain.content("first", true));
            try {
                race(kind, round, gpo);
            } finally {
                GpoState.erase(connection, gpo.id());
            }
        }
        assertThat(new AuditLog(shared).verify().problems()).isEmpty();
        assertThat(new Recovery(shared).open()).isEmpty();
    }

    private void race(String kind, int round, Gpo gpo) throws IOException {
        List<String> texts = List.of(kind + "-a" + round, kind + "-b" + round);
        for (int i = 0; i < 2; i++) {
            writers.get(i).tell(kind + " " + gpo.id() + " " + texts.get(i));
        }
        for (Writing writer : writers) {
            assertThat(writer.hear()).isEqualTo("planned");
        }
        for (Writing writer : writers) {
            writer.tell("go");
        }
        List<String> answers = List.of(writers.get(0).hear(), writers.get(1).hear());
        String what = kind + ", round " + round + ": " + answers;
        assertThat(answers).as(what).containsOnlyOnce("won");
        int winner = answers.indexOf("won");
        String told = answers.get(1 - winner);
        assertThat(told).as(what).startsWith("ConflictException: ").doesNotContain("SUPPRESSED");
        assertThat((told.contains("expected") && told.contains("found")) || told.contains("under way"))
                .as(what)
                .isTrue();
        check(kind, domain.get(gpo.id()), texts.get(winner), what);
        GpoState now = GpoState.of(connection, gpo.id());
        assertThat(now.leftovers()).as(what).isEmpty();
    }

    private void check(String kind, Gpo gpo, String text, String what) {
        switch (kind) {
            case "rename" -> assertThat(gpo.displayName()).as(what).isEqualTo(text);
            case "comment" ->
                assertThat(new GpoContents(connection).comment(gpo)).as(what).contains(text);
            default -> {
                SysvolPath script = SysvolPath.parse("Machine\\Scripts\\Startup\\hello.cmd");
                assertThat(connection.sysvol().read(domain.folder(gpo.id()).resolve(script)))
                        .as(what)
                        .asString()
                        .isEqualTo("echo " + text + "\r\n");
                assertThat(gpo.version().toInt()).as(what).isEqualTo(0x00020002);
            }
        }
    }

    @Override
    public void close() {
        writers.forEach(Writing::end);
        connection.close();
    }

    private static final class Writing {
        private final Process process;
        private final BufferedReader answers;
        private final Writer orders;

        Writing(ChildJvm children, CrashSite site, StateDirectory state) throws IOException {
            process = children.start(
                    site, RacingWriter.class, List.of(state.root().toString()));
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            orders = process.outputWriter(StandardCharsets.UTF_8);
        }

        void tell(String order) throws IOException {
            orders.write(order + "\n");
            orders.flush();
        }

        String hear() throws IOException {
            return String.valueOf(answers.readLine());
        }

        void end() {
            process.destroyForcibly();
        }
    }
}
