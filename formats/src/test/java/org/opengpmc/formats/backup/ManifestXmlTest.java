// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

class ManifestXmlTest {
    private static final BackupInfo ONE = info("{AAAAAAAA-0000-0000-0000-000000000001}", false);
    private static final BackupInfo TWO = info("{AAAAAAAA-0000-0000-0000-000000000002}", true);

    @Test
    void entriesAreAddedAtTheEnd() {
        ManifestXml manifest = ManifestXml.empty().withAdded(List.of(ONE)).withAdded(List.of(TWO));

        assertThat(ManifestXml.parse(manifest.write()).backups()).containsExactly(ONE, TWO);
        assertThat(new String(manifest.write(), UTF_8))
                .startsWith("<Backups xmlns=")
                .endsWith("</BackupInst></Backups>")
                .contains("<BackupTime><![CDATA[2026-01-31T09:05:00]]></BackupTime>");
    }

    @Test
    void whatOthersWroteIsKept() {
        String theirs = "<?xml version=\"1.0\"?>\r\n<Backups xmlns=\"" + BackupInst.NAMESPACE
                + "\" extra=\"1\">\r\n  <Note/><BackupInst y=\"2\"><BackupTime>2020-01-01T00:00:00</BackupTime>"
                + "<ID>{B}</ID><Own>z</Own></BackupInst>\r\n</Backups>\r\n";
        ManifestXml changed = ManifestXml.parse(theirs.getBytes(UTF_8))
                .withAdded(List.of(TWO))
                .without(List.of(TWO.backupId()));

        assertThat(new String(changed.write(), UTF_8)).isEqualTo(theirs);
    }

    @Test
    void prefixesThatTheRootDoesNotDeclareAreDeclared() {
        String theirs = "<m:Backups xmlns:m=\"" + BackupInst.NAMESPACE + "\"/>";
        ManifestXml changed = ManifestXml.parse(theirs.getBytes(UTF_8)).withAdded(List.of(TWO));

        assertThat(ManifestXml.parse(changed.write()).backups()).containsExactly(TWO);
    }

    @Test
    void anEntryWithTheSameIdIsReplaced() {
        ManifestXml manifest = ManifestXml.empty().withAdded(List.of(ONE, TWO)).withAdded(List.of(ONE));

        assertThat(manifest.backups()).containsExactly(TWO, ONE);
        assertThat(manifest.without(List.of(ONE.backupId().toLowerCase(Locale.ROOT)))
                        .backups())
                .containsExactly(TWO);
    }

    @Test
    void bkupInfoEndsWithALineBreakAndTheManifestDoesNot() {
        assertThat(new String(BackupInfoXml.create(TWO).write(), UTF_8))
                .startsWith("<BackupInst xmlns=")
                .contains(" mfst:SIPresent=\"true\"><GPOGuid>")
                .endsWith("</BackupInst>\r\n");
        assertThat(BackupInfoXml.parse(BackupInfoXml.create(TWO).write()).info())
                .isEqualTo(TWO);
        assertThat(new String(ManifestXml.empty().write(), UTF_8)).endsWith("</Backups>");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        String text = new String(BackupInfoXml.create(ONE).write(), UTF_8).replace("2026-01", "2026-13");

        assertThatThrownBy(() -> BackupInfoXml.parse(text.getBytes(UTF_8)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("2026-13-31T09:05:00");
    }

    private static BackupInfo info(String id, boolean software) {
        return new BackupInfo(
                "{11111111-2222-3333-4444-555555555555}",
                "contoso.test",
                "{abcdef00-2222-3333-4444-555555555555}",
                "dc1.contoso.test",
                LocalDateTime.of(2026, 1, 31, 9, 5, 0),
                id,
                "a ]]> b",
                "Default & Co",
                software);
    }
}
