// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.starter.GpoFromStarter;
import org.opengpmc.core.starter.StarterChanges.Existing;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.starter.StarterLocation;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.startergpo.StarterType;

/** What holds of starter GPOs in every kind of domain. */
abstract class StarterContract {
    private static final UUID REGISTRY = UUID.fromString("35378eac-683f-11d2-a89a-00c04fbbcfa2");

    @TempDir
    Path folder;

    protected StarterDomain starters;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void openDomain() {
        starters = new StarterDomain(TestDomain.of(connection(), folder.resolve("state")));
        removeAll();
    }

    @AfterEach
    void removeAll() {
        starters.starters().list().forEach(s -> starters.run(starters.changes().delete(s)));
        SysvolPath root = StarterLocation.root(connection().facts());
        if (connection().sysvol().find(root).isPresent()) {
            connection().sysvol().delete(root);
        }
    }

    protected static String unique(String name) {
        return StarterDomain.unique(name);
    }

    private StarterGpo system(String name) {
        GpoId id = GpoId.random();
        StarterTemplate template = StarterTemplate.create()
                .with(StarterProperty.ID, id.toString())
                .withType(StarterType.SYSTEM)
                .with(StarterProperty.DISPLAY_NAME, name)
                .with(StarterProperty.AUTHOR, "Contoso")
                .with(StarterProperty.PRODUCT, "Desktops")
                .with(StarterProperty.STARTER_VERSION, "1.0")
                .withVersion(new GpoVersion(2, 3));
        byte[] pol = StarterDomain.setting(name).write();
        starters.run(starters.changes()
                .put(
                        "prepare",
                        id,
                        template,
                        List.of(PolicyFile.file(SysvolPath.parse("User\\Registry.pol"), () -> pol)),
                        Existing.REFUSED,
                        CancellationToken.NONE));
        return starters.get(id);
    }

    @Test
    void aChangeThatFailsTakesTheSharedFolderBackOnlyIfItMadeIt() {
        SysvolPath root = StarterLocation.root(connection().facts());
        Change change = starters.changes().create(GpoId.random(), unique("first"), "");
        ChangeRunner failing = new ChangeRunner(connection(), starters.domain().state(), (c, point) -> {
            if (point.equals("step 1 begins")) {
                throw new IllegalStateException("stopped by a test");
            }
        });
        assertThatThrownBy(() -> failing.run(change, CancellationToken.NONE)).hasMessage("stopped by a test");
        assertThat(connection().sysvol().find(root)).isEmpty();
        connection().sysvol().createDirectory(root);
        assertThatThrownBy(() -> failing.run(change, CancellationToken.NONE)).hasMessage("stopped by a test");
        assertThat(connection().sysvol().find(root)).isPresent();
    }

    @Test
    void aDomainWithoutTheFolderHasNoStarterGposAndGetsItWithTheFirst() {
        assertThat(starters.starters().hasFolder()).isFalse();
        assertThat(starters.starters().list()).isEmpty();
        assertThat(starters.starters().byId(GpoId.random())).isEmpty();
        StarterGpo starter = starters.create(unique("first"));
        assertThat(starters.starters().hasFolder()).isTrue();
        assertThat(starters.starters().list()).extracting(StarterGpo::id).containsExactly(starter.id());
    }

    @Test
    void aNewStarterGpoIsCustomAndEmptyAndBlankWhereOnlySystemOnesTell() {
        String name = unique("New, with \"quotes\" & ümlauts");
        GpoId id = GpoId.random();
        starters.run(starters.changes().create(id, name, "what it is for\nsecond line"));
        StarterGpo starter = starters.starters().find(name);
        assertThat(starter.id()).isEqualTo(id);
        assertThat(starter.domain()).isEqualTo(connection().facts().dnsName());
        assertThat(starter.displayName()).isEqualTo(name);
        assertThat(starter.description()).isEqualTo("what it is for\nsecond line");
        assertThat(starter.type()).isEqualTo(StarterType.CUSTOM);
        assertThat(starter.author()).isEmpty();
        assertThat(starter.product()).isEmpty();
        assertThat(starter.starterVersion()).isEmpty();
        assertThat(starter.version()).isEqualTo(GpoVersion.ZERO);
        assertThat(starter.created()).isPresent();
        assertThat(starter.modified()).isPresent();
        assertThat(connection().sysvol().find(starter.folder().child("Machine")))
                .isPresent();
        assertThat(connection().sysvol().find(starter.folder().child("User"))).isPresent();
    }

