// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.core.backup.Samples.backup;
import static org.opengpmc.core.backup.Samples.content;
import static org.opengpmc.core.backup.Samples.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.formats.FormatException;

class HostileBackupTest {
    private Path path;

    private ListedBackup written;
    private Path backupXml;

    @BeforeEach
    void write(@TempDir Path folder) {
        path = folder;
        try (BackupBatch batch = BackupFolder.open(path).newBatch()) {
            written = batch.write(backup(content(file("Machine\\secret.txt"))), CancellationToken.NONE);
        }
        backupXml = written.folder().resolve("Backup.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "DomainSysvol\\GPO\\Machine\\secret.txt, ..\\..\\secret.txt",
        "DomainSysvol\\GPO\\Machine\\secret.txt, DomainSysvol\\..\\..\\secret.txt",
        "DomainSysvol\\GPO\\Machine\\secret.txt, /etc/passwd",
        "DomainSysvol\\GPO\\Machine\\secret.txt, C:\\secret.txt",
        "DomainSysvol\\GPO\\Machine\\secret.txt, \\\\server\\share\\x",
        "DomainSysvol\\GPO\\Machine\\secret.txt, ''",
        "%GPO_MACH_FSPATH%\\secret.txt, %GPO_MACH_FSPATH%\\..\\..\\..\\scripts\\x.cmd",
        "%GPO_MACH_FSPATH%\\secret.txt, %GPO_FSPATH%",
        "%GPO_MACH_FSPATH%\\secret.txt, %GPO_FSPATH%\\",
        "%GPO_MACH_FSPATH%\\secret.txt, %WINDIR%\\x",
        "%GPO_MACH_FSPATH%\\secret.txt, Machine\\x",
    })
    void placesOutsideAreRefusedWithFileAndLine(String place, String other) throws Exception {
        String text = Files.readString(backupXml);
        String attribute = place.startsWith("%") ? "bkp:Path=\"" : "bkp:Location=\"";
        assertThat(text).contains(attribute + place);
        Files.writeString(backupXml, text.replace(attribute + place + '"', attribute + other + '"'));

        assertRefused();
    }

    @Test
    void pathsWithoutEndAreRefused() throws Exception {
        String text = Files.readString(backupXml);
        String deep = "x\\".repeat(100_000);
        Files.writeString(
                backupXml, text.replace("%GPO_MACH_FSPATH%\\secret", "%GPO_MACH_FSPATH%\\" + deep + "secret"));

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<DSObject bkp:Path=\"CN=x,DC=contoso,DC=test\" bkp:ObjectClass=\"user\"/>",
                "<DSObject bkp:Path=\"%GPO_MACH_DSPATH%\" bkp:ObjectClass=\"user\"/>",
                "<DSObject bkp:Path=\"nonsense,%GPO_MACH_DSPATH%\" bkp:ObjectClass=\"user\"/>",
                "<DSObject bkp:Path=\"CN=x,%GPO_DSPATH%\" bkp:ObjectClass=\"a)(b\"/>",
                "<DSObject bkp:Path=\"CN=x,%GPO_DSPATH%\" bkp:ObjectClass=\"a\">"
                        + "<DSAttributeString bkp:DSAttrName=\"a;b\"/></DSObject>",
                "<DSObject bkp:Path=\"CN=x,%GPO_DSPATH%\" bkp:ObjectClass=\"a\">"
                        + "<SecurityDescriptor>01 02</SecurityDescriptor></DSObject>",
                "<DSObject bkp:Path=\"CN=x,%GPO_DSPATH%\" bkp:ObjectClass=\"a\">"
                        + "<DSAttributeBinary bkp:DSAttrName=\"a\"><DSValue>xx</DSValue></DSAttributeBinary></DSObject>",
            })
    void objectsThatCannotBeMeantAreRefusedWithFileAndLine(String object) throws Exception {
        String text = Files.readString(backupXml);
        Files.writeString(backupXml, text.replace("\"Unknown Extension\">", "\"Unknown Extension\">" + object));

        assertRefused();
    }

    @Test
    void linksInsideABackupAreNotFollowed() throws Exception {
        Path secret = Files.writeString(path.resolve("secret"), "s3cret");
        Path listed = written.folder().resolve("DomainSysvol/GPO/Machine/secret.txt");
        PolicyContent before = BackupFolder.read(written).content();
        Files.delete(listed);
        Files.createSymbolicLink(listed, secret);

        for (PolicyContent content : List.of(before, BackupFolder.read(written).content())) {
            assertThatThrownBy(() -> content.files().stream()
                            .filter(f -> !f.directory())
                            .forEach(f -> f.source().read()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("symbolic link");
        }
    }

    @Test
    void aLinkInThePlaceOfABackupIsNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectory(path.resolve("elsewhere"));
        Path link = elsewhere.resolve(written.info().backupId());
        Files.createSymbolicLink(link, written.folder());

        assertThat(BackupFolder.open(elsewhere).list().backups()).isEmpty();
        assertThatThrownBy(
                        () -> BackupFolder.open(elsewhere).read(written.info().backupId()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aListedFileThatIsMissingIsNamedAndReadingItFails() throws Exception {
        Files.delete(written.folder().resolve("DomainSysvol/GPO/Machine/secret.txt"));
        StoredBackup read = BackupFolder.read(written);
        PolicyFile file = read.content().files().stream()
                .filter(f -> !f.directory())
                .findFirst()
                .orElseThrow();

        assertThat(read.missing()).containsExactly(file.path());
        assertThatThrownBy(() -> file.source().read())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lacks its file");
    }

    @Test
    void filesThatAreNotListedAreNotPartOfTheBackup() throws Exception {
        Files.writeString(written.folder().resolve("DomainSysvol/GPO/Machine/extra.txt"), "x");

        assertThat(BackupFolder.read(written).content().files())
                .extracting(f -> f.path().name())
                .containsExactly("Machine", "secret.txt");
    }

    @Test
    void gptIniIsNeverBroughtBack() throws Exception {
        String text = Files.readString(backupXml);
        Files.writeString(backupXml, text.replace("%GPO_MACH_FSPATH%\\secret.txt", "%GPO_FSPATH%\\gpt.ini"));

        assertThat(BackupFolder.read(written).content().files()).isEmpty();
    }

    @Test
    void aCutOffBackupXmlIsRefusedWithItsLine() throws Exception {
        String text = Files.readString(backupXml);
        for (int length : List.of(0, 1, 100, text.length() / 2, text.length() - 1)) {
            Files.writeString(backupXml, text.substring(0, length));
            assertRefused();
        }
    }

    private void assertRefused() {
        assertThatThrownBy(() -> BackupFolder.read(written)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.object()).contains(backupXml.toString());
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            FormatException.class, f -> assertThat(f.line()).isPresent());
        });
    }
}
