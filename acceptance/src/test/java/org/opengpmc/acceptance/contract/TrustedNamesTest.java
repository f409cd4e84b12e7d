// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFactsReader;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

/** What a trusted domain's server says, or fails to say, once it has let the user in. */
class TrustedNamesTest {
    private static final String THEIRS = "fabrikam.test";
    private static final Sid SOMEBODY = Sid.parse("S-1-5-21-7-7-7-1105");
    private static final String NAME = THEIRS + "\\helpdesk";

    @TempDir
    static Path folder;

    private static DomainConnection here;
    private static DomainConnection there;

    @BeforeAll
    static void open() throws Exception {
        Lab.create(folder.resolve("here"), LabOptions.of("contoso.test"));
        Lab.create(folder.resolve("there"), LabOptions.of(THEIRS));
        here = Lab.open(folder.resolve("here"));
        there = Lab.open(folder.resolve("there"));
    }

    @AfterAll
    static void close() {
        here.close();
        there.close();
    }

    private static Sid admins() {
        return there.facts().sid().child(512);
    }

    @Test
    void namesAreThoseOfTheTrustWhateverTheServerCallsItsDomain() {
        Trustee found = new Trustees(trusting(there.directory())).bySid(admins());
        assertThat(found.displayName()).isEqualTo("ROOT\\Domain Admins");
        assertThat(found.dn()).isEmpty();
    }

    @Test
    void aServerThatFailsAfterTheSignInLeavesTheNamesUnknownAndIsNotAskedAgain() {
        for (ResultCode code : List.of(
                ResultCode.TIMEOUT, ResultCode.SERVER_DOWN, ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.OTHER)) {
            AtomicInteger asked = new AtomicInteger();
            Trusting connection = trusting(answering(asked, () -> {
                throw new LDAPSearchException(code, "injected");
            }));
            Trustees trustees = new Trustees(connection);
            Trustee unknown = trustees.bySid(admins());
            assertThat(unknown.type()).as(code.getName()).isEqualTo(Trustee.Type.UNKNOWN);
            assertThat(unknown.domain()).isEqualTo("ROOT");
            assertThat(trustees.bySid(List.of(admins(), here.facts().sid().child(512))))
                    .hasSize(2);
            assertThatThrownBy(() -> trustees.find(NAME))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("cannot be asked");
            assertThat(asked).as(code.getName()).hasValue(1);
        }
    }

    @Test
    void aServerThatWentSilentIsToldToTheConnection() {
        Trusting connection = trusting(answering(new AtomicInteger(), () -> {
            throw new LDAPSearchException(ResultCode.TIMEOUT, "injected");
        }));
        new Trustees(connection).bySid(admins());
        assertThat(connection.silent).containsExactly(THEIRS);
    }

    @Test
    void aSidThatIsNotOfTheTrustedDomainIsRefusedWhoeverClaimsIt() {
        Sid ours = here.facts().sid().child(1105);
        for (Sid foreign :
                List.of(Sid.parse("S-1-1-0"), ours, SOMEBODY, there.facts().sid())) {
            Trusting connection = trusting(answering(new AtomicInteger(), () -> found(foreign.write())));
            assertThatThrownBy(() -> new Trustees(connection).find(NAME))
                    .as(foreign.toString())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(foreign.toString())
                    .hasMessageContaining(THEIRS);
        }
        Sid theirs = there.facts().sid().child(1105);
        Trusting honest = trusting(answering(new AtomicInteger(), () -> found(theirs.write())));
        assertThat(new Trustees(honest).find(NAME).sid()).isEqualTo(theirs);
    }

    @Test
    void aSidThatCannotBeReadIsPassedOver() {
        Trusting connection = trusting(answering(new AtomicInteger(), () -> found(new byte[] {1, 9, 0})));
        assertThat(new Trustees(connection).bySid(admins()).type()).isEqualTo(Trustee.Type.DELETED);
        assertThatThrownBy(() -> new Trustees(connection).find(NAME)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aServerOfAnotherDomainIsNotBelieved() {
        Trusting connection = new Trusting(
                TrustingConnection.of(here, THEIRS, SOMEBODY.domain().orElseThrow()), there);
        assertThat(new Trustees(connection).bySid(SOMEBODY).type()).isEqualTo(Trustee.Type.UNKNOWN);
    }

    @Test
    void aDomainWhoseOwnSidCannotBeReadIsNoDomainController() {
        LDAPInterface damaged =
                ForwardingConnection.watched(LDAPInterface.class, there.directory(), (method, arguments, onwards) -> {
                    Object answer = onwards.pass();
                    if (!(answer instanceof SearchResultEntry entry) || !entry.hasAttribute("objectSid")) {
                        return answer;
                    }
                    List<Attribute> attributes = new ArrayList<>(entry.getAttributes());
                    attributes.removeIf(attribute -> attribute.getName().equalsIgnoreCase("objectSid"));
                    attributes.add(new Attribute("objectSid", new byte[] {1, 9}));
                    return new SearchResultEntry(entry.getDN(), attributes);
                });
        assertThatThrownBy(() -> DomainFactsReader.read(damaged, "dc1." + THEIRS))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("objectSid");
    }

    private interface Answer {
        SearchResult get() throws LDAPSearchException;
    }

    private static SearchResult found(byte[] sid) {
        SearchResultEntry entry = new SearchResultEntry(
                "CN=helpdesk,CN=Users,DC=fabrikam,DC=test",
                List.of(
                        new Attribute("objectClass", "top", "user"),
                        new Attribute("sAMAccountName", "helpdesk"),
                        new Attribute("objectSid", sid)));
        return new SearchResult(
                1, ResultCode.SUCCESS, null, null, null, List.of(entry), List.of(), 1, 0, new Control[0]);
    }

    private static LDAPInterface answering(AtomicInteger asked, Answer answer) {
        return ForwardingConnection.watched(LDAPInterface.class, there.directory(), (method, arguments, onwards) -> {
            asked.incrementAndGet();
            return answer.get();
        });
    }

    private static Trusting trusting(LDAPInterface theirDirectory) {
        return new Trusting(TrustingConnection.of(here, THEIRS, there.facts().sid()), new ForwardingConnection(there) {
            @Override
            public LDAPInterface directory() {
                return theirDirectory;
            }
        });
    }

    /** A connection whose trusted domain can be asked. */
    private static final class Trusting extends ForwardingConnection {
        private final DomainConnection other;
        private final List<String> silent = new ArrayList<>();

        private Trusting(DomainConnection inner, DomainConnection other) {
            super(inner);
            this.other = other;
        }

        @Override
        public DomainConnection trusted(String dnsName) {
            assertThat(dnsName).isEqualTo(THEIRS);
            return other;
        }

        @Override
        public void trustedIsSilent(String dnsName, UnreachableException why) {
            silent.add(dnsName);
        }
    }
}
