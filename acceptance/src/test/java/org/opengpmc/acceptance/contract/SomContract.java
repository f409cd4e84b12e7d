// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.som.Inheritance;
import org.opengpmc.core.som.Inheritance.Reason;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;

/** What holds of sites, domains, OUs and containers, and of what they inherit, in every kind of domain. */
abstract class SomContract {
    private static final String ODD = " #leading, \"quoted\" + plus; <less> = a/slash \\ back ü ";

    @TempDir
    Path folder;

    private TestDomain domain;
    private SomTree tree;
    private Soms soms;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void prepare() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        tree = new SomTree(connection());
        soms = new Soms(connection());
    }

    @AfterEach
    void tidy() {
        tree.close();
    }

    private String base() {
        return connection().facts().baseDn().toString();
    }

    private String dnsName() {
        return connection().facts().dnsName();
    }

    private String topName() {
        return soms.byDn(tree.top()).orElseThrow().name();
    }

    private static DN parsed(String dn) {
        try {
            return new DN(dn);
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /** However the server writes it. */
    private static void assertSame(Som found, String dn) {
        assertThat(found.parsedDn()).isEqualTo(parsed(dn));
    }

    @Test
    void gposSomsAndLinksAreFoundByGuidDistinguishedNameAndSiteName() {
        Gpo gpo = tree.gpo("found");
        String site = tree.site("Found");
        tree.write(site, SomTree.link(gpo, 0));
        assertThat(domain.gpos().byId(gpo.id())).isPresent();
        assertSame(soms.byDn(tree.top()).orElseThrow(), tree.top());
        Som found = soms.site(tree.som(site).name().toUpperCase(Locale.ROOT));
        assertSame(found, site);
        assertThat(found.somLinks().get(0).gpoId()).hasValue(gpo.id());
        assertThatThrownBy(() -> soms.site(site)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> soms.site(topName())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anOuIsNamedByItsLastPartADomainByItsDnsNameASiteByItsName() {
        Som ou = tree.som(tree.ou("West"));
        assertThat(ou.name()).isEqualTo("West");
        assertThat(ou.type()).isEqualTo(Som.Type.OU);
        assertThat(ou.canonicalName()).isEqualTo(dnsName() + "/" + topName() + "/West");
        Som here = soms.domain();
        assertThat(here.name()).isEqualTo(dnsName());
        assertThat(here.type()).isEqualTo(Som.Type.DOMAIN);
        assertThat(here.canonicalName()).isEqualTo(dnsName());
        Som site = tree.som(tree.site("Oslo"));
        assertThat(site.name()).startsWith("Oslo ");
        assertThat(site.type()).isEqualTo(Som.Type.SITE);
    }

    @Test
    void noNameOrTheDomainsDnsNameIsTheDomain() {
        for (String name : List.of("", dnsName(), dnsName().toUpperCase(Locale.ROOT), dnsName() + "/", base())) {
            assertThat(soms.find(name).type()).as(name).isEqualTo(Som.Type.DOMAIN);
            assertThat(soms.index().find(name).type()).as(name).isEqualTo(Som.Type.DOMAIN);
        }
    }

    @Test
    void aDistinguishedNameMayHaveTheProviderBeforeItAndBeWrittenInOtherWays() {
        String ou = tree.ou("West");
        for (String name : List.of(
                ou, "LDAP://" + ou, "ldap://dc1.example/" + ou, ou.toLowerCase(Locale.ROOT), ou.replace(",", " , "))) {
            assertSame(soms.find(name), ou);
            assertSame(soms.index().find(name), ou);
        }
    }

    @Test
    void aSomIsFoundByItsCanonicalPathInAnyCase() {
        String ou = tree.ou(tree.ou("Sales"), "West");
        String path = dnsName() + "/" + topName() + "/Sales/West";
        for (String name : List.of(path, path.toUpperCase(Locale.ROOT), path + "/")) {
            assertSame(soms.find(name), ou);
            assertSame(soms.index().find(name), ou);
        }
        assertThatThrownBy(() -> soms.find(dnsName() + "/Sales/West")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNameThatNeedsEscapingIsFoundByDnByPathAndByName() {
        String ou = tree.ou(tree.ou(ODD.strip()), ODD.strip() + " too");
        Som som = tree.som(ou);
        assertThat(som.name()).isEqualTo(ODD.strip() + " too");
        assertThat(som.canonicalName()).contains("a\\/slash");
        for (String name : List.of(som.dn(), som.canonicalName(), som.name())) {
            assertSame(soms.find(name), ou);
            assertSame(soms.index().find(name), ou);
        }
        Gpo gpo = tree.gpo("odd");
        domain.run(new LinkChanges(connection())
                .plan(som, LinkEdit.add(LinkableGpo.of(gpo), 1))
                .change());
        assertThat(tree.read(ou)).isEqualTo(SomTree.link(gpo, 0));
        assertThat(new Links(connection()).of(gpo)).hasSize(1);
        assertThat(Inheritance.of(connection(), tree.som(tree.ou(ou, "below"))).links())
                .anyMatch(link -> link.link().gpoId().filter(gpo.id()::equals).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {" leading space", "#hash", "a=b", "a/b", "a\\b", "comma, here", "back\\/both"})
    void eachCharacterThatHasAMeaningIsTakenAsItIs(String name) {
        String ou = tree.ou(name);
        Som som = tree.som(ou);
        assertThat(som.name()).isEqualTo(name);
        for (String way : List.of(som.dn(), som.canonicalName(), name)) {
            assertSame(soms.find(way), ou);
            assertSame(soms.index().find(way), ou);
        }
        assertThat(soms.chain(tree.som(tree.ou(ou, "below")))).hasSize(4);
    }

    @Test
    void aNameThatMatchesTwoSomsIsRefusedAndBothAreListed() {
        String west = tree.ou(tree.ou("one"), "West " + topName());
        String other = tree.ou(tree.ou("two"), "West " + topName());
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable asking :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> soms.find("West " + topName()), () -> soms.index().find("West " + topName()))) {
            assertThatThrownBy(asking)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining(tree.som(west).dn())
                    .hasMessageContaining(tree.som(other).dn());
        }
        String ou = tree.ou("Same");
        String container = tree.container(tree.top(), "Same");
        assertThatThrownBy(() -> soms.find(dnsName() + "/" + topName() + "/Same"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(tree.som(ou).dn())
                .hasMessageContaining(tree.som(container).dn());
    }

    @Test
    void whatIsNoSomIsNotFound() {
        for (String name : List.of(
                "OU=nowhere," + base(), dnsName() + "/nowhere", "nowhere at all", "DC=other,DC=example", "=", "CN=")) {
            assertThatThrownBy(() -> soms.find(name)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> soms.index().find(name)).isInstanceOf(NotFoundException.class);
        }
        assertThat(soms.byDn("CN=Domain Admins,CN=Users," + base())).isEmpty();
    }

    @Test
    void aContainerIsShownThoughItIsNoSom() {
        Som users = soms.find("CN=Users," + base());
        assertThat(users.type()).isEqualTo(Som.Type.CONTAINER);
        assertThat(users.type().canHaveLinks()).isFalse();
        assertSame(soms.find(dnsName() + "/Users"), users.dn());
        assertThat(soms.list()).noneMatch(som -> som.type() == Som.Type.CONTAINER);
        assertThat(Inheritance.of(connection(), users).links())
                .allMatch(link -> link.link().som().type() == Som.Type.DOMAIN)
                .isNotEmpty();
    }

    @Test
    void allSomsAreListedThoseWithoutLinksTooTheTreeFromTheTopDownThenTheSites() {
        String plain = tree.ou("plain");
        String below = tree.ou(plain, "below");
        String site = tree.site("Plain");
        List<String> all = soms.list().stream().map(Som::dn).toList();
        assertThat(all)
                .containsSubsequence(
                        soms.domain().dn(),
                        tree.som(tree.top()).dn(),
                        tree.som(plain).dn(),
                        tree.som(below).dn(),
                        tree.som(site).dn());
        assertThat(all).doesNotHaveDuplicates();
        assertThat(soms.list()).filteredOn(som -> som.type() == Som.Type.DOMAIN).hasSize(1);
        assertThat(soms.sites())
                .allMatch(som -> som.type() == Som.Type.SITE)
                .extracting(Som::dn)
                .contains(tree.som(site).dn());
        assertThat(soms.domainAndOus()).noneMatch(som -> som.type() == Som.Type.SITE);
    }

    @Test
    void readingAndFindingTakesTheSameFewRequestsHoweverManySomsThereAre() {
        CountedConnection counted = CountedConnection.of(connection());
        Soms all = new Soms(counted);
        String deep = deep(60);
        assertThat(counted.during(all::list)).isEqualTo(2);
        assertThat(counted.during(all::thatMatter)).isEqualTo(2);
        assertThat(counted.during(() -> all.byDn(deep))).isEqualTo(1);
        assertThat(counted.during(() -> all.find(tree.som(deep).canonicalName())))
                .isEqualTo(2);
        Som som = tree.som(deep);
        assertThat(counted.during(() -> Inheritance.of(counted, som))).isEqualTo(1);
    }

    private String deep(int levels) {
        String dn = tree.top();
        for (int i = 1; i <= levels; i++) {
            dn = tree.ou(dn, "level " + i);
        }
        return dn;
    }

    @Test
    void anOuSixtyDeepInheritsFromAllAboveIt() {
        String bottom = deep(60);
        Gpo top = tree.gpo("top");
        Gpo middle = tree.gpo("middle");
        tree.write(tree.top(), SomTree.link(top, 2));
        String thirtieth = bottom;
        for (int i = 0; i < 30; i++) {
            thirtieth = parsed(thirtieth).getParentString();
        }
        tree.write(thirtieth, SomTree.link(middle, 0));
        Som som = tree.som(bottom);
        assertThat(soms.find(som.canonicalName()).dn()).isEqualTo(som.dn());
        assertThat(names(Inheritance.of(connection(), som)))
                .containsSubsequence(top.displayName(), middle.displayName());
        assertThat(soms.index().chain(som)).isEqualTo(soms.chain(som)).hasSize(62);
    }

    /** Names of the GPOs of this test, in precedence order. */
    private List<String> names(Inheritance inheritance) {
        return inheritance.links().stream()
                .filter(link -> link.link().gpoId().flatMap(domain.gpos()::byId).isPresent())
                .map(link -> domain.gpos()
                        .byId(link.link().gpoId().orElseThrow())
                        .orElseThrow()
                        .displayName())
                .filter(name -> !name.startsWith("Default Domain"))
                .toList();
    }

    @Test
    void ownLinksIncludeDisabledOnesInheritedOnesExcludeDisabledAndSiteLinks() {
        Gpo off = tree.gpo("off");
        Gpo on = tree.gpo("on");
        Gpo atSite = tree.gpo("site");
        String ou = tree.ou("below");
        tree.write(tree.top(), SomTree.link(off, 3) + SomTree.link(on, 0));
        tree.write(ou, SomTree.link(off, 1));
        tree.write(tree.site("Any"), SomTree.link(atSite, 2));
        assertThat(tree.som(tree.top()).somLinks()).hasSize(2);
        assertThat(tree.som(ou).somLinks()).hasSize(1);
        Inheritance inheritance = Inheritance.of(connection(), tree.som(ou));
        assertThat(names(inheritance)).containsExactly(on.displayName());
        assertThat(inheritance.leftOut())
                .filteredOn(left -> left.blockedAt().isEmpty())
                .extracting(left -> left.link().som().name())
                .containsExactly("below", topName());
    }

    @Test
    void enforcedLinksOfHigherSomsComeFirstThenOwnLinksThenWhatIsInherited() {
        List<Gpo> g = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            g.add(tree.gpo("g" + i));
        }
        String middle = tree.ou("middle");
        String ou = tree.ou(middle, "asked");
        tree.write(tree.top(), SomTree.link(g.get(0), 0) + SomTree.link(g.get(1), 2) + SomTree.link(g.get(2), 2));
        tree.write(middle, SomTree.link(g.get(3), 0) + SomTree.link(g.get(4), 2));
        tree.write(ou, SomTree.link(g.get(5), 2) + SomTree.link(g.get(6), 0));
        Inheritance inheritance = Inheritance.of(connection(), tree.som(ou));
        // Top's place 1 before its place 2, both before middle's, those before the OU's own.
        assertThat(names(inheritance))
                .containsExactly(
                        g.get(2).displayName(),
                        g.get(1).displayName(),
                        g.get(4).displayName(),
                        g.get(5).displayName(),
                        g.get(6).displayName(),
                        g.get(3).displayName(),
                        g.get(0).displayName());
        assertThat(inheritance.links())
                .filteredOn(link -> link.link().som().type() == Som.Type.OU)
                .extracting(Inheritance.Inherited::reason)
                .containsExactly(
                        Reason.ENFORCED,
                        Reason.ENFORCED,
                        Reason.ENFORCED,
                        Reason.ENFORCED,
                        Reason.OWN,
                        Reason.INHERITED,
                        Reason.INHERITED);
        assertThat(inheritance.links())
                .extracting(Inheritance.Inherited::precedence)
                .startsWith(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void blockedInheritanceLeavesOutWhatComesFromAboveUnlessItIsEnforced() {
        Gpo plain = tree.gpo("plain");
        Gpo enforced = tree.gpo("enforced");
        Gpo own = tree.gpo("own");
        String blocking = tree.ou("blocking");
        String ou = tree.ou(blocking, "asked");
        tree.write(tree.top(), SomTree.link(enforced, 2) + SomTree.link(plain, 0));
        tree.write(blocking, SomTree.link(own, 0));
        domain.run(new LinkChanges(connection())
                .blockInheritance(tree.som(blocking), true)
                .change());
        for (String asked : List.of(blocking, ou)) {
            Inheritance inheritance = Inheritance.of(connection(), tree.som(asked));
            assertThat(names(inheritance)).containsExactly(enforced.displayName(), own.displayName());
            assertThat(inheritance.leftOut())
                    .filteredOn(left ->
                            left.link().gpoId().filter(plain.id()::equals).isPresent())
                    .singleElement()
                    .satisfies(left ->
                            assertThat(left.blockedAt().orElseThrow().name()).isEqualTo("blocking"));
        }
        assertThat(new Links(connection()).soms()).anyMatch(som -> som.name().equals("blocking"));
    }

    @Test
    void anOuWithoutLinksThatBlocksCountsToo() {
        Gpo plain = tree.gpo("plain");
        tree.write(tree.top(), SomTree.link(plain, 0));
        String empty = tree.ou("empty");
        tree.modify(empty, "gPOptions", "1");
        assertThat(names(Inheritance.of(connection(), tree.som(tree.ou(empty, "asked")))))
                .isEmpty();
        assertThat(new Links(connection()).soms().stream().map(Som::dn))
                .contains(tree.som(empty).dn());
    }

    @Test
    void inheritanceIsBlockedAndUnblockedKeepingOtherBits() {
        LinkChanges changes = new LinkChanges(connection());
        assertThat(tree.som(tree.top()).blocksInheritance()).isFalse();
        assertThatThrownBy(() -> changes.blockInheritance(tree.som(tree.top()), false))
                .isInstanceOf(AlreadyExistsException.class);
        domain.run(changes.blockInheritance(tree.som(tree.top()), true).change());
        assertThat(tree.read(tree.top(), "gPOptions")).isEqualTo("1");
        assertThat(tree.som(tree.top()).blocksInheritance()).isTrue();
        domain.run(changes.blockInheritance(tree.som(tree.top()), false).change());
        assertThat(tree.read(tree.top(), "gPOptions")).isEqualTo("0");
        tree.modify(tree.top(), "gPOptions", "5");
        domain.run(changes.blockInheritance(tree.som(tree.top()), false).change());
        assertThat(tree.read(tree.top(), "gPOptions")).isEqualTo("4");
    }

    @Test
    void aSiteInheritsNothingAndCannotBlock() {
        Gpo gpo = tree.gpo("site");
        String site = tree.site("Alone");
        tree.write(site, SomTree.link(gpo, 0));
        assertThat(names(Inheritance.of(connection(), tree.som(site)))).containsExactly(gpo.displayName());
        assertThatThrownBy(() -> new LinkChanges(connection()).blockInheritance(tree.som(site), true))
                .isInstanceOf(UnsupportedException.class);
        assertThatThrownBy(() -> new LinkChanges(connection()).blockInheritance(soms.find("CN=Users," + base()), true))
                .isInstanceOf(UnsupportedException.class);
    }
}
