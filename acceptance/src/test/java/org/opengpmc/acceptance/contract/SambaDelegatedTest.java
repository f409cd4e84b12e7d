// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/** What those can do to whom a level is granted and who have nothing else, as a domain controller sees it. */
@WithSamba
class SambaDelegatedTest {
    private static final String CREATORS = "Group Policy Creator Owners";

    private final TestDomain admin;
    private final DomainConnection connection;

    @TempDir
    Path state;

    SambaDelegatedTest(SambaDomain contoso, @TempDir Path folder) {
        connection = contoso.connect();
        admin = TestDomain.of(connection, folder);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    /** The right to create GPOs is for the journal, which makes a folder beside the GPO's. */
    @Test
    void editAndDeleteIsEnoughToDeleteAGpoWithAllInItForWhomeverMayCreateOnes(SambaDomain contoso) {
        Sid whom = new Trustees(connection).find("nobody1").sid();
        Gpo gpo = admin.createWith("Delegated", TestDomain.content("with a printer", true));
        grant(SecuredObject.of(gpo), Permission.grant(whom, PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE));
        try (DomainConnection nobody = contoso.connect("nobody1")) {
            TestDomain theirs = TestDomain.of(nobody, state);
            assertThatThrownBy(() -> theirs.run(theirs.changes().delete(theirs.get(gpo.id()))))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("may not make folders");
        }
        contoso.sambaTool("group", "addmembers", CREATORS, "nobody1").orFail();
        try (DomainConnection nobody = contoso.connect("nobody1")) {
            TestDomain theirs = TestDomain.of(nobody, state);
            theirs.run(theirs.changes().delete(theirs.get(gpo.id())));
            assertThat(new Recovery(theirs.state()).open()).isEmpty();
        } finally {
            contoso.sambaTool("group", "removemembers", CREATORS, "nobody1").orFail();
        }
        assertThat(admin.gpos().byId(gpo.id())).isEmpty();
        assertThat(admin.snapshot(gpo)).isEmpty();
    }

    private void grant(SecuredObject object, Permission permission) {
        ObjectPermissions base = new Permissions(connection).of(object);
        admin.run(changes().set(base, base.list().add(permission).list()).orElseThrow());
    }

    private PermissionChanges changes() {
        return new PermissionChanges(connection);
    }

    @Test
    void whoTakesTheRightToEditFromThemselvesIsWarnedAndWhoDoesNotIsNot() {
        Gpo gpo = admin.create("Given away");
        ObjectPermissions base = new Permissions(connection).of(SecuredObject.of(gpo));
        PermissionChanges changes = changes();
        SddlContext context = SddlContext.of(connection.facts().sid());
        SecurityDescriptor readers = Sddl.parse("D:P(A;CI;LCRPRC;;;AU)", context);
        SecurityDescriptor admins = Sddl.parse("D:P(A;CI;LCRPRC;;;AU)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)", context);
        assertThat(changes.loss(base, readers, SdFlags.DACL_PART))
                .hasValueSatisfying(loss -> assertThat(loss.text()).contains("edit and delete"));
        assertThat(changes.loss(base, admins, SdFlags.DACL_PART)).isEmpty();
        admin.run(admin.changes().delete(gpo));
    }
}
