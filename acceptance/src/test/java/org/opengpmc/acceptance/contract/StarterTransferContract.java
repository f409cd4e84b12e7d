// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackup;
import org.opengpmc.core.backup.StarterBackupFolder;
import org.opengpmc.core.backup.StarterCabinet;
import org.opengpmc.core.backup.StarterPackage;
import org.opengpmc.core.backup.StarterRestore;
import org.opengpmc.core.backup.SystemIdentity;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.formats.cabinet.Cabinet;
import org.opengpmc.formats.cabinet.CabinetCompression;
import org.opengpmc.formats.cabinet.CabinetFile;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.startergpo.StarterType;

/** What holds of backups and cabinets of starter GPOs in every kind of domain. */
abstract class StarterTransferContract {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 13, 59, 58);
    private static final CancellationToken NEVER = CancellationToken.NONE;

    @TempDir
    Path folder;

    private StarterDomain starters;
    private StarterDomain others;
    private Path backups;

    /** The domains under test; they stay open. */
    protected abstract TwoDomains domains();

    private DomainConnection connection() {
        return domains().here();
    }

    private DomainConnection otherConnection() {
        return domains().other();
    }

    @BeforeEach
    void openDomains() throws IOException {
        starters = new StarterDomain(TestDomain.of(connection(), folder.resolve("state")));
        others = new StarterDomain(TestDomain.of(otherConnection(), folder.resolve("other-state")));
        backups = Files.createDirectory(folder.resolve("backups"));
    }

    @AfterEach
    void removeAll() {
        starters.starters().list().forEach(s -> starters.run(starters.changes().delete(s)));
        others.starters().list().forEach(s -> others.run(others.changes().delete(s)));
    }

    private ListedStarterBackup backUp(StarterGpo starter, String comment) {
        OperationResult<List<ListedStarterBackup>> result = new StarterBackup(
                        connection(), StarterBackupFolder.open(backups), List.of(starter), comment)
                .run(Progress.NONE, NEVER);
        assertThat(result.messages()).isEmpty();
        return result.value().get(0);
    }

    private PlannedChange restore(ListedStarterBackup backup) {
        return new StarterRestore(connection()).plan(StarterBackupFolder.read(backup), NEVER);
    }

    private StarterCabinet cabinets() {
        return new StarterCabinet(connection());
    }

    private StarterGpo load(StarterDomain into, Path file, boolean overwrite) {
        StarterPackage loaded = StarterCabinet.read(file);
        into.run(new StarterCabinet(into.connection())
                .load(loaded, overwrite, NEVER)
                .change());
        return into.get(loaded.id());
    }

    private void assertSetting(StarterDomain where, StarterGpo starter, String text) {
        assertThat(new StarterContents(where.connection()).registry(starter, StarterHalf.COMPUTER))
                .contains(StarterDomain.setting(text));
    }

    @Test
    void aBackupTellsWhatItIsOf() {
        StarterGpo starter = starters.filled(StarterDomain.unique("backed up"));
        ListedStarterBackup made = backUp(starter, "before the change");
        backUp(starter, "again");
        List<ListedStarterBackup> all = StarterBackupFolder.open(backups).list().backups();
        assertThat(all).hasSize(2);
        ListedStarterBackup backup = StarterBackupFolder.open(backups)
                .list()
                .byId(made.info().backupId())
                .orElseThrow();
        assertThat(backup).isEqualTo(made);
        assertThat(backup.info().displayName()).isEqualTo(starter.displayName());
        assertThat(backup.info().starterId()).isEqualTo(starter.id().toString());
        assertThat(backup.info().backupId()).isNotEqualTo(backup.info().starterId());
        assertThat(backup.info().domain()).isEqualTo(connection().facts().dnsName());
        assertThat(backup.info().comment()).isEqualTo("before the change");
        assertThat(backup.info().type()).isEqualTo(StarterType.CUSTOM);
        StarterBackupFolder.open(backups).delete(backup.info().backupId());
        assertThat(StarterBackupFolder.open(backups).list().backups()).hasSize(1);
        assertThatThrownBy(() ->
                        StarterBackupFolder.open(backups).delete(backup.info().backupId()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theFolderOfTheBackupsMustExist() {
        assertThatThrownBy(() -> StarterBackupFolder.open(folder.resolve("nowhere")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFolderMayHoldBackupsOfBothKindsAndEachListShowsItsOwn() {
        StarterGpo starter = starters.filled(StarterDomain.unique("beside"));
        backUp(starter, "");
        Gpo gpo = starters.domain().create(StarterDomain.unique("gpo"));
        new Backup(connection(), BackupFolder.open(backups), List.of(gpo), "").run(Progress.NONE, NEVER);
        BackupListing listing = BackupFolder.open(backups).list();
        assertThat(listing.backups())
                .singleElement()
                .satisfies(b -> assertThat(b.info().gpoName()).isEqualTo(gpo.displayName()));
        assertThat(listing.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(StatusMessage.Severity.INFO);
            assertThat(p.text()).contains("a backup of starter GPOs");
        });
        assertThat(StarterBackupFolder.open(backups).list().backups()).hasSize(1);
        assertThat(StarterBackupFolder.open(backups).list().problems()).isEmpty();
        starters.run(starters.domain().changes().delete(gpo));
    }

    @Test
    void restoreBringsBackContentAndNameUnderTheOldId() {
        StarterGpo starter = starters.filled(StarterDomain.unique("kept"));
        ListedStarterBackup backup = backUp(starter, "");
        starters.run(starters.changes().edit(starter, StarterDomain.unique("renamed"), "other"));
        starters.run(starters.changes()
                .registry(starters.get(starter.id()), StarterHalf.COMPUTER, StarterDomain.setting("changed")));
        starters.run(restore(backup).change());
        StarterGpo restored = starters.get(starter.id());
        assertThat(restored.displayName()).isEqualTo(starter.displayName());
        assertThat(restored.description()).isEmpty();
        assertThat(restored.version()).isEqualTo(new GpoVersion(1, 3));
        assertSetting(starters, restored, starter.displayName());
    }

    @Test
    void restoreMakesADeletedStarterGpoAnewUnderItsOldId() {
        StarterGpo starter = starters.filled(StarterDomain.unique("deleted"));
        ListedStarterBackup backup = backUp(starter, "");
        starters.run(starters.changes().delete(starter));
        starters.run(restore(backup).change());
        assertSetting(starters, starters.get(starter.id()), starter.displayName());
    }

    @Test
    void aNameThatNoStarterGpoMayHaveDoesNotComeBackWithABackup() throws IOException {
        StarterGpo starter = starters.filled(StarterDomain.unique("named"));
        ListedStarterBackup backup = backUp(starter, "");
        Path template = backup.folder().resolve("StarterGPO").resolve("StarterGPO.tmplx");
        String text = Files.readString(template);
        for (String name : List.of("$(string.Gone)", starter.id().toString(), "x".repeat(256))) {
            Files.writeString(template, text.replace(starter.displayName(), name));
            assertThatThrownBy(() -> restore(backup)).as(name).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void restoreOnlyWorksInTheDomainOfOrigin() {
        ListedStarterBackup backup = backUp(starters.filled(StarterDomain.unique("ours")), "");
        assertThatThrownBy(() -> new StarterRestore(otherConnection()).plan(StarterBackupFolder.read(backup), NEVER))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining(connection().facts().dnsName());
    }

    @Test
    void aDamagedBackupIsAProblemOfItsOwnAndChangesNothing() throws IOException {
        StarterGpo starter = starters.filled(StarterDomain.unique("damaged"));
        ListedStarterBackup broken = backUp(starter, "");
        ListedStarterBackup whole = backUp(starter, "");
        Files.writeString(broken.folder().resolve("StarterBackup.xml"), "<broken");
        assertThat(StarterBackupFolder.open(backups).list().backups()).containsExactly(whole);
        assertThat(StarterBackupFolder.open(backups).list().problems()).hasSize(1);
        Path template = whole.folder().resolve("StarterGPO").resolve("StarterGPO.tmplx");
        Files.delete(template);
        Files.createSymbolicLink(template, Files.writeString(folder.resolve("elsewhere"), "<a/>"));
        Map<String, String> before = starters.snapshot(starter.id());
        assertThatThrownBy(() -> restore(whole)).isInstanceOf(InvalidInputException.class);
        assertThat(TestDomain.differences(before, starters.snapshot(starter.id())))
                .isEmpty();
    }

    @Test
    void aCabinetCarriesAStarterGpoToAnotherDomainUnderItsId() throws IOException {
        StarterGpo starter = starters.filled(StarterDomain.unique("travelling"));
        starters.run(starters.changes().edit(starter, null, "with a comment"));
        Path file = folder.resolve("one.cab");
        StarterCabinet.Saved saved = cabinets().save(starters.get(starter.id()), file, false, null);
        assertThat(saved.id()).isEqualTo(starter.id());
        assertThat(saved.messages()).isEmpty();
        assertThat(Cabinet.parse(Files.readAllBytes(file)).files())
                .extracting(CabinetFile::name)
                .containsExactlyInAnyOrder("StarterGPO.tmplx", "Machine_Registry.pol");
        StarterGpo loaded = load(others, file, false);
        assertThat(loaded.id()).isEqualTo(starter.id());
        assertThat(loaded.type()).isEqualTo(StarterType.CUSTOM);
        assertThat(loaded.displayName()).isEqualTo(starter.displayName());
        assertThat(loaded.description()).isEqualTo("with a comment");
        assertThat(loaded.version()).isEqualTo(starter.version());
        assertSetting(others, loaded, starter.displayName());
    }

    @Test
    void loadKeepsTheIdSoItReplacesOnlyWhereThatIsAllowed() {
        StarterGpo starter = starters.filled(StarterDomain.unique("loaded"));
        Path file = folder.resolve("one.cab");
        cabinets().save(starter, file, false, null);
        starters.run(starters.changes().edit(starter, null, "changed since"));
        Map<String, String> before = starters.snapshot(starter.id());
        assertThatThrownBy(() -> load(starters, file, false)).isInstanceOf(AlreadyExistsException.class);
        assertThat(TestDomain.differences(before, starters.snapshot(starter.id())))
                .isEmpty();
        assertThat(load(starters, file, true).description()).isEmpty();
    }

    @Test
    void saveReplacesAFileOnlyWhereThatIsAllowed() throws IOException {
        StarterGpo starter = starters.filled(StarterDomain.unique("saved"));
        Path file = Files.writeString(folder.resolve("one.cab"), "precious");
        assertThatThrownBy(() -> cabinets().save(starter, file, false, null))
                .isInstanceOf(AlreadyExistsException.class);
        assertThat(file).hasContent("precious");
        cabinets().save(starter, file, true, null);
        assertThat(StarterCabinet.read(file).id()).isEqualTo(starter.id());
    }

    @Test
    void saveAsSystemMakesACustomOneASystemOneOfAnotherIdAndRefusesASystemOne() {
        StarterGpo starter = starters.filled(StarterDomain.unique("promoted"));
        GpoId id = GpoId.random();
        SystemIdentity identity = new SystemIdentity(id, "de-DE", "Contoso", "Desktops", "0001.00020");
        Path file = folder.resolve("system.cab");
        assertThat(cabinets().save(starter, file, false, identity).id()).isEqualTo(id);
        assertThat(starters.get(starter.id()).type()).isEqualTo(StarterType.CUSTOM);
        StarterGpo system = load(others, file, false);
        assertThat(system.id()).isEqualTo(id);
        assertThat(system.type()).isEqualTo(StarterType.SYSTEM);
        assertThat(system.displayName()).isEqualTo(starter.displayName());
        assertThat(system.author()).isEqualTo("Contoso");
        assertThat(system.product()).isEqualTo("Desktops");
        assertThat(system.starterVersion()).isEqualTo("0001.00020");
        // With the flag not set the kind stays.
        Path again = folder.resolve("again.cab");
        new StarterCabinet(otherConnection()).save(system, again, false, null);
        assertThat(StarterCabinet.read(again).template().type()).isEqualTo(StarterType.SYSTEM);
        assertThatThrownBy(() -> new StarterCabinet(otherConnection())
                        .save(system, folder.resolve("never.cab"), false, identity))
                .isInstanceOf(InvalidInputException.class);
        assertThat(folder.resolve("never.cab")).doesNotExist();
    }

    @Test
    void theVersionGivenToASystemStarterGpoHasFourDigitsADotAndFiveDigits() {
        for (String version : List.of("1", "1.1", "12345.00000", "0001.1", "", "1.0 ")) {
            assertThatThrownBy(() -> new SystemIdentity(GpoId.random(), "en-US", "", "", version))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(new SystemIdentity(GpoId.random(), "en-US", "", "", SystemIdentity.DEFAULT_VERSION).version())
                .isEqualTo("1.0");
        assertThatThrownBy(() -> new SystemIdentity(GpoId.random(), "..", "", "", "1.0"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCorruptCabinetAndOneThatHoldsSomethingElseAreRefusedAndNothingChanges() throws IOException {
        StarterGpo starter = starters.filled(StarterDomain.unique("safe"));
        Path whole = folder.resolve("whole.cab");
        cabinets().save(starter, whole, false, null);
        Map<String, String> before = starters.snapshot(starter.id());
        byte[] damaged = Files.readAllBytes(whole);
        damaged[damaged.length - 5] ^= 1;
        CabinetFile template =
                CabinetFile.of("StarterGPO.tmplx", starter.template().write(), TIME);
        List<byte[]> bad = List.of(
                damaged,
                "no cabinet".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                cabinet(),
                cabinet(CabinetFile.of("readme.txt", new byte[1], TIME)),
                cabinet(CabinetFile.of(
                        "StarterGPO.tmplx",
                        StarterTemplate.create()
                                .with(StarterProperty.ID, "..\\..")
                                .write(),
                        TIME)),
                cabinet(template, CabinetFile.of("Machine_Registry.pol", new byte[20], TIME)),
                cabinet(template, CabinetFile.of("User_Comment.cmtx", new byte[20], TIME)),
                cabinet(
                        template,
                        CabinetFile.of(
                                "Machine_Registry.pol",
                                StarterDomain.setting("a").write(),
                                TIME),
                        CabinetFile.of(
                                "Machine\\Registry.pol",
                                StarterDomain.setting("b").write(),
                                TIME)));
        for (byte[] content : bad) {
            Path file = Files.write(folder.resolve("bad.cab"), content);
            assertThatThrownBy(() -> load(starters, file, true))
                    .isInstanceOf(InvalidInputException.class)
                    .satisfies(e ->
                            assertThat(((InvalidInputException) e).describe()).contains("bad.cab"));
        }
        assertThat(TestDomain.differences(before, starters.snapshot(starter.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "$(string.Name)", "a\tb", "{31b2f340-016d-11d2-945f-00c04fb984f9}"})
    void aCabinetWhoseStarterGpoHasAnImpossibleNameIsRefused(String name) throws IOException {
        StarterTemplate template = StarterTemplate.create()
                .with(StarterProperty.ID, GpoId.random().toString())
                .with(StarterProperty.DISPLAY_NAME, name);
        Path file = Files.write(
                folder.resolve("odd.cab"), cabinet(CabinetFile.of("StarterGPO.tmplx", template.write(), TIME)));
        assertThatThrownBy(() -> StarterCabinet.read(file))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.describe()).contains("odd.cab", "name"));
    }

    @Test
    void whatIsNoPartOfAStarterGpoIsLeftOutOfTheDomainAndTold() throws IOException {
        GpoId id = GpoId.random();
        List<CabinetFile> files = new ArrayList<>();
        StarterTemplate template = StarterTemplate.create()
                .with(StarterProperty.ID, id.toString())
                .with(StarterProperty.DISPLAY_NAME, StarterDomain.unique("stuffed"));
        files.add(CabinetFile.of("StarterGPO.tmplx", template.write(), TIME));
        files.add(CabinetFile.of("Report.html", new byte[10], TIME));
        files.add(CabinetFile.of("Machine\\Scripts\\Startup\\evil.cmd", new byte[10], TIME));
        Path file = Files.write(folder.resolve("stuffed.cab"), cabinet(files.toArray(CabinetFile[]::new)));
        assertThat(StarterCabinet.read(file).messages())
                .singleElement()
                .satisfies(m -> assertThat(m.text()).contains("evil.cmd"));
        load(starters, file, false);
        assertThat(starters.snapshot(id).keySet()).noneMatch(path -> path.contains("EVIL") || path.contains("REPORT"));
    }

    private static byte[] cabinet(CabinetFile... files) {
        return new Cabinet(List.of(files)).write(CabinetCompression.MSZIP);
    }
}
