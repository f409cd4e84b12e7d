// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.trustee.Memberships;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** Who is who, in every kind of domain. */
abstract class TrusteeContract {
    private final List<String> made = new ArrayList<>();

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @AfterEach
    void deleteWhatWasMade() throws LDAPException {
        for (int i = made.size() - 1; i >= 0; i--) {
            connection().directory().delete(made.get(i));
        }
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private String add(String dn, String... attributes) throws Exception {
        List<String> lines = new ArrayList<>(List.of("dn: " + dn));
        lines.addAll(List.of(attributes));
        connection().directory().add(new Entry(lines.toArray(String[]::new)));
        made.add(dn);
        return dn;
    }

    private String users() {
        return "CN=Users," + connection().facts().baseDn();
    }

    private Trustees trustees() {
        return new Trustees(connection());
    }

    private String netbios() {
        return connection().facts().netbiosName();
    }

    private String dns() {
        return connection().facts().dnsName();
    }

    @Test
    void aUserIsFoundByEveryNameItHas() throws Exception {
        String account = "u" + tag();
        String name = "Ünal, \"Ann\" " + tag();
        String dn = add(
                new DN(new com.unboundid.ldap.sdk.RDN("CN", name), new com.unboundid.ldap.sdk.DN(users())).toString(),
                "objectClass: user",
                "sAMAccountName: " + account,
                "userPrincipalName: " + account + ".other@example.test");
        Trustee found = trustees().find(account);
        assertThat(found.type()).isEqualTo(Trustee.Type.USER);
        assertThat(found.name()).isEqualTo(account);
        assertThat(DN.equals(found.dn().orElseThrow(), dn)).isTrue();
        for (String other : List.of(
                netbios() + "\\" + account,
                dns().toUpperCase(Locale.ROOT) + "\\" + account,
                account + "@" + dns(),
                account + ".OTHER@example.test",
                dns() + "/Users/" + name,
                dn,
                name,
                found.sid().toString())) {
            assertThat(trustees().find(other)).as(other).isEqualTo(found);
        }
        assertThat(trustees().bySid(found.sid())).isEqualTo(found);
    }

    @Test
    void trusteeDomainIsTheNetbiosName() {
        Trustee admins = trustees().find("Domain Admins");
        assertThat(admins.domain()).isEqualTo(netbios());
        assertThat(admins.displayName()).isEqualTo(netbios() + "\\Domain Admins");
        assertThat(admins.type()).isEqualTo(Trustee.Type.GROUP);
        assertThat(admins.sid()).isEqualTo(connection().facts().sid().child(512));
    }

    @Test
    void wellKnownPrincipalsAreFoundWithAndWithoutTheirAuthority() {
        for (String name : List.of("Authenticated Users", "NT AUTHORITY\\authenticated users", "S-1-5-11")) {
            Trustee found = trustees().find(name);
            assertThat(found.sid()).isEqualTo(WellKnownSids.AUTHENTICATED_USERS);
            assertThat(found.type()).isEqualTo(Trustee.Type.WELL_KNOWN_GROUP);
            assertThat(found.displayName()).isEqualTo("NT AUTHORITY\\Authenticated Users");
        }
        assertThat(trustees().find("everyone").sid()).isEqualTo(WellKnownSids.EVERYONE);
        assertThat(trustees().find("everyone").domain()).isEmpty();
        assertThat(trustees().find("ENTERPRISE DOMAIN CONTROLLERS").sid())
                .isEqualTo(WellKnownSids.ENTERPRISE_DOMAIN_CONTROLLERS);
        assertThat(trustees().find("Creator Owner").sid()).isEqualTo(WellKnownSids.CREATOR_OWNER);
        for (String name : List.of("BUILTIN\\Administrators", "Administrators")) {
            Trustee found = trustees().find(name);
            assertThat(found.sid()).isEqualTo(WellKnownSids.ADMINISTRATORS);
            assertThat(found.type()).isEqualTo(Trustee.Type.ALIAS);
            assertThat(found.displayName()).isEqualTo("BUILTIN\\Administrators");
        }
    }

    @Test
    void aWellKnownNameInADomainThatIsNotItsOwnIsNobody() {
        for (String domain : List.of(netbios(), dns(), "NOSUCH", "FABRIKAM", "BUILTIN")) {
            for (String name : List.of("Self", "Everyone", "Network", "Batch", "Dialup", "Restricted")) {
                assertThatThrownBy(() -> trustees().find(domain + "\\" + name))
                        .as(domain + "\\" + name)
                        .isInstanceOf(NotFoundException.class);
            }
        }
        assertThat(trustees().find("NT AUTHORITY\\Network").sid()).isEqualTo(WellKnownSids.NETWORK);
        assertThat(trustees().find("nt authority\\self").sid()).isEqualTo(WellKnownSids.SELF);
        assertThat(trustees().find("Network").sid()).isEqualTo(WellKnownSids.NETWORK);
    }

    @Test
    void aComputerIsFoundWithAndWithoutItsDollar() throws Exception {
        String name = "PC" + tag();
        add("CN=" + name + "," + users(), "objectClass: computer", "sAMAccountName: " + name + "$");
        assertThat(trustees().find(name)).isEqualTo(trustees().find(netbios() + "\\" + name + "$"));
        assertThat(trustees().find(name).type()).isEqualTo(Trustee.Type.COMPUTER);
    }

    @Test
    void manySidsAreNamedTogetherAndThoseWithoutANameAreTold() {
        Sid deleted = connection().facts().sid().child(0x7ffffff0L);
        Sid foreign = Sid.parse("S-1-5-21-11-22-33-1104");
        Map<Sid, Trustee> named = trustees()
                .bySid(List.of(
                        deleted,
                        foreign,
                        WellKnownSids.SYSTEM,
                        connection().facts().sid().child(513)));
        assertThat(named.keySet()).hasSize(4);
        assertThat(in(named, deleted).type()).isEqualTo(Trustee.Type.DELETED);
        assertThat(in(named, deleted).displayName()).isEqualTo(deleted.toString());
        assertThat(in(named, deleted).isResolved()).isFalse();
        assertThat(in(named, foreign).type()).isEqualTo(Trustee.Type.UNKNOWN);
        assertThat(in(named, foreign).displayName()).isEqualTo(foreign.toString());
        assertThat(in(named, WellKnownSids.SYSTEM).displayName()).isEqualTo("NT AUTHORITY\\SYSTEM");
        assertThat(trustees().find(deleted.toString()).type()).isEqualTo(Trustee.Type.DELETED);
    }

    private static Trustee in(Map<Sid, Trustee> named, Sid sid) {
        return Objects.requireNonNull(named.get(sid));
    }

    @Test
    void anAmbiguousNameIsAnErrorThatListsTheMatches() throws Exception {
        String shown = "Same Name " + tag();
        String first = "a" + tag();
        String second = "b" + tag();
        for (String account : List.of(first, second)) {
            add(
                    "CN=" + account + "," + users(),
                    "objectClass: group",
                    "sAMAccountName: " + account,
                    "displayName: " + shown);
        }
        assertThatThrownBy(() -> trustees().find(shown))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(first)
                .hasMessageContaining(second);
        assertThat(trustees().findAll(List.of(first, second)).stream().map(Trustee::name))
                .containsExactly(first, second);
    }

    @Test
    void whoDoesNotExistAndWhatCannotHavePermissionsIsRefused() throws Exception {
        assertThatThrownBy(() -> trustees().find("nobody at all")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> trustees().find(netbios() + "\\nobody at all")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> trustees().find("ELSEWHERE\\Administrator")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> trustees().find("S-1-5-21-x")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> trustees().find("  ")).isInstanceOf(InvalidInputException.class);
        String list = "d" + tag();
        add("CN=" + list + "," + users(), "objectClass: group", "sAMAccountName: " + list, "groupType: 2");
        assertThatThrownBy(() -> trustees().find(list))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("distribution");
    }

    @Test
    void membershipsAreFollowedThroughGroups() throws Exception {
        String account = "u" + tag();
        String user = add("CN=" + account + "," + users(), "objectClass: user", "sAMAccountName: " + account);
        String inner = add(
                "CN=i" + account + "," + users(),
                "objectClass: group",
                "sAMAccountName: i" + account,
                "member: " + user);
        add("CN=o" + account + "," + users(), "objectClass: group", "sAMAccountName: o" + account, "member: " + inner);
        Sid outer = trustees().find("o" + account).sid();
        Set<Sid> ofUser = Memberships.of(connection(), trustees().find(account));
        assertThat(ofUser)
                .contains(
                        trustees().find(account).sid(),
                        trustees().find("i" + account).sid(),
                        outer,
                        connection().facts().sid().child(513),
                        WellKnownSids.AUTHENTICATED_USERS,
                        WellKnownSids.EVERYONE);
        Set<Sid> ofGroup = Memberships.of(connection(), trustees().find("i" + account));
        assertThat(ofGroup).contains(outer).doesNotContain(WellKnownSids.AUTHENTICATED_USERS);
    }
}
