// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.sysvol.SysvolPath;

/** A backup that is damaged or meant to do harm changes nothing, and the user learns which file it is, and where. */
class CorruptBackupTest {
    private static final String SCRIPT = "DomainSysvol/GPO/Machine/Scripts/Startup/hello.cmd";
    private static final String LOCATION = "bkp:Location=\"DomainSysvol\\GPO\\Machine\\Scripts\\Startup\\hello.cmd\"";

    @TempDir
    static Path folder;

    private static DomainConnection connection;
    private static TestDomain domain;
    private static Gpmc gpmc;
    private static Path sound;

    @BeforeAll
    static void backUp() {
        Lab.create(folder.resolve("lab"), LabOptions.of("lab.test"));
        connection = Lab.open(folder.resolve("lab"));
        domain = TestDomain.of(connection, folder.resolve("own"));
        gpmc = Gpmc.onLab(folder.resolve("lab"), folder.resolve("home"));
        domain.createWith("Kept", TestDomain.content("kept", true));
        sound = folder.resolve("sound");
        gpmc.run("backup", "create", sound.toString(), "Kept").expect(ExitCode.DONE);
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    /** Ways to spoil a backup. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    enum Damage {
        TRUNCATED("Backup.xml", text -> text.substring(0, text.length() / 2)),
        EMPTY("Backup.xml", text -> ""),
        OTHER_ROOT("Backup.xml", text -> "<html></html>"),
        ENTITY_BOMB("Backup.xml", text -> withDoctype(text, bomb()).replaceFirst("Kept", "&i;")),
        OUTSIDE_ENTITY(
                "Backup.xml",
                text -> withDoctype(text, "<!ENTITY i SYSTEM \"file:///etc/passwd\">")
                        .replaceFirst("Kept", "&i;")),
        DEEP("Backup.xml", text -> "<a>".repeat(200_000)),
        LOCATION_ABOVE("Backup.xml", text -> located(text, "DomainSysvol\\GPO\\..\\..\\..\\secret")),
        LOCATION_FROM_ROOT("Backup.xml", text -> located(text, "\\etc\\passwd")),
        LOCATION_SLASHES("Backup.xml", text -> located(text, "/etc/passwd")),
        LOCATION_ON_DRIVE("Backup.xml", text -> located(text, "C:\\secret")),
        LOCATION_ON_SERVER("Backup.xml", text -> located(text, "\\\\host\\share\\secret")),
        PATH_ABOVE(
                "Backup.xml",
                text -> text.replace("%GPO_MACH_FSPATH%\\Scripts\\Startup\\hello", "%GPO_FSPATH%\\..\\x")),
        TRUNCATED_INFO("bkupInfo.xml", text -> text.substring(0, text.length() / 2)),
        BOMB_IN_INFO("bkupInfo.xml", text -> withDoctype(text, bomb()));

        private final String file;
        private final UnaryOperator<String> change;

        Damage(String file, UnaryOperator<String> change) {
            this.file = file;
            this.change = change;
        }

        private static String withDoctype(String text, String declarations) {
            int end = text.startsWith("<?") ? text.indexOf("?>") + 2 : 0;
            return text.substring(0, end) + "<!DOCTYPE x [" + declarations + "]>" + text.substring(end);
        }

        private static String bomb() {
            StringBuilder text = new StringBuilder("<!ENTITY a \"aaaaaaaaaa\">");
            for (char c = 'b'; c <= 'i'; c++) {
                text.append("<!ENTITY ").append(c).append(" \"");
                text.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
            }
            return text.toString();
        }

        private static String located(String text, String location) {
            return text.replace(LOCATION, "bkp:Location=\"" + location + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void damageIsRefusedWithFileAndPlace(Damage damage) throws IOException {
        Path backups = copy(damage.name());
        Path file = backup(backups).resolve(damage.file);
        String before = Files.readString(file);
        String after = damage.change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
        Files.writeString(folder.resolve("secret"), "secret");
        refused(backups, damage.file).forEach(o -> assertThat(o.err()).contains("line "));
    }

    @Test
    void aLinkOutOfTheBackupIsNotFollowed() throws IOException {
        Path backups = copy("link");
        Path script = backup(backups).resolve(SCRIPT);
        Files.delete(script);
        Files.createSymbolicLink(script, Files.writeString(folder.resolve("outside"), "outside"));
        refused(backups, "hello.cmd");
    }

    @Test
    void aLinkedFolderIsNotFollowed() throws IOException {
        Path backups = copy("linked folder");
        Path machine = backup(backups).resolve("DomainSysvol/GPO/Machine");
        Files.move(machine, folder.resolve("moved"));
        Files.createSymbolicLink(machine, folder.resolve("moved"));
        refused(backups, "Machine");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Path backups = copy("missing");
        Files.delete(backup(backups).resolve(SCRIPT));
        refused(backups, "hello.cmd");
    }

    @Test
    void aDamagedManifestIsToldAndHidesNoBackup() throws IOException {
        Path backups = copy("manifest");
        Files.writeString(backups.resolve("manifest.xml"), "<Backups><BackupInst>");
        Outcome listed = gpmc.run("backup", "list", backups.toString()).proper();
        assertThat(listed.out()).contains("Kept");
        assertThat(listed.err()).contains("manifest.xml", "line ");
    }

    @Test
    void aLengthOfTwoGigabytesIsOnlyBytesToAnImport() throws IOException {
        Path backups = copy("registry");
        byte[] registry = "PReg\1\0\0\0[\0k\0\0\0;\0v\0\0\0;\0\3\0\0\0;\0\377\377\377\177;\0"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(backup(backups).resolve(SCRIPT), registry);
        gpmc.run("backup", "import", backups.toString(), "Kept", "--into", "Bytes", "--create", "--yes")
                .expect(ExitCode.DONE);
        Gpo made = domain.gpos().find("Bytes");
        assertThat(connection
                        .sysvol()
                        .read(domain.folder(made.id())
                                .resolve(SysvolPath.parse("Machine\\Scripts\\Startup\\hello.cmd"))))
                .isEqualTo(registry);
    }

    private static List<Outcome> refused(Path backups, String file) {
        Map<String, String> before = domain.snapshot();
        String id = backup(backups).getFileName().toString();
        List<Outcome> outcomes = Stream.of(
                        gpmc.run("backup", "import", backups.toString(), id, "--into", "Kept", "--yes"),
                        gpmc.run("backup", "import", backups.toString(), id, "--into", "New", "--create", "--yes"),
                        gpmc.run("backup", "restore", backups.toString(), id, "--yes"))
                .map(o -> o.expect(ExitCode.INVALID_INPUT))
                .toList();
        outcomes.forEach(o -> assertThat(o.err()).contains(file));
        assertThat(TestDomain.differences(before, domain.snapshot())).isEmpty();
        return outcomes;
    }

    private static Path backup(Path backups) {
        try (Stream<Path> entries = Files.list(backups)) {
            return entries.filter(e -> e.getFileName().toString().startsWith("{"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(String name) throws IOException {
        Path target = folder.resolve("copy " + name);
        try (Stream<Path> all = Files.walk(sound)) {
            for (Path each : all.toList()) {
                Files.copy(each, target.resolve(sound.relativize(each).toString()));
            }
        }
        return target;
    }
}
