// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.path;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;

/** What a real file system adds to the contract: links, full and read-only disks, names on disk, leftovers. */
class PathSysvolDiskTest {
    private static final SysvolPath FILE = SysvolPath.parse("f");

    private static SecurityDescriptor sddl(String text) {
        return Sddl.parse(text, SddlContext.NONE);
    }

    private static PathSysvol plain(Path folder) {
        return PathSysvol.open(folder, PathSecurity.none());
    }

    private static PathSysvol lab(Path folder) {
        return PathSysvol.open(folder, PathSecurity.sidecar(sddl("O:BAG:SYD:PAI(A;OICI;FA;;;BA)")));
    }

    private static List<String> names(PathSysvol sysvol, SysvolPath folder) {
        return sysvol.list(folder).stream().map(e -> e.path().name()).sorted().toList();
    }

    @Test
    void aFolderThatIsNotThereIsNotFound(@TempDir Path folder) {
        assertThatThrownBy(() -> plain(folder.resolve("none"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void linksAreToldButNeverFollowed(@TempDir Path folder, @TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("out"), outside);
        Files.createSymbolicLink(folder.resolve("gone"), outside.resolve("none"));
        PathSysvol sysvol = plain(folder);
        assertThat(names(sysvol, SysvolPath.ROOT)).containsExactly("gone", "out");
        assertThat(sysvol.tree(SysvolPath.ROOT)).noneMatch(SysvolEntry::directory);
        for (String path : List.of("out", "OUT", "out\\secret", "gone")) {
            SysvolPath at = SysvolPath.parse(path);
            assertThatThrownBy(() -> sysvol.read(at))
                    .isInstanceOf(StorageFailedException.class)
                    .hasMessageContaining("link");
            assertThatThrownBy(() -> sysvol.replace(at, new byte[0])).isInstanceOf(StorageFailedException.class);
            assertThatThrownBy(() -> sysvol.create(at, new byte[0])).isInstanceOf(StorageFailedException.class);
        }
        assertThat(outside.resolve("secret")).hasContent("x");
    }

    @Test
    void aLinkIsDeletedWithoutWhatItPointsTo(@TempDir Path folder, @TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("out"), outside);
        PathSysvol sysvol = plain(folder);
        assertThat(sysvol.list(SysvolPath.ROOT)).allMatch(SysvolEntry::link);
        sysvol.delete(SysvolPath.parse("out"));
        assertThat(sysvol.list(SysvolPath.ROOT)).isEmpty();
        assertThat(outside.resolve("secret")).hasContent("x");
    }

    @Test
    void namesOnDiskMayDifferInCaseAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("GPT.INI"), "upper");
        Files.writeString(folder.resolve("gpt.ini"), "lower");
        assumeTrue(Files.readString(folder.resolve("GPT.INI")).equals("upper"), "this disk ignores case");
        PathSysvol sysvol = plain(folder);
        assertThat(sysvol.read(SysvolPath.parse("gpt.ini"))).isEqualTo("lower".getBytes(UTF_8));
        assertThat(sysvol.read(SysvolPath.parse("GPT.INI"))).isEqualTo("upper".getBytes(UTF_8));
        assertThat(sysvol.read(SysvolPath.parse("Gpt.Ini"))).isEqualTo("upper".getBytes(UTF_8));
    }

    @Test
    void aPlainFolderSaysThatItHasNoPermissions(@TempDir Path folder) {
        PathSysvol sysvol = plain(folder);
        assertThatThrownBy(() -> sysvol.readSecurity(SysvolPath.ROOT))
                .isInstanceOfSatisfying(
                        UnsupportedException.class, e -> assertThat(e.hint()).isPresent());
        assertThatThrownBy(() -> sysvol.writeSecurity(SysvolPath.ROOT, sddl("D:")))
                .isInstanceOf(UnsupportedException.class);
    }

