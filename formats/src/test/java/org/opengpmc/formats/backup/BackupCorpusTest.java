// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupCorpusTest {
    @Test
    void everyRealBackupXmlIsWrittenByteForByte() throws Exception {
        List<Path> files = BackupCorpus.files("Backup.xml");
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            assertThat(BackupXml.parse(content).write()).as(file.toString()).isEqualTo(content);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(167);
    }

    @Test
    void everyRealBackupXmlMadeAnewFromItsValuesIsTheSameFile() throws Exception {
        for (Path file : BackupCorpus.files("Backup.xml")) {
            byte[] content = Files.readAllBytes(file);
            BackupXml real = BackupXml.parse(content);
            BackupXml made = BackupXml.create(real.principals(), real.filePaths(), real.core(), real.extensions());
            // Repositories that keep text files with line feeds changed the line ends after GPMC wrote them.
            assertThat(lineFeeds(made.write())).as(file.toString()).isEqualTo(lineFeeds(content));
        }
    }

    @Test
    void everyRealBkupInfoIsWrittenByteForByteAndMadeAnewTheSame() throws Exception {
        List<Path> files = BackupCorpus.files("bkupInfo.xml");
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            BackupInfoXml parsed = BackupInfoXml.parse(content);
            assertThat(parsed.write()).as(file.toString()).isEqualTo(content);
            assertThat(lineFeeds(BackupInfoXml.create(parsed.info()).write()))
                    .as(file.toString())
                    .isEqualTo(lineFeeds(content));
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(167);
    }

    @Test
    void everyRealManifestIsWrittenByteForByteAndMadeAnewTheSame() throws Exception {
        for (Path file : BackupCorpus.files("manifest.xml")) {
            byte[] content = Files.readAllBytes(file);
            ManifestXml parsed = ManifestXml.parse(content);
            assertThat(parsed.write()).as(file.toString()).isEqualTo(content);
            String made =
                    new String(ManifestXml.empty().withAdded(parsed.backups()).write(), UTF_8);
            // Some GPMC builds declare the namespace again in each entry.
            String plain = new String(content, UTF_8)
                    .replace("<BackupInst xmlns=\"" + BackupInst.NAMESPACE + "\"", "<BackupInst");
            assertThat(made).as(file.toString()).isEqualTo(plain);
        }
    }

    private static String lineFeeds(byte[] content) {
        return new String(content, UTF_8).replace("\r\n", "\n");
    }
}
