// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMException;
import org.opengpmc.gpmgmt.IGPMDomain3;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPO3;

/** What all tests of the object model need: a domain, and quick ways to make what they try things on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before all tests
abstract class ObjectModelContract {
    private final Place place;
    private GPM gpm;
    private DomainConnection raw;
    private IGPMDomain3 domain;
    private Path base;

    ObjectModelContract(Place place) {
        this.place = place;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        base = folder;
        place.prepare(folder);
        gpm = place.gpm();
        raw = place.raw();
        domain = gpm.getDomain(raw.facts().dnsName(), "", 0);
    }

    @AfterAll
    void close() {
        gpm.close();
        raw.close();
    }

    GPM gpm() {
        return gpm;
    }

    /** Another program at the same domain. */
    GPM another() {
        return place.gpm();
    }

    /** The journal and audit log of the object model. */
    StateDirectory state() {
        return StateDirectory.open(place.stateFolder());
    }

    DomainConnection raw() {
        return raw;
    }

    IGPMDomain3 domain() {
        return domain;
    }

    TestDomain look() {
        return TestDomain.of(raw, base.resolve("other-state"));
    }

    static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A folder of its own. */
    String newFolder() {
        try {
            return Files.createTempDirectory(base, "folder").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IGPMGPO3 newGpo(String name) {
        IGPMGPO gpo = domain.createGPO();
        gpo.setDisplayName(unique(name));
        return (IGPMGPO3) gpo;
    }

    /** A GPO with settings of the computer half and a comment. */
    IGPMGPO3 newFilledGpo(String name) {
        IGPMGPO3 gpo = newGpo(name);
        fill(gpo, name);
        return (IGPMGPO3) domain.getGPO(gpo.getID());
    }

    /** Other settings, by somebody else. */
    void fill(IGPMGPO gpo, String text) {
        TestDomain other = look();
        Gpo now = other.get(id(gpo));
        other.run(other.changes()
                .putContent(
                        "fill", ContentTarget.keeping(now), TestDomain.content(text, false), CancellationToken.NONE));
    }

    static GpoId id(IGPMGPO gpo) {
        return GpoId.parse(gpo.getID()).orElseThrow();
    }

    /** Everything that both stores hold of a GPO. */
    Map<String, String> snapshot(IGPMGPO gpo) {
        return look().snapshot(look().get(id(gpo)));
    }

    /** An OU of its own below the domain; its DN. */
    String newOu(String name) {
        return newOuBelow(raw.facts().baseDn().toString(), unique(name));
    }

    String newOuBelow(String parent, String name) {
        String dn = new RDN("OU", name) + "," + parent;
        add(dn, new Attribute("objectClass", "organizationalUnit"));
        return dn;
    }

    /** A group of its own; {@code DOMAIN\name}. */
    String newGroup(String name) {
        String account = unique(name).replace(' ', '-');
        add(
                "CN=" + account + ",CN=Users," + raw.facts().baseDn(),
                new Attribute("objectClass", "group"),
                new Attribute("sAMAccountName", account));
        return raw.facts().netbiosName() + "\\" + account;
    }

    void add(String dn, Attribute... attributes) {
        try {
            raw.directory().add(dn, attributes);
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    void modify(String dn, String attribute, String... values) {
        try {
            raw.directory().modify(dn, new Modification(ModificationType.REPLACE, attribute, values));
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /** That a call fails with this HRESULT, and says something. */
    static void refused(int hResult, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(GPMException.class, says(hResult));
    }

    private static Consumer<GPMException> says(int hResult) {
        return e -> {
            assertThat(Integer.toHexString(e.getHResult()))
                    .as("HRESULT of: %s", e.getMessage())
                    .isEqualTo(Integer.toHexString(hResult));
            assertThat(e.getMessage()).isNotBlank();
        };
    }
}
