// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SysvolAcl;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** What backup, restore, import and copy carry over and what they leave alone, in every kind of domain. */
abstract class TransferContract {
    private static final GpoVersion ONE = new GpoVersion(1, 1);

    @TempDir
    Path folder;

    private final Set<String> names = new HashSet<>();
    private TestDomain domain;
    private Transfers transfers;
    private Surroundings around;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    /** Another domain of the same kind. */
    protected abstract DomainConnection otherConnection();

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        transfers = new Transfers(domain, folder.resolve("backups"));
        around = new Surroundings(connection());
    }

    @AfterEach
    void removeGpos() {
        domain.gpos().list().stream()
                .filter(gpo -> names.contains(gpo.displayName()))
                .forEach(gpo -> domain.run(domain.changes().delete(gpo)));
    }

    private String unique(String name) {
        String unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
        names.add(unique);
        return unique;
    }

    private Gpo filled(String text, boolean printer) {
        return domain.createWith(unique(text), TestDomain.content(text, printer));
    }

    private String comment(Gpo gpo) {
        return new GpoContents(connection()).comment(gpo).orElse("");
    }

    private static void assertSettings(DomainConnection where, Gpo gpo, String text, boolean printer) {
        PolicyContent content = new GpoContents(where).read(gpo);
        assertThat(content.files())
                .filteredOn(f -> f.path().name().equals("hello.cmd"))
                .singleElement()
                .satisfies(f -> assertThat(f.source().read()).asString().contains("echo " + text));
        assertThat(content.objects()).hasSize(printer ? 2 : 0);
        if (printer) {
            assertThat(content.objects()
                            .get(1)
                            .attribute("printerName")
                            .orElseThrow()
                            .getValue())
                    .isEqualTo(text);
        }
    }

    private static void assertVersion(DomainConnection where, Gpo gpo, GpoVersion version) {
        assertThat(gpo.version()).isEqualTo(version);
        assertThat(new GpoContents(where).gptIni(gpo).flatMap(GptIni::version)).contains(version);
    }

    private static SecurityDescriptor dacl(DomainConnection where, String dn) {
        return DirectoryObjects.security(where, dn)
                .orElseThrow()
                .withOwner(null)
                .withGroup(null);
    }

    private static void assertSameDacl(SecurityDescriptor expected, SecurityDescriptor actual) {
        assertThat(DescriptorComparison.compare(expected, actual, GenericMapping.DIRECTORY)
                        .differences())
                .isEmpty();
    }

    /** The permissions of the GPT are those that the GPC's make. */
    private void assertSysvolFollows(Gpo gpo) {
        SecurityDescriptor expected = SysvolAcl.fromDirectory(
                DirectoryObjects.security(connection(), gpo.dn()).orElseThrow());
        SecurityDescriptor actual = connection().sysvol().readSecurity(domain.folder(gpo.id()));
        assertThat(DescriptorComparison.compare(expected, actual, GenericMapping.FILE)
                        .differences())
                .isEmpty();
    }

    // Backup

    @Test
    void theBackupIdIsNotTheGpoId() {
        Gpo gpo = filled("ids", false);
        StoredBackup first = transfers.backUp(gpo);
        StoredBackup second = transfers.backUp(gpo);
        assertThat(first.info().backupId())
                .isNotEqualToIgnoringCase(gpo.id().toString())
                .isNotEqualToIgnoringCase(second.info().backupId());
        assertThat(first.info().gpoId()).isEqualToIgnoringCase(gpo.id().toString());
        assertThat(transfers.backups().list().ofGpo(gpo.id().toString())).hasSize(2);
    }

    @Test
    void aBackupHoldsADaclOnly() {
        Gpo gpo = filled("dacl", false);
        around.changePermissions(gpo.dn());
        SecurityDescriptor stored = SecurityDescriptor.parse(
                transfers.backUp(gpo).backupXml().core().securityDescriptor().bytes());
        assertThat(stored.owner()).isNull();
        assertThat(stored.group()).isNull();
        assertThat(stored.saclState()).isNotEqualTo(SecurityDescriptor.AclState.LIST);
        assertSameDacl(dacl(connection(), gpo.dn()), stored);
    }

    @Test
    void aBackupRecordsTheVersionsOfBothStores() throws Exception {
        Gpo gpo = filled("versions", false);
        connection()
                .directory()
                .modify(gpo.dn(), new Modification(ModificationType.REPLACE, "versionNumber", "196610"));
        var core = transfers.backUp(gpo).backupXml().core();
        assertThat(List.of(core.user().directory(), core.user().gptIni())).containsExactly(3, 1);
        assertThat(List.of(core.machine().directory(), core.machine().gptIni())).containsExactly(2, 1);
    }

    // Restore

    @Test
    void restoreBringsBackSettingsNameStatusCommentAndPermissions() {
        Gpo gpo = filled("first", true);
        domain.run(domain.changes().status(gpo, GpoStatus.USER_DISABLED));
        around.changePermissions(gpo.dn());
        SecurityDescriptor permissions = dacl(connection(), gpo.dn());
        StoredBackup backup = transfers.backUp(gpo);
        Gpo other = domain.create(unique("default permissions"));
        domain.run(domain.changes().rename(domain.get(gpo.id()), unique("second")));
        domain.run(domain.changes().status(domain.get(gpo.id()), GpoStatus.ALL_DISABLED));
        transfers.importInto(transfers.backUp(filled("second", false)), gpo);
        resetPermissions(gpo, other);

        transfers.restore(backup);

        Gpo restored = domain.get(gpo.id());
        assertSettings(connection(), restored, "first", true);
        assertThat(restored.displayName()).isEqualTo(gpo.displayName());
        assertThat(restored.status()).isEqualTo(GpoStatus.USER_DISABLED);
        assertThat(comment(restored)).isEqualTo("comment of first");
        assertSameDacl(permissions, dacl(connection(), gpo.dn()));
        assertThat(around.hasChangedPermissions(gpo.dn())).isTrue();
        assertSysvolFollows(restored);
    }

    private void resetPermissions(Gpo gpo, Gpo like) {
        around.setPermissions(gpo.dn(), dacl(connection(), like.dn()));
        assertThat(around.hasChangedPermissions(gpo.dn())).isFalse();
    }

    @Test
    void restoreOfADeletedGpoMakesItAnewUnderItsOldGuid() {
        Gpo gpo = filled("gone", true);
        domain.run(domain.changes().status(gpo, GpoStatus.COMPUTER_DISABLED));
        around.changePermissions(gpo.dn());
        SecurityDescriptor permissions = dacl(connection(), gpo.dn());
        StoredBackup backup = transfers.backUp(gpo);
        domain.run(domain.changes().delete(domain.get(gpo.id())));

        assertThat(transfers.restore(backup)).isEmpty();

        Gpo restored = domain.get(gpo.id());
        assertThat(restored.dn()).isEqualToIgnoringCase(gpo.dn());
        assertThat(restored.displayName()).isEqualTo(gpo.displayName());
        assertThat(restored.status()).isEqualTo(GpoStatus.COMPUTER_DISABLED);
        assertThat(restored.fileSysPath()).isEqualTo(gpo.fileSysPath());
        assertSettings(connection(), restored, "gone", true);
        assertSameDacl(permissions, dacl(connection(), gpo.dn()));
        assertThat(around.hasChangedPermissions(gpo.dn())).isTrue();
        assertSysvolFollows(restored);
    }

    @Test
    void restoreRaisesBothHalvesAndPutsNoOldVersionBack() {
        Gpo gpo = filled("raise", false);
        StoredBackup backup = transfers.backUp(gpo);
        transfers.importInto(backup, gpo);
        Gpo before = transfers.importInto(backup, gpo);
        assertThat(before.version()).isEqualTo(new GpoVersion(3, 3));
        transfers.restore(backup);
        assertVersion(connection(), domain.get(gpo.id()), new GpoVersion(4, 4));
    }

    @Test
    void restoreRefusesAnotherDomain() {
        TestDomain other = TestDomain.of(otherConnection(), folder.resolve("other"));
        Gpo theirs = other.createWith(unique("theirs"), TestDomain.content("theirs", false));
        StoredBackup backup = new Transfers(other, folder.resolve("their backups")).backUp(theirs);
        other.run(other.changes().delete(theirs));
        assertThatThrownBy(() -> transfers.restore(backup))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining(otherConnection().facts().dnsName());
        assertThat(domain.gpos().byId(theirs.id())).isEmpty();
    }

    @Test
    void restoreAndDeleteDoNotTouchLinks() {
        Gpo gpo = filled("linked", false);
        String ou = around.linkedOu(gpo);
        String links = around.links(ou);
        StoredBackup backup = transfers.backUp(gpo);
        transfers.restore(backup);
        assertThat(around.links(ou)).isEqualTo(links);
        domain.run(domain.changes().delete(domain.get(gpo.id())));
        assertThat(around.links(ou)).isEqualTo(links);
        transfers.restore(backup);
        assertThat(around.links(ou)).isEqualTo(links);
        around.delete(ou);
    }

    @Test
    void restoreBringsBackTheLinkToTheWmiFilter() {
        Gpo gpo = filled("filtered", false);
        WmiFilterReference filter = around.wmiFilter();
        around.setFilter(gpo, filter);
        StoredBackup backup = transfers.backUp(gpo);
        assertThat(backup.backupXml().core().wmiFilter().orElseThrow().name()).isEqualTo("filter " + filter.filterId());
        around.setFilter(gpo, around.wmiFilter());
        assertThat(transfers.restore(backup)).isEmpty();
        assertThat(domain.get(gpo.id()).wmiFilter()).contains(filter);
        domain.run(domain.changes().delete(domain.get(gpo.id())));
        transfers.restore(backup);
        assertThat(domain.get(gpo.id()).wmiFilter()).contains(filter);
    }

    @Test
    void restoreDropsTheLinkToAWmiFilterThatIsGoneAndSaysSo() {
        Gpo gpo = filled("unfiltered", false);
        WmiFilterReference filter = around.wmiFilter();
        around.setFilter(gpo, filter);
        StoredBackup backup = transfers.backUp(gpo);
        around.delete(around.filterDn(filter));
        List<StatusMessage> messages = transfers.restore(backup);
        assertThat(messages).singleElement().satisfies(m -> {
            assertThat(m.severity()).isEqualTo(StatusMessage.Severity.WARNING);
            assertThat(m.code()).isEqualTo("wmi-filter-missing");
        });
        assertThat(domain.get(gpo.id()).wmiFilter()).isEmpty();
    }

    @Test
    void restoreLeavesTheOwnerAlone() {
        Gpo gpo = filled("owner", false);
        StoredBackup backup = transfers.backUp(gpo);
        SecurityDescriptor before =
                DirectoryObjects.security(connection(), gpo.dn()).orElseThrow();
        transfers.restore(backup);
        SecurityDescriptor after =
                DirectoryObjects.security(connection(), gpo.dn()).orElseThrow();
        assertThat(after.owner()).isNotNull().isEqualTo(before.owner());
        assertThat(after.group()).isEqualTo(before.group());
    }

    @Test
    void restoreBringsBackThePermissionsOfSoftwarePackagesAndImportDoesNot() {
        Gpo gpo = domain.createWith(unique("package"), SoftwarePackage.content());
        String object = SoftwarePackage.PATH + ",";
        around.changePermissions(object + gpo.dn());
        StoredBackup backup = transfers.backUp(gpo);
        Gpo imported = transfers.importNew(backup, unique("imported package"));
        assertThat(around.hasChangedPermissions(object + imported.dn())).isFalse();
        Gpo plain = transfers.copy(gpo, unique("copied package"), Copy.Permissions.DEFAULT);
        assertThat(around.hasChangedPermissions(object + plain.dn())).isFalse();
        Gpo kept = transfers.copy(gpo, unique("kept package"), Copy.Permissions.KEEP);
        assertThat(around.hasChangedPermissions(object + kept.dn())).isTrue();
        SecurityDescriptor permissions = dacl(connection(), object + gpo.dn());
        domain.run(domain.changes().delete(domain.get(gpo.id())));
        transfers.restore(backup);
        assertSameDacl(permissions, dacl(connection(), object + gpo.dn()));
    }

    @Test
    void softwarePackagesTravelWithAllTheirValues() {
        Gpo gpo = domain.createWith(unique("package"), SoftwarePackage.content());
        StoredBackup backup = transfers.backUp(gpo);
        for (Gpo made : List.of(
                transfers.importNew(backup, unique("imported package")),
                transfers.copy(gpo, unique("copied package"), Copy.Permissions.DEFAULT))) {
            assertThat(SoftwarePackage.values(connection(), made)).isEqualTo(SoftwarePackage.values(connection(), gpo));
        }
        assertThat(backup.content().objects())
                .anyMatch(o -> o.security() != null
                        && o.security().owner() == null
                        && !o.security().daclEntries().isEmpty());
    }

    // Import

    @Test
    void importErasesAllOldSettingsEvenOfExtensionsThatTheBackupLacks() {
        StoredBackup empty = transfers.backUp(domain.create(unique("empty")));
        Gpo gpo = filled("old", true);
        Gpo after = transfers.importInto(empty, gpo);
        PolicyContent content = new GpoContents(connection()).read(after);
        assertThat(content.objects()).isEmpty();
        assertThat(content.files()).extracting(f -> f.path().toString()).containsExactlyInAnyOrder("Machine", "User");
        assertThat(content.machineExtensions() + content.userExtensions()).isBlank();
    }

    @Test
    void importKeepsIdNameStatusPermissionsLinksAndWmiFilter() {
        Gpo source = filled("source", true);
        StoredBackup backup = transfers.backUp(source);
        Gpo gpo = filled("target", false);
        WmiFilterReference filter = around.wmiFilter();
        around.setFilter(gpo, filter);
        around.changePermissions(gpo.dn());
        SecurityDescriptor permissions = dacl(connection(), gpo.dn());
        String ou = around.linkedOu(gpo);
        String links = around.links(ou);
        domain.run(domain.changes().status(domain.get(gpo.id()), GpoStatus.USER_DISABLED));

        Gpo after = transfers.importInto(backup, gpo);

        assertSettings(connection(), after, "source", true);
        assertThat(after.displayName()).isEqualTo(gpo.displayName());
        assertThat(after.status()).isEqualTo(GpoStatus.USER_DISABLED);
        assertThat(after.wmiFilter()).contains(filter);
        assertThat(around.links(ou)).isEqualTo(links);
        assertSameDacl(permissions, dacl(connection(), gpo.dn()));
        assertSysvolFollows(after);
        around.delete(ou);
    }

    @Test
    void importOverwritesTheComment() {
        StoredBackup backup = transfers.backUp(filled("new", false));
        Gpo gpo = filled("old", false);
        domain.run(domain.changes().comment(gpo, "mine"));
        assertThat(comment(transfers.importInto(backup, gpo))).isEqualTo("comment of new");
    }

    @Test
    void importRaisesBothHalvesOfTheTarget() {
        StoredBackup computerOnly = transfers.backUp(filled("computer", false));
        Gpo gpo = filled("target", false);
        assertVersion(connection(), transfers.importInto(computerOnly, gpo), new GpoVersion(2, 2));
    }

    @Test
    void importIntoANewGpoCarriesNoScopeOver() {
        Gpo gpo = filled("scoped", false);
        around.setFilter(gpo, around.wmiFilter());
        around.changePermissions(gpo.dn());
        Gpo imported = transfers.importNew(transfers.backUp(gpo), unique("unscoped"));
        assertThat(imported.wmiFilter()).isEmpty();
        assertSameDacl(dacl(connection(), domain.create(unique("plain")).dn()), dacl(connection(), imported.dn()));
        assertSysvolFollows(imported);
    }

    @Test
    void importTakesABackupOfAnyDomain() {
        TestDomain other = TestDomain.of(otherConnection(), folder.resolve("other"));
        Gpo theirs = other.createWith(unique("theirs"), TestDomain.content("theirs", true));
        StoredBackup backup = new Transfers(other, folder.resolve("their backups")).backUp(theirs);
        other.run(other.changes().delete(theirs));
        Gpo imported = transfers.importNew(backup, unique("ours"));
        assertSettings(connection(), imported, "theirs", true);
    }

    // Copy

    @Test
    void copyBeginsAtVersionOneWithAllSettings() {
        Gpo gpo = filled("original", true);
        transfers.importInto(transfers.backUp(gpo), gpo);
        Gpo copy = transfers.copy(gpo, unique("copy"), Copy.Permissions.DEFAULT);
        assertThat(copy.id()).isNotEqualTo(gpo.id());
        assertVersion(connection(), copy, ONE);
        assertSettings(connection(), copy, "original", true);
        assertThat(comment(copy)).isEqualTo("comment of original");
    }

    @Test
    void copyHasNoLinksAndLeavesTheOriginalAlone() {
        Gpo gpo = filled("original", true);
        String ou = around.linkedOu(gpo);
        String links = around.links(ou);
        Map<String, String> before = domain.snapshot(gpo);
        Gpo copy = transfers.copy(gpo, unique("copy"), Copy.Permissions.KEEP);
        assertThat(around.links(ou)).isEqualTo(links).doesNotContain(copy.id().toString());
        assertThat(TestDomain.differences(before, domain.snapshot(gpo))).isEmpty();
        around.delete(ou);
    }

    @Test
    void copyHasDefaultPermissionsUnlessTheyAreKept() {
        Gpo gpo = filled("original", false);
        around.changePermissions(gpo.dn());
        Gpo plain = transfers.copy(gpo, unique("plain copy"), Copy.Permissions.DEFAULT);
        Gpo kept = transfers.copy(gpo, unique("true copy"), Copy.Permissions.KEEP);
        assertSameDacl(dacl(connection(), domain.create(unique("new")).dn()), dacl(connection(), plain.dn()));
        assertSameDacl(dacl(connection(), gpo.dn()), dacl(connection(), kept.dn()));
        assertSysvolFollows(plain);
        assertSysvolFollows(kept);
    }

    @Test
    void copyKeepsTheWmiFilterWithinTheDomain() {
        Gpo gpo = filled("original", false);
        WmiFilterReference filter = around.wmiFilter();
        around.setFilter(gpo, filter);
        assertThat(transfers.copy(gpo, unique("copy"), Copy.Permissions.DEFAULT).wmiFilter())
                .contains(filter);
    }

    @Test
    void copyToAnotherDomainBringsTheSettingsAndLeavesTheWmiFilterBehind() {
        Gpo gpo = filled("abroad", true);
        around.setFilter(gpo, around.wmiFilter());
        TestDomain other = TestDomain.of(otherConnection(), folder.resolve("other"));
        GpoId id = GpoId.random();
        List<StatusMessage> messages = new Transfers(other, folder.resolve("unused"))
                .run(new Copy(connection(), otherConnection())
                        .plan(
                                domain.get(gpo.id()),
                                id,
                                unique("copy"),
                                Copy.Permissions.DEFAULT,
                                CancellationToken.NONE));
        assertThat(messages).singleElement().satisfies(m -> assertThat(m.code()).isEqualTo("wmi-filter-dropped"));
        Gpo copy = other.get(id);
        assertVersion(otherConnection(), copy, ONE);
        assertSettings(otherConnection(), copy, "abroad", true);
        assertThat(copy.wmiFilter()).isEmpty();
        assertThat(copy.fileSysPath().orElseThrow())
                .contains(otherConnection().facts().dnsName())
                .doesNotContain(connection().facts().dnsName());
        other.run(other.changes().delete(copy));
    }
}
