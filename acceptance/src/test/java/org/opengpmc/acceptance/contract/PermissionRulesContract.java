// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.permission.EffectiveAccess;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.PermissionList.Edit;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.trustee.Memberships;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** What callers of GPMC get wrong about permissions, on real objects. Each test is named after its rule. */
abstract class PermissionRulesContract {
    @TempDir
    Path folder;

    private final List<String> made = new ArrayList<>();
    private TestDomain domain;
    private Gpo gpo;
    private Trustee group;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void makeGpoAndGroup() throws Exception {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        String tag = UUID.randomUUID().toString().substring(0, 8);
        gpo = domain.create("rules " + tag);
        add("CN=g" + tag + "," + users(), "objectClass: group", "sAMAccountName: g" + tag);
        group = new Trustees(connection()).find("g" + tag);
    }

    @AfterEach
    void deleteWhatWasMade() throws Exception {
        domain.run(domain.changes().delete(domain.get(gpo.id())));
        for (int i = made.size() - 1; i >= 0; i--) {
            connection().directory().delete(made.get(i));
        }
    }

    private String users() {
        return "CN=Users," + connection().facts().baseDn();
    }

    private void add(String dn, String... attributes) throws Exception {
        List<String> lines = new ArrayList<>(List.of("dn: " + dn));
        lines.addAll(List.of(attributes));
        connection().directory().add(new Entry(lines.toArray(String[]::new)));
        made.add(dn);
    }

    private ObjectPermissions read() {
        return new Permissions(connection()).of(SecuredObject.of(gpo));
    }

    private void write(PermissionList wanted) {
        domain.run(new PermissionChanges(connection()).set(read(), wanted).orElseThrow());
    }

    private Permission grant(PermissionLevel level) {
        return Permission.grant(group.sid(), level);
    }

    private List<PermissionLevel> levels() {
        return read().list().of(group.sid()).stream().map(Permission::level).toList();
    }

    /** Sets a DACL behind the back of the library; the administrators keep full rights. */
    private void handWritten(String aces) throws Exception {
        String sddl = "D:P(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;SY)" + aces;
        String denialsFirst = "D:P" + aces + sddl.substring(3, sddl.length() - aces.length());
        ModifyRequest request = new ModifyRequest(
                gpo.dn(),
                new Modification(
                        ModificationType.REPLACE,
                        "nTSecurityDescriptor",
                        Sddl.parse(
                                        denialsFirst,
                                        SddlContext.of(connection().facts().sid()))
                                .write()));
        request.addControl(SdFlags.DACL.control());
        connection().directory().modify(request);
    }

    @Test
    void addOnlyEverRaisesALevelReportsNoOpsAndForcesTheInheritableFlag() {
        write(read().list().add(grant(PermissionLevel.GPO_EDIT)).list());
        Edit lower = read().list().add(grant(PermissionLevel.GPO_READ));
        assertThat(lower.changed()).isFalse();
        assertThat(levels()).containsExactly(PermissionLevel.GPO_EDIT);
        Edit higher =
                read().list().add(Permission.grant(group.sid(), PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE, false));
        assertThat(higher.changed()).isTrue();
        write(higher.list());
        assertThat(read().list().of(group.sid()))
                .containsExactly(
                        new Permission(group.sid(), PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE, false, false, true));
    }

    @Test
    void removeWithAHigherLevelThanPresentStillRemovesWithALowerLevelItDoesNothing() {
        write(read().list().add(grant(PermissionLevel.GPO_EDIT)).list());
        assertThat(read().list().remove(grant(PermissionLevel.GPO_READ)).changed())
                .isFalse();
        Edit removed = read().list().remove(grant(PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE));
        assertThat(removed.changed()).isTrue();
        write(removed.list());
        assertThat(levels()).isEmpty();
    }

