// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/** A GPO with a file larger than the memory there is: a package that somebody put into SYSVOL. */
abstract class LargeFileContract {
    private static final String SMALL_HEAP = "-Xmx40m";
    private static final String NAME = "setup.msi";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private DomainConnection connection;
    private TestDomain domain;
    private Gpmc gpmc;
    private Gpo gpo;
    private String copy;

    protected abstract DomainConnection open();

    protected abstract Gpmc gpmc(Path home);

    protected abstract int mebibytes();

    @BeforeEach
    void fill() {
        connection = open();
        domain = TestDomain.of(connection, folder.resolve("own"));
        gpmc = gpmc(folder.resolve("home"));
        gpo = domain.createWith("Large " + UUID.randomUUID(), TestDomain.content("original", false));
        copy = "Copy " + UUID.randomUUID();
        connection.sysvol().create(file(gpo.id()), new Generated(mebibytes()));
    }

    @AfterEach
    void tidy() {
        try {
            List<Gpo> ours = domain.gpos().list().stream()
                    .filter(g -> g.id().equals(gpo.id()) || g.displayName().equals(copy))
                    .toList();
            ours.forEach(g -> domain.run(domain.changes().delete(g)));
        } finally {
            connection.close();
        }
    }

    @Test
    void passesThroughASmallHeapAndStopsInTheMiddle() throws Exception {
        String expected = digest(new Generated(mebibytes()));
        String backups = folder.resolve("backups").toString();
        run("backup", "create", backups, gpo.id().toString());
        gpmc.run("backup", "list", backups, "--check").expect(ExitCode.DONE);

        connection.sysvol().delete(file(gpo.id()));
        run("backup", "restore", backups, "--all", "--yes");
        assertThat(digest(gpo.id())).isEqualTo(expected);
        run("gpo", "copy", gpo.id().toString(), "--name", copy, "--yes");
        assertThat(digest(domain.gpos().byName(copy).get(0).id())).isEqualTo(expected);

        aBackupStopsInTheMiddle();
        aRestoreStopsInTheMiddle(backups);
        assertThat(digest(gpo.id())).isEqualTo(expected);
    }

    private void run(String... words) throws Exception {
        gpmc.startWith(SMALL_HEAP, words).await(PATIENCE).expect(ExitCode.DONE);
    }

    private void aBackupStopsInTheMiddle() throws Exception {
        Path stopped = folder.resolve("stopped");
        RunningGpmc running = gpmc.startWith(
                SMALL_HEAP, "backup", "create", stopped.toString(), gpo.id().toString());
        running.await(() -> isBegun(stopped));
        running.cancel("backup of a large file");
        try (Stream<Path> left = Files.list(stopped)) {
            assertThat(left).isEmpty();
        }
    }

    private void aRestoreStopsInTheMiddle(String backups) throws Exception {
        List<SysvolEntry> before = connection.sysvol().tree(domain.folder(gpo.id()));
        SysvolPath claim = connection.facts().policiesPath().child(gpo.id() + ".opengpmc");
        SysvolPath staged = claim.child("new").resolve(below());
        RunningGpmc running = gpmc.startWith(SMALL_HEAP, "backup", "restore", backups, "--all", "--yes");
        running.await(() -> connection.sysvol().find(staged).isPresent());
        running.cancel("restore of a large file");
        assertThat(connection.sysvol().tree(domain.folder(gpo.id()))).isEqualTo(before);
        assertThat(connection.sysvol().find(claim)).isEmpty();
        assertThat(new Recovery(gpmc.state()).open()).isEmpty();
    }

    private static boolean isBegun(Path backups) {
        if (!Files.isDirectory(backups)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(backups)) {
            return all.anyMatch(p -> p.endsWith(NAME));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private SysvolPath file(GpoId id) {
        return domain.folder(id).resolve(below());
    }

    private static SysvolPath below() {
        return SysvolPath.parse("Machine\\Scripts\\Startup").child(NAME);
    }

    private String digest(GpoId id) throws IOException {
        SysvolEntry entry = connection.sysvol().find(file(id)).orElseThrow();
        return digest(connection.sysvol().content(entry));
    }

    private static String digest(FileContent content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.copyTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Parts that all differ, so that none can take another's place unnoticed. */
    private record Generated(int mebibytes) implements FileContent {
        @Override
        public byte[] read() {
            throw new AssertionError("larger than memory");
        }

        @Override
        public void copyTo(OutputStream to) throws IOException {
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < mebibytes; i++) {
                part[i % part.length] = (byte) (i + 1);
                to.write(part);
            }
        }
    }
}
