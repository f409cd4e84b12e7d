// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.migrationtable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.Corpus;
import org.opengpmc.formats.FormatException;

class MigrationTableTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<MigrationTable"
            + " xmlns=\"http://www.microsoft.com/GroupPolicy/GPOOperations/MigrationTable\">\r\n";
    private static final String TAIL = "</MigrationTable>";

    private static final MigrationEntry GROUP = new MigrationEntry(
            "CONTOSO\\Admins & Co", MigrationType.GLOBAL_GROUP, MigrationDestination.to("FABRIKAM\\Admins"));
    private static final MigrationEntry PATH =
            new MigrationEntry("\\\\files\\share", MigrationType.UNC_PATH, MigrationDestination.SAME_AS_SOURCE);
    private static final MigrationEntry USER =
            new MigrationEntry("ann@contoso.test", MigrationType.USER, MigrationDestination.NONE);
    private static final MigrationEntry COMPUTER =
            new MigrationEntry("pc1$@contoso.test", MigrationType.COMPUTER, MigrationDestination.BY_RELATIVE_NAME);

    private static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }

    private static MigrationTable parse(String mappings) {
        return MigrationTable.parse(utf16(HEAD + mappings + TAIL));
    }

    private static MigrationTable full() {
        return MigrationTable.empty().with(PATH).with(GROUP).with(USER).with(COMPUTER);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        MigrationTable read = MigrationTable.parse(full().write());
        assertThat(read.entries()).containsExactly(PATH, GROUP, USER, COMPUTER);
        assertThat(read.write()).isEqualTo(full().write());
    }

    @Test
    void theFileIsUtf16WithMarkAndLaidOutAsTheEditorDoes() {
        byte[] written = MigrationTable.empty().with(PATH).with(GROUP).write();
        assertThat(new String(written, StandardCharsets.UTF_16LE))
                .startsWith("\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<MigrationTable xmlns:xsd=")
                .endsWith(String.join(
                        "\r\n",
                        "  <Mapping>",
                        "    <Type>UNCPath</Type>",
                        "    <Source>\\\\files\\share</Source>",
                        "    <DestinationSameAsSource />",
                        "  </Mapping>",
                        "  <Mapping>",
                        "    <Type>GlobalGroup</Type>",
                        "    <Source>CONTOSO\\Admins &amp; Co</Source>",
                        "    <Destination>FABRIKAM\\Admins</Destination>",
                        "  </Mapping>",
                        "</MigrationTable>"));
    }

    @Test
    void groupingFollowsTheTypes() {
        assertThat(full().grouped().entries()).containsExactly(USER, COMPUTER, GROUP, PATH);
    }

    @Test
    void aSourceHasOneEntryWhateverItsCase() {
        MigrationEntry other =
                new MigrationEntry("contoso\\ADMINS & co", MigrationType.UNKNOWN, MigrationDestination.SAME_AS_SOURCE);
        assertThat(full().with(other).entries()).containsExactly(PATH, other, USER, COMPUTER);
        assertThat(full().entry("Contoso\\admins & CO")).contains(GROUP);
        assertThat(full().without("contoso\\admins & co").entries()).containsExactly(PATH, USER, COMPUTER);
    }

    @Test
    void addingAndRemovingLeavesTheFileAsItWas() {
        assertThat(full().with(new MigrationEntry("x", MigrationType.UNKNOWN, MigrationDestination.NONE))
                        .without("X")
                        .write())
                .isEqualTo(full().write());
    }

    @Test
    void whatIsUnknownStays() {
        MigrationTable table =
                parse("  <!-- by hand -->\r\n  <Mapping Reviewed=\"yes\">\n<Type>User</Type><Source>a</Source>"
                        + "<Note>keep</Note></Mapping>\r\n  <Other/>\r\n");
        String edited =
                new String(table.with(PATH).without(PATH.source()).with(GROUP).write(), StandardCharsets.UTF_16LE);
        assertThat(edited).contains("<!-- by hand -->", "Reviewed=\"yes\"", "<Note>keep</Note>", "<Other/>");
    }

    @Test
    void anEntryWithoutDestinationKeepsTheSource() {
        assertThat(parse("<Mapping><Type>Unknown</Type><Source>S-1-5-32-544</Source></Mapping>")
                        .entries())
                .containsExactly(
                        new MigrationEntry("S-1-5-32-544", MigrationType.UNKNOWN, MigrationDestination.SAME_AS_SOURCE));
    }

    @Test
    void damageIsToldWithItsLine() {
        assertThatThrownBy(() -> parse("\r\n<Mapping><Type>Robot</Type><Source>a</Source></Mapping>"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Robot")
                .hasMessageContaining("line 4");
        assertThatThrownBy(() -> parse("<Mapping><Type>User</Type></Mapping>")).hasMessageContaining("Source");
        assertThatThrownBy(() -> parse("<Mapping><Type>User</Type><Source>a</Source><DestinationNone/>"
                        + "<Destination>b</Destination></Mapping>"))
                .hasMessageContaining("two destinations");
        assertThatThrownBy(() -> MigrationTable.parse(utf16("<Backups/>"))).hasMessageContaining("MigrationTable");
        assertThatThrownBy(() -> MigrationTable.parse(new byte[0])).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> MigrationTable.parse(utf16("<!DOCTYPE x [<!ENTITY e \"\">]>" + TAIL)))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void realTablesComeOutByteForByteAndSurviveEdits() throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.walk(Corpus.root())) {
            tables = files.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".migtable"))
                    .toList();
        }
        assertThat(tables).isNotEmpty();
        for (Path file : tables) {
            byte[] bytes = Files.readAllBytes(file);
            MigrationTable table = MigrationTable.parse(bytes);
            assertThat(table.entries()).as(file.toString()).isNotEmpty();
            assertThat(table.write()).as(file.toString()).isEqualTo(bytes);
            MigrationTable again = MigrationTable.parse(table.with(GROUP).write());
            assertThat(again.entries()).hasSize(table.entries().size() + 1).contains(GROUP);
            MigrationTable rewritten = MigrationTable.empty();
            for (MigrationEntry entry : table.entries()) {
                rewritten = rewritten.with(entry);
            }
            assertThat(rewritten.entries()).as(file.toString()).isEqualTo(table.entries());
        }
    }
}