    @Test
    void readDisappearsOnlyWhenBothEditAndApplyAreRemoved() {
        write(read().list()
                .add(grant(PermissionLevel.GPO_APPLY))
                .list()
                .add(grant(PermissionLevel.GPO_EDIT))
                .list());
        assertThat(levels()).containsExactlyInAnyOrder(PermissionLevel.GPO_APPLY, PermissionLevel.GPO_EDIT);
        write(read().list().remove(grant(PermissionLevel.GPO_EDIT)).list());
        assertThat(levels()).containsExactly(PermissionLevel.GPO_APPLY);
        assertThat(effective(Set.of(group.sid()))).containsExactly(PermissionLevel.GPO_APPLY);
        write(read().list().remove(grant(PermissionLevel.GPO_APPLY)).list());
        assertThat(effective(Set.of(group.sid()))).isEmpty();
    }

    @Test
    void theLibraryWritesSmallerMasksThanTheDefaultAclAndBothAreReadAsTheSameLevel() throws Exception {
        for (String mask : List.of("0x20014", "0x20094")) {
            handWritten("(A;CI;" + mask + ";;;" + group.sid() + ")");
            assertThat(levels()).as(mask).containsExactly(PermissionLevel.GPO_READ);
        }
        for (String mask : List.of("0xf0037", "0xf00ff")) {
            handWritten("(A;CI;" + mask + ";;;" + group.sid() + ")");
            assertThat(levels()).as(mask).containsExactly(PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE);
        }
        handWritten("");
        write(read().list().add(grant(PermissionLevel.GPO_EDIT)).list());
        assertThat(read().descriptor().daclEntries()).contains(Ace.allow(2, 0x20037, group.sid()));
    }

    @Test
    void denyEntriesAreShownAndRemovedButNotAdded() throws Exception {
        handWritten("(OD;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;" + group.sid() + ")(A;CI;LCRPRC;;;AU)");
        Permission denied = new Permission(group.sid(), PermissionLevel.GPO_APPLY, true, false, true);
        assertThat(read().list().of(group.sid())).containsExactly(denied);
        assertThatThrownBy(() -> read().list().add(grant(PermissionLevel.GPO_APPLY)))
                .isInstanceOf(UnsupportedException.class);
        write(read().list().remove(denied).list());
        assertThat(levels()).isEmpty();
        assertThatThrownBy(() -> read().list().add(denied)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void customIsWhatMatchesNoLevel() throws Exception {
        handWritten("(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;" + group.sid() + ")");
        assertThat(levels()).containsExactly(PermissionLevel.GPO_CUSTOM);
        write(read().list().add(grant(PermissionLevel.GPO_READ)).list());
        assertThat(levels()).as("apply without read, and read").containsExactly(PermissionLevel.GPO_APPLY);
    }

    @Test
    void effectiveLevelsCountGroupsAndDenials() throws Exception {
        String account = "u" + UUID.randomUUID().toString().substring(0, 8);
        add("CN=" + account + "," + users(), "objectClass: user", "sAMAccountName: " + account);
        Trustee user = new Trustees(connection()).find(account);
        connection()
                .directory()
                .modify(
                        group.dn().orElseThrow(),
                        new Modification(
                                ModificationType.ADD, "member", user.dn().orElseThrow()));
        write(read().list().add(grant(PermissionLevel.GPO_EDIT)).list());
        Set<Sid> sids = Memberships.of(connection(), user);
        assertThat(effective(sids)).containsExactlyInAnyOrder(PermissionLevel.GPO_APPLY, PermissionLevel.GPO_EDIT);
        handWritten("(OD;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;" + group.sid() + ")(A;CI;LCRPRC;;;AU)"
                + "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)");
        assertThat(effective(sids)).containsExactly(PermissionLevel.GPO_READ);
        assertThat(effective(Set.of(WellKnownSids.AUTHENTICATED_USERS))).containsExactly(PermissionLevel.GPO_APPLY);
    }

    private Set<PermissionLevel> effective(Set<Sid> sids) {
        return EffectiveAccess.levels(SecuredKind.GPO, read().descriptor(), sids);
    }
}
