// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SysvolAcl;

/** What holds of single GPOs in every kind of domain. */
abstract class GpoContract {
    @TempDir
    Path folder;

    private TestDomain domain;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aNewGpoIsThereInBothStores() {
        String name = unique("New, with \"quotes\" and ümlauts");
        Gpo gpo = domain.create(name);
        assertThat(gpo.displayName()).isEqualTo(name);
        assertThat(gpo.version()).isEqualTo(GpoVersion.ZERO);
        assertThat(gpo.status()).isEqualTo(GpoStatus.ALL_ENABLED);
        assertThat(domain.gpos().find(name).id()).isEqualTo(gpo.id());
        assertThat(domain.gpos().list()).anyMatch(g -> g.id().equals(gpo.id()));
        assertThat(new GpoContents(connection()).gptIni(gpo))
                .hasValueSatisfying(ini -> assertThat(ini.version()).contains(GpoVersion.ZERO));
        assertThat(DirectoryObjects.exists(connection(), "CN=Machine," + gpo.dn()))
                .isTrue();
        assertThat(DirectoryObjects.exists(connection(), "CN=User," + gpo.dn())).isTrue();
        assertThat(connection().sysvol().find(domain.folder(gpo.id()).child("Machine")))
                .isPresent();
        assertThat(connection().sysvol().find(domain.folder(gpo.id()).child("User")))
                .isPresent();
    }

