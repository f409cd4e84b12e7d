// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.Trust;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.Connector;
import org.opengpmc.connect.Credential;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

/** Trustees of another forest that this one trusts. */
@WithSamba
class SambaTrustTest {
    @TempDir
    static Path folder;

    private static SambaDomain contoso;
    private static Trust trust;
    private static DomainConnection connection;
    private static DomainConnection theirs;
    private static Trustee helpdesk;

    @BeforeAll
    static void makeTrust(SambaDomain here, @Fabrikam SambaDomain there) {
        contoso = here;
        connection = Connector.connect(options(here.credential(here.admin()), Security.SIGN_AND_SEAL));
        theirs = there.connect();
        trust = Trust.between(here, connection.facts(), there, theirs.facts());
        helpdesk = new Trustees(theirs).find("helpdesk");
    }

    @AfterAll
    static void endTrust() {
        trust.close();
        theirs.close();
        connection.close();
    }

    private static ConnectionOptions options(Credential credential, Security security) {
        return contoso.options(credential, security).withNameserver(contoso.host());
    }

    @Test
    void theirNamesAreAskedOfTheirOwnServer() {
        Sid gone = theirs.facts().sid().child(0x7ffffff0L);
        Sid admins = theirs.facts().sid().child(512);
        Map<Sid, Trustee> named = new Trustees(connection).bySid(List.of(helpdesk.sid(), gone, admins));
        assertThat(named.values())
                .extracting(Trustee::displayName)
                .containsExactly("FABRIKAM\\helpdesk", gone.toString(), "FABRIKAM\\Domain Admins");
        assertThat(named.values())
                .extracting(Trustee::type)
                .containsExactly(Trustee.Type.USER, Trustee.Type.DELETED, Trustee.Type.GROUP);
        assertThat(named.values()).allMatch(trustee -> trustee.dn().isEmpty());
    }

    @Test
    void theyAreFoundByEveryNameThatSaysTheirDomain() {
        Trustees trustees = new Trustees(connection);
        for (String name : List.of(
                "FABRIKAM\\helpdesk",
                "fabrikam.test\\HelpDesk",
                "helpdesk@fabrikam.test",
                helpdesk.dn().orElseThrow(),
                helpdesk.sid().toString())) {
            assertThat(trustees.find(name).sid()).as(name).isEqualTo(helpdesk.sid());
            assertThat(trustees.find(name).displayName()).as(name).isEqualTo("FABRIKAM\\helpdesk");
        }
        assertThat(trustees.find("helpdesk").domain()).isEqualTo("CONTOSO");
        assertThat(trustees.findAll(List.of("helpdesk", "FABRIKAM\\helpdesk", "FABRIKAM\\Domain Users")))
                .extracting(Trustee::displayName)
                .containsExactly("CONTOSO\\helpdesk", "FABRIKAM\\helpdesk", "FABRIKAM\\Domain Users");
    }

    @Test
    void whoIsNotThereOrMeansNothingHereIsRefused() {
        Trustees trustees = new Trustees(connection);
        assertThatThrownBy(() -> trustees.find("FABRIKAM\\nobody at all"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("fabrikam.test");
        for (String local : List.of("FABRIKAM\\DnsAdmins", "fabrikam.test/Builtin/Administrators")) {
            assertThatThrownBy(() -> trustees.find(local))
                    .as(local)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("alone");
        }
        assertThatThrownBy(() -> trustees.find("FABRIKAM\\Everyone")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPermissionOfTheirsIsListedByName() {
        TestDomain domain = TestDomain.of(connection, folder.resolve("grant"));
        Gpo gpo = domain.create("trusted " + System.nanoTime());
        try {
            SecuredObject object = SecuredObject.of(gpo);
            Permissions permissions = new Permissions(connection);
            ObjectPermissions before = permissions.of(object);
            domain.run(new PermissionChanges(connection)
                    .set(
                            before,
                            before.list()
                                    .add(Permission.grant(helpdesk.sid(), PermissionLevel.GPO_READ))
                                    .list())
                    .orElseThrow());
            assertThat(permissions.of(object).list().permissions())
                    .anyMatch(p -> p.trustee().equals(helpdesk.sid()));
        } finally {
            domain.run(domain.changes().delete(gpo));
        }
    }

    @Test
    void byTicketAndKeyTableAndThroughTlsTheyAreAskedToo() {
        Path cache = folder.resolve("cache");
        contoso.kinit("helpdesk", cache).orFail();
        for (ConnectionOptions options : List.of(
                options(new Credential.TicketCache(null, cache), Security.SIGN_AND_SEAL),
                options(
                        new Credential.Keytab(contoso.upn("nobody1"), contoso.keytab("nobody1")),
                        Security.SIGN_AND_SEAL),
                options(contoso.credential("nobody1"), Security.LDAPS))) {
            try (DomainConnection other = Connector.connect(options)) {
                assertThat(new Trustees(other).bySid(helpdesk.sid()).displayName())
                        .as(options.toString())
                        .isEqualTo("FABRIKAM\\helpdesk");
            }
        }
    }

    @Test
    void aDomainThatCannotBeAskedLeavesTheSidAndItsName() {
        ConnectionOptions blind = contoso.options(contoso.credential(contoso.admin()), Security.SIGN_AND_SEAL)
                .withNameserver("127.0.0.9");
        try (DomainConnection other = Connector.connect(blind)) {
            Trustees trustees = new Trustees(other);
            Trustee unknown = trustees.bySid(helpdesk.sid());
            assertThat(unknown.type()).isEqualTo(Trustee.Type.UNKNOWN);
            assertThat(unknown.displayName()).isEqualTo(helpdesk.sid().toString());
            assertThat(unknown.domain()).isEqualTo("FABRIKAM");
            assertThatThrownBy(() -> trustees.find("FABRIKAM\\helpdesk"))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("cannot be asked");
        }
    }
}
