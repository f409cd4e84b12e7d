// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.cli.RunningCommands.gpmc;
import static org.opengpmc.cli.RunningCommands.onLab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.cli.RunningCommands.Outcome;

/** What people compare and search for inside of GPOs, and what they see, on a lab with the sample. */
class DiffTranscriptTest {
    private static final String POLICY = "Default Domain Policy";
    private static final String BASELINE = "Company - Computer baseline";

    @TempDir
    static Path home;

    private static String monday = "";
    private static String friday = "";

    @BeforeAll
    static void fillLab() {
        run("lab", "create");
        run("lab", "sample");
        monday = home.resolve("monday").toString();
        friday = home.resolve("friday").toString();
        run("backup", "create", monday, POLICY, BASELINE);
        run("gpo", "comment", BASELINE, "changed\non Friday", "--yes");
        run("backup", "create", friday, BASELINE, "Laptops - Power");
    }

    private static Outcome run(String... args) {
        return onLab(home, args);
    }

    @Test
    void aGpoIsEqualToItsNewestBackup() {
        Outcome outcome = run("diff", POLICY, monday);
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out())
                .contains("- 'Default Domain Policy' {31B2F340", "+ 'Default Domain Policy'", " 13 equal");
        assertThat(run("diff", monday, POLICY).code()).isZero();
        assertThat(run("diff", monday + ":" + POLICY, monday + ":{31b2f340-016d-11d2-945f-00c04fb984f9}")
                        .code())
                .isZero();
    }

    @Test
    void aFolderMeantIsToldEvenWhereThereIsNoDomainToAsk() {
        Outcome outcome = gpmc(
                home,
                "diff",
                "src",
                "target-of-none",
                "--ccache",
                home.resolve("none").toString());
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains("write './src'").doesNotContain("./target-of-none");
    }

    @Test
    void twoGposDifferSettingBySetting() throws IOException {
        Outcome outcome = run("diff", POLICY, BASELINE, "--settings-only");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "Computer / Security / Account Policies / Password",
                        "  - Minimum password length: 7",
                        "  + HKLM\\Software\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU!AUOptions: 4",
                        "5 added, 13 removed, 0 changed, 0 equal")
                .doesNotContain("\u001b", "Properties");
        JsonNode json = run("diff", POLICY, BASELINE, "-o", "json").json();
        assertThat(json.get("schema").asText()).isEqualTo("opengpmc/comparison/2");
        assertThat(json.at("/item/equal").asBoolean()).isFalse();
        assertThat(json.at("/item/gpos/0/counts/added").asInt()).isEqualTo(5);
        assertThat(json.at("/item/gpos/0/settings/0/left/value").asText()).isNotEmpty();
        Outcome csv = run("diff", POLICY, BASELINE, "-o", "csv");
        assertThat(csv.out()).startsWith("gpo,side,extension,path,name,difference,left,right,id,problem\r\n");
    }

    @Test
    void aCommentIsADifferenceLineByLine() {
        Outcome outcome = run("diff", monday, BASELINE);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("Properties", "~ Comment", "+ on Friday");
        assertThat(run("diff", monday, BASELINE, "--settings-only").code()).isZero();
    }

    @Test
    void foldersAreComparedGpoByGpo() throws IOException {
        Outcome outcome = run("diff", monday, friday);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "Only in " + monday,
                        "  - 'Default Domain Policy'",
                        "  + 'Laptops - Power'",
                        "~ Comment",
                        "1 GPO compared, 0 equal");
        assertThat(run("diff", monday, monday).code()).isZero();
        JsonNode json = run("diff", monday, friday, "-o", "json").json();
        assertThat(json.at("/item/onlyLeft/0/name").asText()).isEqualTo(POLICY);
        assertThat(json.at("/item/onlyLeft/0/id").asText()).startsWith("{31B2F340");
        Path page = home.resolve("page.html");
        assertThat(run("diff", monday, friday, "--format", "html", "--out", page.toString())
                        .out())
                .contains("Different; wrote ");
        assertThat(page)
                .content()
                .contains("<ins>on Friday</ins>", "Only on the left", "3 of 3 differ", "Compared on 20");
    }

    @Test
    void aBackupIsNamedByItsOwnFolderToo() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(friday))) {
            for (Path backup : files.filter(Files::isDirectory).toList()) {
                assertThat(run("diff", backup.toString(), backup.toString()).code())
                        .isZero();
            }
        }
    }

    @Test
    void damagedBackupsBesideEqualOnesMakeThemNotSurelyEqual() throws IOException {
        Path folder = home.resolve("interrupted");
        run("backup", "create", folder.toString(), POLICY);
        Path broken = Files.createDirectory(folder.resolve("{11111111-2222-3333-4444-555555555555}"));
        Files.writeString(broken.resolve("bkupInfo.xml"), "<BackupInst");
        assertThat(run("diff", folder.toString(), folder.toString()).code()).isEqualTo(5);
        assertThat(run("diff", POLICY, folder.toString()).code()).isEqualTo(5);
        assertThat(run("diff", POLICY, folder + ":" + POLICY).code()).isEqualTo(5);
        assertThat(run("diff", BASELINE, POLICY).code()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsToldWithWhatToDo() throws IOException {
        assertThat(run("diff", "No such GPO", POLICY).code()).isEqualTo(3);
        assertThat(run("diff", "./nowhere", POLICY))
                .satisfies(o -> assertThat(o.err()).contains("there is no such folder", "DIR:BACKUP"))
                .extracting(Outcome::code)
                .isEqualTo(3);
        assertThat(run("diff", monday + ":Nothing", POLICY).err()).contains("there is no backup 'Nothing'");
        assertThat(run("diff", "Laptops - Power", monday).err()).contains("there is no backup of 'Laptops - Power'");
        assertThat(run("diff", POLICY, monday, "--out", "x").code()).isEqualTo(2);
        assertThat(run("diff", POLICY).code()).isEqualTo(2);
    }

    @Test
    void settingsAreFoundWithWhereTheyAreLinked() throws IOException {
        Outcome table = run("search", "setting", "length", "PASSWORD");
        assertThat(table.out()).containsPattern("Minimum password length +7.* contoso\\.test");
        JsonNode json = run("search", "setting", "--registry", "HKLM\\Software\\*!WUServer", "-o", "json")
                .json();
        assertThat(json.get("schema").asText()).isEqualTo("opengpmc/found-setting-list/1");
        assertThat(json.get("items")).hasSize(1);
        JsonNode item = json.at("/items/0");
        assertThat(item.get("gpo").asText()).isEqualTo(BASELINE);
        assertThat(item.get("side").asText()).isEqualTo("computer");
        assertThat(item.at("/links/0/som").asText()).isEqualTo("contoso.test/Company");
        assertThat(item.at("/links/0/enforced").isBoolean()).isTrue();
        assertThat(home.resolve("lab/cache/settings")).isNotEmptyDirectory();
        assertThat(run("search", "setting", "nothingofthekind").out()).isEmpty();
    }

    @Test
    void backupsAreSearchedWithoutADomain() {
        Path index = home.resolve("own-index");
        Outcome found = gpmc(
                home, "search", "setting", "--backups", monday, "password", "length", "--index-dir", index.toString());
        assertThat(found.code()).as(found.toString()).isZero();
        assertThat(found.out()).contains("Minimum password length");
        assertThat(index).isNotEmptyDirectory();
        Outcome none = gpmc(home, "search", "setting", "--backups", monday, "--no-index", "zzz");
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("(none)");
    }

    @Test
    void searchesThatCannotBeMeantAreRefused() {
        Map<Integer, List<List<String>>> refused = Map.of(
                2,
                List.of(
                        List.of("search", "setting"),
                        List.of("search", "setting", "x", "--recursive"),
                        List.of("search", "setting", "x", "--extension", "no such"),
                        List.of("search", "setting", "x", "--side", "middle")),
                8,
                List.of(List.of("search", "setting", "--regex", "a(")));
        refused.forEach((code, commands) ->
                commands.forEach(c -> assertThat(run(c.toArray(String[]::new)).code())
                        .as(c.toString())
                        .isEqualTo(code)));
        assertThat(run("search", "setting", "x", "--extension", "no such").err())
                .contains("Drive Maps");
    }
}