    @Test
    void starterGpoVersionNumbersAreOf16Bits() {
        StarterGpo starter = system(unique("versions"));
        assertThat(starter.version()).isEqualTo(new GpoVersion(2, 3));
        GpoId id = GpoId.random();
        StarterTemplate template = StarterTemplate.create()
                .with(StarterProperty.DISPLAY_NAME, unique("at the end"))
                .withVersion(new GpoVersion(65535, 65535));
        starters.run(
                starters.changes().put("prepare", id, template, List.of(), Existing.REFUSED, CancellationToken.NONE));
        starters.run(starters.changes().registry(starters.get(id), StarterHalf.USER, StarterDomain.setting("x")));
        assertThat(starters.get(id).version()).isEqualTo(new GpoVersion(1, 65535));
    }

    @Test
    void nameAndDescriptionAreChangedTogetherOrAlone() {
        StarterGpo starter = starters.create(unique("before"));
        String name = unique("after");
        starters.run(starters.changes().edit(starter, name, null));
        starters.run(starters.changes().edit(starters.get(starter.id()), null, "text"));
        assertThat(starters.get(starter.id()).displayName()).isEqualTo(name);
        assertThat(starters.get(starter.id()).description()).isEqualTo("text");
        starters.run(starters.changes().edit(starters.get(starter.id()), unique("both"), ""));
        assertThat(starters.get(starter.id()).description()).isEmpty();
        assertThatThrownBy(() -> starters.changes().edit(starters.get(starter.id()), null, ""))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefused() {
        StarterGpo starter = starters.create(unique("taken"));
        assertThatThrownBy(() -> starters.create(starter.displayName())).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> starters.create("  ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> starters.create(starter.id().toString())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> starters.changes().edit(starter, null, "x".repeat(2048)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(starters.starters().freeName(starter.displayName())).isEqualTo(starter.displayName() + " (2)");
        assertThatThrownBy(() -> starters.starters().find(unique("none"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSettingsOfAHalfAreReplacedAndRaiseItsVersionAlone() {
        StarterGpo starter = starters.filled(unique("settings"));
        assertThat(starter.version()).isEqualTo(new GpoVersion(0, 1));
        StarterContents contents = new StarterContents(connection());
        assertThat(contents.registry(starter, StarterHalf.COMPUTER))
                .contains(StarterDomain.setting(starter.displayName()));
        assertThat(contents.registry(starter, StarterHalf.USER)).isEmpty();
        starters.run(starters.changes().registry(starter, StarterHalf.COMPUTER, RegistryPol.EMPTY));
        assertThat(contents.registry(starter, StarterHalf.COMPUTER)).isEmpty();
        assertThat(starters.get(starter.id()).version()).isEqualTo(new GpoVersion(0, 2));
    }

    @Test
    void deleteLeavesNothingInSysvol() {
        StarterGpo starter = starters.filled(unique("doomed"));
        starters.run(starters.changes().delete(starter));
        assertThat(starters.starters().byId(starter.id())).isEmpty();
        assertThat(starters.snapshot(starter.id())).isEmpty();
    }

    @Test
    void aSystemStarterGpoIsNotChangedButItsCopyIsACustomOne() {
        StarterGpo system = system(unique("system"));
        assertThat(system.type()).isEqualTo(StarterType.SYSTEM);
        assertThatThrownBy(() -> starters.changes().edit(system, unique("x"), null))
                .isInstanceOf(UnsupportedException.class);
        assertThatThrownBy(() -> starters.changes().registry(system, StarterHalf.USER, RegistryPol.EMPTY))
                .isInstanceOf(UnsupportedException.class);
        GpoId id = GpoId.random();
        String name = unique("copy");
        starters.run(starters.changes().copy(system, id, name, CancellationToken.NONE));
        StarterGpo copy = starters.get(id);
        assertThat(copy.type()).isEqualTo(StarterType.CUSTOM);
        assertThat(copy.author() + copy.product() + copy.starterVersion()).isEmpty();
        assertThat(copy.displayName()).isEqualTo(name);
        assertThat(copy.version()).isEqualTo(new GpoVersion(1, 0));
        assertThat(new StarterContents(connection()).registry(copy, StarterHalf.USER))
                .contains(StarterDomain.setting(system.displayName()));
        assertThatThrownBy(() -> starters.changes().copy(system, id, unique("again"), CancellationToken.NONE))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void aCopyGetsTheDefaultPermissionsOfNewStarterGpos() {
        StarterGpo fresh = starters.create(unique("fresh"));
        StarterGpo starter = starters.filled(unique("guarded"));
        connection().sysvol().writeSecurity(starter.folder(), guarded());
        GpoId id = GpoId.random();
        starters.run(starters.changes().copy(starter, id, unique("open"), CancellationToken.NONE));
        assertThat(connection().sysvol().readSecurity(starters.folder(id)))
                .isEqualTo(connection().sysvol().readSecurity(fresh.folder()));
    }

    @Test
    void contentPutInPlaceOfOldContentKeepsThePermissions() {
        StarterGpo starter = starters.filled(unique("kept"));
        connection().sysvol().writeSecurity(starter.folder(), guarded());
        SecurityDescriptor before = connection().sysvol().readSecurity(starter.folder());
        starters.run(starters.changes()
                .put(
                        "replace",
                        starter.id(),
                        starter.template().with(StarterProperty.DESCRIPTION, "replaced"),
                        List.of(),
                        Existing.REPLACED,
                        CancellationToken.NONE));
        StarterGpo after = starters.get(starter.id());
        assertThat(after.description()).isEqualTo("replaced");
        assertThat(new StarterContents(connection()).registry(after, StarterHalf.COMPUTER))
                .isEmpty();
        assertThat(connection().sysvol().readSecurity(starter.folder()).daclEntries())
                .isEqualTo(before.daclEntries());
    }

    protected final SecurityDescriptor guarded() {
        return Sddl.parse(
                "D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;FA;;;DA)",
                SddlContext.of(connection().facts().sid()));
    }

    @Test
    void aGpoMadeFromAStarterGpoHasItsSettingsAndItsExtensionRegistered() {
        StarterGpo starter = starters.filled(unique("source"));
        GpoId id = GpoId.random();
        String name = unique("made");
        starters.run(new GpoFromStarter(connection()).plan(starter, id, name, CancellationToken.NONE));
        Gpo gpo = starters.domain().get(id);
        assertThat(gpo.displayName()).isEqualTo(name);
        assertThat(gpo.version()).isEqualTo(new GpoVersion(0, 1));
        assertThat(new GpoContents(connection()).gptIni(gpo).flatMap(GptIni::version))
                .contains(new GpoVersion(0, 1));
        assertThat(ExtensionNames.parse(gpo.machineExtensions()).contains(REGISTRY))
                .isTrue();
        assertThat(gpo.userExtensions()).isEmpty();
        SysvolPath gpt = starters.domain().folder(id);
        assertThat(connection().sysvol().read(gpt.child("Machine").child("Registry.pol")))
                .isEqualTo(StarterDomain.setting(starter.displayName()).write());
        assertThat(connection().sysvol().find(gpt.child(StarterTemplate.FILE_NAME)))
                .isEmpty();
        // Independent of the starter GPO afterwards.
        starters.run(starters.changes().delete(starter));
        assertThat(connection().sysvol().find(gpt.child("Machine").child("Registry.pol")))
                .isPresent();
        starters.run(starters.domain().changes().delete(gpo));
    }

    @Test
    void aSecondWriterGetsAConflictAndNothingChanges() {
        StarterGpo starter = starters.filled(unique("conflict"));
        Change stale = starters.changes().edit(starter, unique("late"), null);
        Change doomed = starters.changes().delete(starter);
        starters.run(starters.changes().edit(starter, null, "quicker"));
        Map<String, String> before = starters.snapshot(starter.id());
        assertThatThrownBy(() -> starters.run(stale))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(starter.displayName());
        assertThatThrownBy(() -> starters.run(doomed)).isInstanceOf(ConflictException.class);
        assertThat(TestDomain.differences(before, starters.snapshot(starter.id())))
                .isEmpty();
    }

    @Test
    void aDamagedStarterGpoIsListedHidesNoOtherAndCanBeDeleted() {
        StarterGpo whole = starters.create(unique("whole"));
        StarterGpo damaged = starters.create(unique("damaged"));
        SysvolPath template = damaged.folder().child(StarterTemplate.FILE_NAME);
        connection().sysvol().replace(template, "<broken".getBytes(StandardCharsets.UTF_8));
        GpoId empty = GpoId.random();
        connection().sysvol().createDirectory(starters.folder(empty));
        connection().sysvol().createDirectory(starters.folder(empty).child(StarterTemplate.FILE_NAME));
        assertThat(starters.starters().list()).extracting(StarterGpo::id).contains(whole.id(), damaged.id(), empty);
        StarterGpo found = starters.get(damaged.id());
        assertThat(found.damage()).isPresent();
        assertThat(starters.get(empty).damage())
                .hasValueSatisfying(damage -> assertThat(damage).contains("no StarterGPO.tmplx"));
        assertThatThrownBy(() -> starters.changes().edit(found, "x", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> new GpoFromStarter(connection()).plan(found, GpoId.random(), "x", CancellationToken.NONE))
                .isInstanceOf(InvalidInputException.class);
        starters.run(starters.changes().delete(found));
        assertThat(starters.snapshot(damaged.id())).isEmpty();
        starters.run(starters.changes().delete(starters.get(empty)));
        assertThat(starters.snapshot(empty)).isEmpty();
    }
}
