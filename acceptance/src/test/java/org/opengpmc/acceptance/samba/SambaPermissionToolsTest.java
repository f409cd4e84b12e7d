// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.permission.AclCheck;
import org.opengpmc.core.permission.AclConsistency;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** Samba's own tools look at permissions that we set, and we at those that they set. */
@WithSamba
class SambaPermissionToolsTest {
    private static final Pattern CREATED = Pattern.compile("created as (\\{[0-9A-Fa-f-]+\\})");

    @TempDir
    Path folder;

    private final List<GpoId> ours = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private SambaDomain samba;
    private DomainConnection connection;
    private TestDomain domain;

    @BeforeEach
    void open(SambaDomain contoso) {
        samba = contoso;
        connection = contoso.connect();
        domain = TestDomain.of(connection, folder.resolve("state"));
    }

    @AfterEach
    void remove() throws Exception {
        ours.forEach(id -> domain.gpos()
                .byId(id)
                .ifPresent(gpo -> domain.run(domain.changes().delete(gpo))));
        for (int i = made.size() - 1; i >= 0; i--) {
            connection.directory().delete(made.get(i));
        }
        connection.close();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private Gpo bySamba() {
        String said =
                samba.sambaTool("gpo", "create", unique("permission")).orFail().stdout();
        Matcher matcher = CREATED.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        GpoId id = GpoId.parse(matcher.group(1)).orElseThrow();
        ours.add(id);
        return domain.get(id);
    }

    private String add(String dn, String... attributes) throws Exception {
        List<String> lines = new ArrayList<>(List.of("dn: " + dn));
        lines.addAll(List.of(attributes));
        connection.directory().add(new Entry(lines.toArray(String[]::new)));
        made.add(dn);
        return dn;
    }

    private void edit(Gpo gpo, UnaryOperator<PermissionList> edit) {
        ObjectPermissions base = new Permissions(connection).of(SecuredObject.of(gpo));
        domain.run(new PermissionChanges(connection)
                .set(base, edit.apply(base.list()))
                .orElseThrow());
    }

    private void grant(Gpo gpo, Sid trustee, PermissionLevel level) {
        edit(gpo, list -> list.add(Permission.grant(trustee, level)).list());
    }

    /** The tool ends with its first complaint, which in a domain of many may be about a GPO of somebody else. */
    private boolean aclcheckIsClean(Gpo gpo) {
        return samba.sambaTool("gpo", "aclcheck").succeeded()
                || SysvolCheck.complaints(samba).getOrDefault(gpo.id().toString(), Set.of()).stream()
                        .noneMatch(complaint -> complaint.startsWith("gpt "));
    }

    private AclConsistency check(Gpo gpo) {
        return new AclCheck(connection, List.of(gpo), true)
                .run(Progress.NONE, CancellationToken.NONE)
                .value()
                .get(0);
    }

    /** What differs, in words. */
    private List<String> found(Gpo gpo) {
        List<String> texts = new ArrayList<>();
        check(gpo)
                .mismatches()
                .forEach(m -> m.differences(Sid::toString).forEach(d -> texts.add(m.path() + ": " + d.text())));
        return texts;
    }

    @Test
    void permissionEditsLeaveAclcheckCleanAndChangeWhatAppliesToAUser() throws Exception {
        String name = unique("reader");
        String ou = add("OU=" + unique("permission") + "," + samba.baseDn(), "objectClass: organizationalUnit");
        String account = "u" + UUID.randomUUID().toString().substring(0, 8);
        String user = add(
                "CN=" + name + "," + ou, "objectClass: user", "sAMAccountName: " + account, "userAccountControl: 546");
        String group = add(
                "CN=" + unique("group") + "," + ou,
                "objectClass: group",
                "sAMAccountName: g" + account,
                "member: " + user);
        Gpo gpo = bySamba();
        samba.sambaTool("gpo", "setlink", ou, gpo.id().toString()).orFail();
        assertThat(applied(account)).contains(gpo.id().toString());

        edit(gpo, list -> list.removeTrustee(WellKnownSids.AUTHENTICATED_USERS).list());
        assertThat(aclcheckIsClean(gpo)).isTrue();
        assertThat(applied(account)).doesNotContain(gpo.id().toString());

        Trustee readers = new Trustees(connection).find(group);
        grant(gpo, readers.sid(), PermissionLevel.GPO_APPLY);
        assertThat(aclcheckIsClean(gpo)).isTrue();
        assertThat(applied(account)).contains(gpo.id().toString());

        grant(gpo, readers.sid(), PermissionLevel.GPO_EDIT);
        assertThat(aclcheckIsClean(gpo)).isTrue();
        ObjectPermissions base = new Permissions(connection).of(SecuredObject.of(gpo));
        domain.run(new PermissionChanges(connection).reset(base).orElseThrow());
        assertThat(aclcheckIsClean(gpo)).isTrue();
        assertThat(applied(account)).contains(gpo.id().toString());
    }

    private String applied(String account) {
        return samba.sambaTool("gpo", "list", account).orFail().stdout();
    }

    @Test
    void aGpoOfSambaToolIsNoMismatchAndOneThatWasTamperedWithIsFoundAndRepaired() {
        Gpo gpo = bySamba();
        assertThat(found(gpo)).isEmpty();
        String path = samba.sysvolOnDisk()
                .resolve(samba.domain())
                .resolve("Policies")
                .resolve(gpo.id().toString())
                .toString();
        samba.sambaToolOnDc("ntacl", "set", "O:DAG:DAD:P(A;OICI;0x001f01ff;;;DA)(A;OICI;0x001301bf;;;BU)", path)
                .orFail();
        assertThat(aclcheckIsClean(gpo)).isFalse();
        assertThat(check(gpo).mismatches().get(0).differences(Sid::toString))
                .anyMatch(d -> WellKnownSids.USERS.equals(d.trustee()))
                .anyMatch(d -> WellKnownSids.AUTHENTICATED_USERS.equals(d.trustee()));
        domain.run(new PermissionChanges(connection).repair(gpo).orElseThrow());
        assertThat(found(gpo)).isEmpty();
        assertThat(aclcheckIsClean(gpo)).isTrue();
    }

    @Test
    void whoHasNoRightsIsToldSoAndNothingIsChanged() {
        Gpo gpo = bySamba();
        ObjectPermissions before = new Permissions(connection).of(SecuredObject.of(gpo));
        try (DomainConnection nobody = samba.connect("nobody1")) {
            ObjectPermissions base = new Permissions(nobody).of(SecuredObject.of(gpo));
            assertThatThrownBy(() -> TestDomain.of(nobody, folder.resolve("nobody"))
                            .run(new PermissionChanges(nobody)
                                    .set(
                                            base,
                                            base.list()
                                                    .add(Permission.grant(
                                                            WellKnownSids.USERS, PermissionLevel.GPO_EDIT))
                                                    .list())
                                    .orElseThrow()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(new Permissions(connection).of(SecuredObject.of(gpo)).descriptor())
                .isEqualTo(before.descriptor());
        assertThat(found(gpo)).isEmpty();
    }

    @Test
    void whoWasGivenTheRightToCreateGposCanMakeOneAndGrantOnIt() {
        Sid helpdesk = new Trustees(connection).find("helpdesk").sid();
        SysvolPath policies = connection.facts().policiesPath();
        SecurityDescriptor asItWas = connection.sysvol().readSecurity(policies);
        SecuredObject som = SecuredObject.domain(connection.facts());
        ObjectPermissions base = new Permissions(connection).of(som);
        domain.run(new PermissionChanges(connection)
                .set(
                        base,
                        base.list()
                                .add(Permission.grant(helpdesk, PermissionLevel.SOM_GPO_CREATE))
                                .list())
                .orElseThrow());
        try (DomainConnection theirs = samba.connect("helpdesk")) {
            TestDomain helped = TestDomain.of(theirs, folder.resolve("helpdesk"));
            Gpo gpo = helped.create(unique("theirs"));
            ours.add(gpo.id());
            ObjectPermissions new1 = new Permissions(theirs).of(SecuredObject.of(gpo));
            helped.run(new PermissionChanges(theirs)
                    .set(
                            new1,
                            new1.list()
                                    .add(Permission.grant(WellKnownSids.USERS, PermissionLevel.GPO_READ))
                                    .list())
                    .orElseThrow());
            assertThat(found(gpo)).isEmpty();
        } finally {
            ObjectPermissions after = new Permissions(connection).of(som);
            domain.run(new PermissionChanges(connection)
                    .set(after, after.list().removeTrustee(helpdesk).list())
                    .orElseThrow());
            connection.sysvol().writeSecurity(policies, asItWas);
        }
    }
}
