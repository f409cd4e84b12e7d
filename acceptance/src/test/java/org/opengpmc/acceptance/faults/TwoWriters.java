// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;

/** While one administrator is asked whether to go on, another changes the same GPO. Nothing of hers is overwritten. */
abstract class TwoWriters {
    @TempDir
    Path folder;

    private TestDomain domain;
    private Gpo gpo;
    private Gpmc mine;
    private Gpmc hers;

    protected abstract DomainConnection connection();

    /** {@code gpmc} of an administrator with her own state folder. */
    protected abstract Gpmc gpmc(Path home);

    @BeforeEach
    void makeGpo() {
        domain = TestDomain.of(connection(), folder.resolve("own"));
        gpo = domain.createWith("Two writers " + UUID.randomUUID(), TestDomain.content("first", true));
        mine = gpmc(folder.resolve("mine"));
        hers = gpmc(folder.resolve("hers"));
    }

    @AfterEach
    void deleteGpo() {
        domain.gpos().byId(gpo.id()).ifPresent(g -> domain.run(domain.changes().delete(g)));
    }

    @Test
    void aNameSetMeanwhileIsShownAndKept() {
        Outcome late = meanwhile(
                List.of("gpo", "rename", gpo.displayName(), "Hers " + gpo.id()),
                "gpo",
                "rename",
                gpo.displayName(),
                "Mine " + gpo.id());
        assertThat(late.err()).contains(gpo.displayName(), "Hers " + gpo.id(), "hint:");
    }

    @Test
    void aStatusSetMeanwhileIsShownAndKept() {
        Outcome late = meanwhile(
                List.of("gpo", "status", gpo.displayName(), "all-disabled"),
                "gpo",
                "status",
                gpo.displayName(),
                "user-disabled");
        assertThat(late.err()).contains("flags").contains("0").contains("3");
    }

    @Test
    void aCommentSetMeanwhileIsShownAndKept() {
        Outcome late = meanwhile(
                List.of("gpo", "comment", gpo.displayName(), "her words"),
                "gpo",
                "comment",
                gpo.displayName(),
                "my words");
        assertThat(late.err()).contains("her words").contains("comment of first");
    }

    @Test
    void contentImportedMeanwhileIsKept() {
        String backups = folder.resolve("backups").toString();
        hers.run("backup", "create", backups, gpo.displayName()).expect(ExitCode.DONE);
        Outcome late = meanwhile(
                List.of("backup", "import", backups, gpo.displayName(), "--into", gpo.displayName()),
                "backup",
                "import",
                backups,
                gpo.displayName(),
                "--into",
                gpo.displayName());
        assertThat(late.err()).contains("expected version ", "found version ");
    }

    @Test
    void aGpoDeletedMeanwhileStaysDeleted() {
        Outcome late = meanwhile(
                ExitCode.NOT_FOUND,
                List.of("gpo", "delete", gpo.displayName()),
                "gpo",
                "rename",
                gpo.displayName(),
                "Mine " + gpo.id());
        assertThat(late.err()).contains(gpo.id().toString());
    }

    @Test
    void aGpoChangedMeanwhileIsNotDeleted() {
        String backups = folder.resolve("backups").toString();
        hers.run("backup", "create", backups, gpo.displayName()).expect(ExitCode.DONE);
        meanwhile(
                List.of("backup", "import", backups, gpo.displayName(), "--into", gpo.displayName()),
                "gpo",
                "delete",
                gpo.displayName());
    }

    private Outcome meanwhile(List<String> herCommand, String... myCommand) {
        return meanwhile(ExitCode.CONFLICT, herCommand, myCommand);
    }

    private Outcome meanwhile(ExitCode expected, List<String> herCommand, String... myCommand) {
        List<String> hersAtOnce = new ArrayList<>(herCommand);
        hersAtOnce.add("--yes");
        Meanwhile answers =
                new Meanwhile(() -> hers.run(hersAtOnce.toArray(String[]::new)).expect(ExitCode.DONE));
        Outcome late = mine.runAsked(answers, myCommand).expect(expected);
        assertThat(TestDomain.differences(answers.after, look()))
                .as(late.toString())
                .isEmpty();
        assertThat(new Recovery(mine.state()).open()).isEmpty();
        return late;
    }

    private Map<String, String> look() {
        return StoredGpos.look(connection(), List.of(gpo.id()));
    }

    /** An administrator who lets another go first, then says yes. */
    private final class Meanwhile extends InputStream {
        private final Runnable other;
        private InputStream answer = InputStream.nullInputStream();
        private Map<String, String> after = Map.of();
        private boolean asked;

        Meanwhile(Runnable other) {
            this.other = other;
        }

        @Override
        public int read() throws IOException {
            if (!asked) {
                asked = true;
                other.run();
                after = look();
                answer = new ByteArrayInputStream(new byte[] {'y', '\n'});
            }
            return answer.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int first = read();
            if (first < 0) {
                return -1;
            }
            into[offset] = (byte) first;
            return 1 + Math.max(0, answer.read(into, offset + 1, length - 1));
        }
    }
}
