// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** What import and copy carry over and what they leave alone. */
abstract class ImportContract extends TransferContract {
    private static final GpoVersion ONE = new GpoVersion(1, 1);

    // Import

    @Test
    void aFilterThatCannotBeReadIsToldByBackupAndCopyAndStaysInACopy() throws Exception {
        Gpo gpo = domain.create(unique("odd filter"));
        domain.connection()
                .directory()
                .modify(gpo.dn(), new Modification(ModificationType.REPLACE, "gPCWQLFilter", "[;;nonsense]"));
        Gpo odd = domain.get(gpo.id());
        OperationResult<List<ListedBackup>> backup = new Backup(
                        domain.connection(), transfers.backups(), List.of(odd), "")
                .run(Progress.NONE, CancellationToken.NONE);
        assertThat(backup.status()).isEqualTo(OperationResult.Status.DONE);
        assertThat(backup.messages()).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo("wmi-filter-unreadable");
            assertThat(message.text()).contains("[;;nonsense]");
        });
        GpoId id = GpoId.random();
        PlannedChange copy = new Copy(domain.connection(), domain.connection())
                .plan(odd, id, unique("copy"), Copy.Permissions.DEFAULT, CancellationToken.NONE);
        assertThat(copy.messages()).extracting(StatusMessage::code).contains("wmi-filter-unreadable");
        domain.run(copy.change());
        assertThat(domain.get(id).unreadableWmiFilter()).hasValue("[;;nonsense]");
    }

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
    void aFailedImportPutsSoftwarePackagesBack() throws Exception {
        StoredBackup backup = transfers.backUp(filled("never", false));
        Gpo gpo = domain.createWith(unique("package"), SoftwarePackage.content());
        Map<String, List<String>> values = SoftwarePackage.values(connection(), gpo);
        PlannedChange planned =
                new Import(connection(), false).plan(backup, domain.get(gpo.id()), CancellationToken.NONE);
        // The version is compared last: by then the packages have been deleted.
        connection().directory().modify(gpo.dn(), new Modification(ModificationType.REPLACE, "versionNumber", "9"));
        assertThatThrownBy(() -> transfers.run(planned)).isInstanceOf(ConflictException.class);
        assertThat(values).isNotEmpty();
        assertThat(SoftwarePackage.values(connection(), gpo)).isEqualTo(values);
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
