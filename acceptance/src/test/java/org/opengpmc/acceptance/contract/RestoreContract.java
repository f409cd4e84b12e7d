// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** What a backup holds, and what restoring it brings back and leaves alone. */
abstract class RestoreContract extends TransferContract {
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

    @Test
    void namesOfEveryKindTravelAndSoDoEmptyFoldersAndFiles() {
        Gpo gpo = domain.createWith(unique("ödd nämes, \\ & <more>"), OddNames.content());
        StoredBackup backup = transfers.backUp(gpo);
        assertThat(backup.missing()).isEmpty();
        Map<String, String> expected = OddNames.of(connection(), gpo);
        assertThat(expected).hasSize(OddNames.content().files().size());
        assertThat(OddNames.of(connection(), transfers.importNew(backup, unique("imported"))))
                .isEqualTo(expected);
        assertThat(OddNames.of(connection(), transfers.copy(gpo, unique("copied"), Copy.Permissions.DEFAULT)))
                .isEqualTo(expected);
        domain.run(domain.changes().delete(gpo));
        transfers.restore(backup);
        assertThat(OddNames.of(connection(), domain.get(gpo.id()))).isEqualTo(expected);
    }

    @Test
    void theDefaultDomainPolicyTravelsWhateverItsHalvesAreCalled() {
        Gpo gpo = domain.get(GpoId.DEFAULT_DOMAIN);
        StoredBackup backup = transfers.backUp(gpo);
        assertThat(OddNames.of(connection(), transfers.importNew(backup, unique("imported default"))))
                .isEqualTo(OddNames.of(connection(), gpo));
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
    void restoreRefusesABackupThatNothingTellsTheDomainOf() throws Exception {
        Gpo gpo = filled("lost", false);
        StoredBackup lost = lose(transfers.backUp(gpo), "");
        assertThatThrownBy(() -> transfers.restore(lost))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the GUID of its domain")
                .satisfies(e ->
                        assertThat(((GpmcException) e).hint().orElseThrow()).contains("gpmc backup import"));
        assertVersion(connection(), domain.get(gpo.id()), gpo.version());
        assertSettings(connection(), transfers.importNew(lost, unique("imported lost")), "lost", false);
    }

    @Test
    void restoreChecksTheDomainThatTheManifestTellsWhereTheBackupDoesNot() throws Exception {
        Gpo gpo = filled("told", false);
        StoredBackup backup = transfers.backUp(gpo);
        StoredBackup told = lose(backup, backup.info().domainId());
        assertThat(told.info()).isEqualTo(backup.info());
        transfers.restore(told);
        StoredBackup theirs = read(backup, "{" + UUID.randomUUID() + "}");
        assertThatThrownBy(() -> transfers.restore(theirs))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("another domain of the name");
    }

    /** The backup without its own info. */
    private StoredBackup lose(StoredBackup backup, String domainInManifest) throws IOException {
        Files.delete(backup.folder().resolve("bkupInfo.xml"));
        return read(backup, domainInManifest);
    }

    /** The backup with another domain's GUID in the manifest, or, for an empty one, without the manifest. */
    private StoredBackup read(StoredBackup backup, String domainInManifest) throws IOException {
        Path manifest = transfers.folder().resolve("manifest.xml");
        if (domainInManifest.isEmpty()) {
            Files.delete(manifest);
        } else {
            String text = Files.readString(manifest);
            assertThat(text).contains(backup.info().domainId());
            Files.writeString(manifest, text.replace(backup.info().domainId(), domainInManifest));
        }
        return transfers.backups().read(backup.info().backupId());
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
}