    @Test
    void anOverviewTellsTheSameAsTheWholeAndNothingElse() {
        Gpo gpo = domain.create(unique("overview"));
        Gpo seen = domain.gpos().overview().stream()
                .filter(g -> g.id().equals(gpo.id()))
                .findFirst()
                .orElseThrow();
        assertThat(seen.displayName()).isEqualTo(gpo.displayName());
        assertThat(seen.status()).isEqualTo(gpo.status());
        assertThat(seen.version()).isEqualTo(gpo.version());
        assertThat(seen.modified()).isEqualTo(gpo.modified()).isPresent();
        assertThatThrownBy(seen::fileSysPath).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theAclOfANewGptIsThatOfItsGpc() {
        Gpo gpo = domain.create(unique("acl"));
        SecurityDescriptor directory =
                DirectoryObjects.security(connection(), gpo.dn()).orElseThrow();
        SecurityDescriptor sysvol = connection().sysvol().readSecurity(domain.folder(gpo.id()));
        DescriptorComparison comparison =
                DescriptorComparison.compare(SysvolAcl.fromDirectory(directory), sysvol, GenericMapping.FILE);
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void nothingOfTheChangeRemainsBesideTheGpt() {
        Gpo gpo = domain.createWith(unique("tidy"), TestDomain.content("tidy", false));
        assertThat(connection().sysvol().list(connection().facts().policiesPath()))
                .noneMatch(e -> e.path().name().startsWith(gpo.id() + "."));
    }

    @Test
    void aNameOfAnotherGpoIsRefused() {
        Gpo gpo = domain.create(unique("taken"));
        assertThatThrownBy(() -> domain.create(gpo.displayName())).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> domain.create("  ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> domain.create(gpo.id().toString())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void renameChangesTheNameAlone() {
        Gpo gpo = domain.createWith(unique("before"), TestDomain.content("x", true));
        String name = unique("after");
        domain.run(domain.changes().rename(gpo, name));
        Gpo renamed = domain.get(gpo.id());
        assertThat(renamed.displayName()).isEqualTo(name);
        assertThat(renamed.version()).isEqualTo(gpo.version());
        assertThatThrownBy(() -> domain.gpos().find(gpo.displayName())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void eachHalfCanBeDisabledAndEnabled() {
        Gpo gpo = domain.create(unique("status"));
        for (GpoStatus status : List.of(GpoStatus.USER_DISABLED, GpoStatus.ALL_DISABLED, GpoStatus.COMPUTER_DISABLED)) {
            domain.run(domain.changes().status(domain.get(gpo.id()), status));
            assertThat(domain.get(gpo.id()).status()).isEqualTo(status);
        }
        domain.run(domain.changes().status(domain.get(gpo.id()), GpoStatus.ALL_ENABLED));
        assertThat(domain.get(gpo.id()).status()).isEqualTo(GpoStatus.ALL_ENABLED);
    }

    @Test
    void theCommentIsSetChangedAndRemoved() {
        Gpo gpo = domain.create(unique("comment"));
        GpoContents contents = new GpoContents(connection());
        domain.run(domain.changes().comment(gpo, "first\nsecond line ü"));
        assertThat(contents.comment(gpo)).contains("first\nsecond line ü");
        domain.run(domain.changes().comment(gpo, "other"));
        assertThat(contents.comment(gpo)).contains("other");
        assertThatThrownBy(() -> domain.changes().comment(gpo, "a\0b")).isInstanceOf(InvalidInputException.class);
        domain.run(domain.changes().comment(gpo, "a\tb"));
        domain.run(domain.changes().comment(gpo, ""));
        assertThat(contents.comment(gpo)).isEmpty();
    }

    @Test
    void deleteLeavesNothingInEitherStore() {
        Gpo gpo = domain.createWith(unique("doomed"), TestDomain.content("doomed", true));
        domain.run(domain.changes().delete(gpo));
        assertThat(domain.gpos().byId(gpo.id())).isEmpty();
        assertThat(connection().sysvol().find(domain.folder(gpo.id()))).isEmpty();
        assertThat(domain.snapshot().keySet())
                .noneMatch(k -> k.contains(gpo.id().toString().toLowerCase(Locale.ROOT)));
    }

    @Test
    void aGpoWhoseDirectoryObjectIsDeletedMeanwhileIsNotFoundAndItsFilesStay() throws Exception {
        Gpo gpo = domain.createWith(unique("gone meanwhile"), TestDomain.content("kept", true));
        Map<String, String> files = domain.snapshot(gpo);
        files.keySet().removeIf(key -> key.endsWith(gpo.dn().toLowerCase(Locale.ROOT)));
        Change change = domain.changes().delete(gpo);
        DeleteRequest elsewhere = new DeleteRequest(gpo.dn());
        elsewhere.addControl(new SubtreeDeleteRequestControl());
        connection().directory().delete(elsewhere);
        assertThatThrownBy(() -> domain.run(change))
                .isInstanceOf(NotFoundException.class)
                .hasNoSuppressedExceptions();
        assertThat(new Recovery(domain.state()).open()).isEmpty();
        assertThat(files).isNotEmpty();
        assertThat(TestDomain.differences(files, domain.snapshot(gpo))).isEmpty();
    }

    @Test
    void theDefaultGposCannotBeDeleted() {
        Gpo gpo = domain.get(GpoId.DEFAULT_DOMAIN);
        assertThatThrownBy(() -> domain.changes().delete(gpo)).isInstanceOf(UnsupportedException.class);
    }

    @Test
    void theFolderOfAnotherGpoIsNeverWrittenTo() throws Exception {
        Gpo victim = domain.createWith(unique("victim"), TestDomain.content("victim", false));
        Gpo decoy = domain.create(unique("decoy"));
        connection()
                .directory()
                .modify(
                        decoy.dn(),
                        new Modification(
                                ModificationType.REPLACE,
                                "gPCFileSysPath",
                                victim.fileSysPath().orElseThrow()));
        Gpo redirected = domain.get(decoy.id());
        Map<String, String> before = domain.snapshot(victim);
        assertThatThrownBy(() -> domain.changes().delete(redirected))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(victim.id().toString());
        assertThatThrownBy(() -> domain.changes().comment(redirected, "x")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> domain.changes()
                        .putContent(
                                "redirected",
                                ContentTarget.keeping(redirected),
                                TestDomain.content("evil", false),
                                CancellationToken.NONE))
                .isInstanceOf(InvalidInputException.class);
        assertThat(TestDomain.differences(before, domain.snapshot(victim))).isEmpty();
    }

    @Test
    void newContentReplacesAllOldContentAndRaisesBothHalves() {
        Gpo gpo = domain.createWith(unique("content"), TestDomain.content("old", true));
        PolicyContent content = TestDomain.content("new", false);
        domain.run(domain.changes().putContent("again", ContentTarget.keeping(gpo), content, CancellationToken.NONE));
        Gpo after = domain.get(gpo.id());
        assertThat(after.version()).isEqualTo(gpo.version().bumpBoth());
        assertThat(new GpoContents(connection()).gptIni(after).flatMap(GptIni::version))
                .contains(after.version());
        assertThat(new GpoContents(connection()).read(after).objects()).isEmpty();
        assertThat(connection()
                        .sysvol()
                        .read(domain.folder(gpo.id())
                                .resolve(SysvolPath.parse("Machine\\Scripts\\Startup\\hello.cmd"))))
                .asString()
                .isEqualTo("echo new\r\n");
    }

    @Test
    void aSecondWriterGetsAConflictThatShowsBothValues() throws Exception {
        Gpo gpo = domain.create(unique("conflict"));
        Change rename = domain.changes().rename(gpo, unique("mine"));
        String theirs = unique("theirs");
        connection().directory().modify(gpo.dn(), new Modification(ModificationType.REPLACE, "displayName", theirs));
        assertThatThrownBy(() -> domain.run(rename))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(gpo.displayName())
                .hasMessageContaining(theirs);
        assertThat(domain.get(gpo.id()).displayName()).isEqualTo(theirs);
        assertThat(events()).endsWith(Event.BEGUN, Event.UNDONE);
    }

    @Test
    void contentPlannedOnAnOldVersionIsAConflictAndChangesNothing() throws Exception {
        Gpo gpo = domain.createWith(unique("stale"), TestDomain.content("first", true));
        Change stale = domain.changes()
                .putContent(
                        "late", ContentTarget.keeping(gpo), TestDomain.content("late", false), CancellationToken.NONE);
        domain.run(domain.changes()
                .putContent(
                        "quick",
                        ContentTarget.keeping(gpo),
                        TestDomain.content("quick", true),
                        CancellationToken.NONE));
        Map<String, String> before = domain.snapshot(gpo);
        assertThatThrownBy(() -> domain.run(stale)).isInstanceOf(ConflictException.class);
        assertThat(TestDomain.differences(before, domain.snapshot(gpo))).isEmpty();
    }

    @Test
    void aClaimedGpoRefusesAnotherChangeAndSaysWhoHoldsIt() {
        Gpo gpo = domain.create(unique("claimed"));
        PolicyContent content = TestDomain.content("x", false);
        Change inner =
                domain.changes().putContent("inner", ContentTarget.keeping(gpo), content, CancellationToken.NONE);
        Change outer =
                domain.changes().putContent("outer", ContentTarget.keeping(gpo), content, CancellationToken.NONE);
        new ChangeRunner(connection(), domain.state(), (change, point) -> {
                    if (point.equals("step 1 begins") && change.title().equals("outer")) {
                        assertThatThrownBy(() -> domain.run(inner))
                                .isInstanceOf(ConflictException.class)
                                .hasMessageContaining(outer.id());
                    }
                })
                .run(outer, CancellationToken.NONE);
        assertThat(domain.get(gpo.id()).version()).isEqualTo(new GpoVersion(1, 1));
    }

    @Test
    void aCancelledChangeIsTakenBack() {
        Gpo gpo = domain.createWith(unique("cancel"), TestDomain.content("kept", true));
        Map<String, String> before = domain.snapshot(gpo);
        boolean[] cancelled = {false};
        Change change = domain.changes()
                .putContent(
                        "never", ContentTarget.keeping(gpo), TestDomain.content("never", false), () -> cancelled[0]);
        assertThatThrownBy(() -> new ChangeRunner(
                                connection(),
                                domain.state(),
                                (c, point) -> cancelled[0] |= point.equals("step 2 applied"))
                        .run(change, () -> cancelled[0]))
                .isInstanceOf(CancelledException.class);
        assertThat(TestDomain.differences(before, domain.snapshot(gpo))).isEmpty();
    }

    @Test
    void theAuditLogTellsEveryChangeAndItsChainHolds() {
        Gpo gpo = domain.create(unique("audited"));
        domain.run(domain.changes().rename(gpo, unique("renamed")));
        List<AuditRecord> records = new AuditLog(domain.state()).read();
        assertThat(events()).containsExactly(Event.BEGUN, Event.DONE, Event.BEGUN, Event.DONE);
        assertThat(records.get(2).before()).containsEntry("displayName", gpo.displayName());
        assertThat(records.get(2).user()).isEqualTo(connection().user());
        assertThat(new AuditLog(domain.state()).verify().problems()).isEmpty();
    }

    private List<Event> events() {
        return new AuditLog(domain.state())
                .read().stream().map(AuditRecord::event).toList();
    }
}