    @Test
    void theFileOfPermissionsIsNeitherSeenNorTouched(@TempDir Path folder) {
        PathSysvol sysvol = lab(folder);
        sysvol.create(FILE, new byte[0]);
        sysvol.writeSecurity(FILE, sddl("D:P(A;;FA;;;SY)"));
        assertThat(folder.resolve(".opengpmc-acl")).exists();
        assertThat(names(sysvol, SysvolPath.ROOT)).containsExactly("f");
        SysvolPath hidden = SysvolPath.parse(".OpenGPMC-acl");
        assertThat(sysvol.find(hidden)).isEmpty();
        assertThatThrownBy(() -> sysvol.read(hidden)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sysvol.replace(hidden, new byte[0])).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> sysvol.rename(FILE, hidden)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void permissionsLeftBehindByACrashDoNotReachANewFile(@TempDir Path folder) throws IOException {
        PathSysvol sysvol = lab(folder);
        sysvol.create(FILE, new byte[0]);
        sysvol.writeSecurity(FILE, sddl("D:P(A;;FA;;;WD)"));
        Files.delete(folder.resolve("f"));
        Files.writeString(folder.resolve(".opengpmc-acl.new"), "half a li");
        sysvol.replace(FILE, new byte[0]);
        assertThat(sysvol.readSecurity(FILE).isDaclProtected()).isFalse();
        sysvol.writeSecurity(FILE, sddl("D:P(A;;FA;;;SY)"));
        assertThat(sysvol.readSecurity(FILE).isDaclProtected()).isTrue();
    }

    @Test
    void permissionsOutlastTheProgram(@TempDir Path folder) {
        lab(folder).writeSecurity(SysvolPath.ROOT, sddl("O:SYG:SYD:P(A;OICI;FR;;;AU)"));
        assertThat(lab(folder).readSecurity(SysvolPath.ROOT).owner())
                .isEqualTo(sddl("O:SY").owner());
    }

    @Test
    void aDamagedFileOfPermissionsIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".opengpmc-acl"), "opengpmc-acl 1\nAAAA f\n");
        Files.writeString(folder.resolve("f"), "");
        assertThatThrownBy(() -> lab(folder).readSecurity(FILE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void aFolderWithoutWritePermissionIsAccessDenied(@TempDir Path folder) throws IOException {
        Path locked = Files.createDirectory(folder.resolve("d"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(locked), "SKIPPED: this user may write everywhere");
        assertThatThrownBy(() -> plain(folder).create(SysvolPath.parse("d\\f"), new byte[0]))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFullOrReadOnlyDiskIsAStorageFailure(@TempDir Path folder) throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "opengpmc-test", folder.toString()),
                "SKIPPED: only root may mount a small file system");
        try {
            PathSysvol sysvol = lab(folder);
            sysvol.create(FILE, "old".getBytes(UTF_8));
            byte[] large = new byte[1 << 20];
            for (Runnable attempt : List.<Runnable>of(
                    () -> sysvol.replace(FILE, large), () -> sysvol.create(SysvolPath.parse("g"), large))) {
                assertThatThrownBy(attempt::run)
                        .isInstanceOf(StorageFailedException.class)
                        .hasMessageContaining("disk is full");
            }
            assertThat(names(sysvol, SysvolPath.ROOT)).containsExactly("f");
            assertThat(sysvol.read(FILE)).isEqualTo("old".getBytes(UTF_8));

            assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
            for (Runnable attempt : List.<Runnable>of(
                    () -> sysvol.replace(FILE, new byte[1]),
                    () -> sysvol.createDirectory(SysvolPath.parse("d")),
                    () -> sysvol.rename(FILE, SysvolPath.parse("g")),
                    () -> sysvol.delete(FILE))) {
                assertThatThrownBy(attempt::run)
                        .isInstanceOf(StorageFailedException.class)
                        .hasMessageContaining("read-only")
                        .satisfies(e -> assertThat(((GpmcException) e).hint()).isPresent());
            }
        } finally {
            run("umount", folder.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
