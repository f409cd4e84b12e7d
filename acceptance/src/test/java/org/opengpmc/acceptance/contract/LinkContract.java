// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkRef;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.formats.gplink.GpLink;

/** What holds of links in every kind of domain. */
abstract class LinkContract {
    @TempDir
    Path folder;

    protected TestDomain domain;
    protected SomTree tree;
    private Gpo a;
    private Gpo b;
    private Gpo c;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void prepare() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        tree = new SomTree(connection());
        a = tree.gpo("A");
        b = tree.gpo("B");
        c = tree.gpo("C");
    }

    @AfterEach
    void tidy() {
        tree.close();
    }

    private void edit(String somDn, LinkEdit... edits) {
        domain.run(plan(somDn, edits));
    }

    private Change plan(String somDn, LinkEdit... edits) {
        return new LinkChanges(connection())
                .plan(tree.som(somDn), List.of(edits))
                .change();
    }

    private static LinkEdit add(Gpo gpo, int order) {
        return LinkEdit.add(LinkableGpo.of(gpo), order);
    }

    private List<String> linked(String somDn) {
        return tree.som(somDn).somLinks().stream()
                .map(link ->
                        link.gpoId().map(Object::toString).orElse(link.link().dn()))
                .toList();
    }

    private static String[] ids(Gpo... gpos) {
        return List.of(gpos).stream().map(gpo -> gpo.id().toString()).toArray(String[]::new);
    }

    @Test
    void linkPositionMinusOneAppendsAtTheLowestPrecedencePositionOneWinsAndGpLinkStoresItTheOtherWayRound() {
        String ou = tree.ou("order");
        edit(ou, add(a, LinkEdit.LAST));
        edit(ou, add(b, LinkEdit.LAST));
        assertThat(linked(ou)).containsExactly(ids(a, b));
        edit(ou, add(c, 1));
        assertThat(linked(ou)).containsExactly(ids(c, a, b));
        assertThat(tree.read(ou)).isEqualTo(SomTree.link(b, 0) + SomTree.link(a, 0) + SomTree.link(c, 0));
    }

    @Test
    void theLinksFromAPositionOnMoveDownByOne() {
        tree.write(tree.top(), SomTree.link(b, 0) + SomTree.link(a, 0));
        edit(tree.top(), add(c, 2));
        assertThat(linked(tree.top())).containsExactly(ids(a, c, b));
        assertThat(tree.som(tree.top()).somLinks()).extracting(SomLink::order).containsExactly(1, 2, 3);
    }

    @Test
    void aNewLinkIsEnabledAndNotEnforced() {
        edit(tree.top(), add(a, LinkEdit.LAST));
        SomLink link = tree.som(tree.top()).somLinks().get(0);
        assertThat(link.enabled()).isTrue();
        assertThat(link.enforced()).isFalse();
        assertThat(link.gpoId()).hasValue(a.id());
        assertThat(link.gpoDomain()).hasValue(connection().facts().dnsName());
        assertThat(link.som().dn()).isEqualTo(tree.top());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2, 3, 99})
    void aPositionBeyondTheNumberOfLinksOrBelowOneIsRefusedAndNothingIsChanged(int position) {
        String before = SomTree.link(a, 0) + SomTree.link(b, 2);
        tree.write(tree.top(), before);
        assertThatThrownBy(() -> plan(tree.top(), add(c, position)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(position + " is no link order");
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.move(LinkRef.to(a), position)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(tree.read(tree.top())).isEqualTo(before);
    }

    @Test
    void theFirstLinkOfAnEmptySomMayBeAskedForAtPositionOne() {
        edit(tree.top(), add(a, 1));
        assertThat(linked(tree.top())).containsExactly(ids(a));
        assertThatThrownBy(() -> plan(tree.ou("empty"), add(a, 2))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void linkingTheSameGpoTwiceToOneSomIsRefused() {
        tree.write(tree.top(), "[ldap://" + a.dn().toLowerCase(java.util.Locale.ROOT) + ";1]");
        assertThatThrownBy(() -> plan(tree.top(), add(a, LinkEdit.LAST)))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining(a.id().toString());
    }

    @Test
    void aLinkIsMovedEnabledEnforcedAndRemovedWithoutTouchingTheOthers() {
        String odd = "[ldap://" + b.dn() + "; 02 ]";
        tree.write(tree.top(), SomTree.link(a, 0) + odd + SomTree.link(c, 1));
        edit(tree.top(), LinkEdit.enforced(LinkRef.to(a), true));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 2) + odd + SomTree.link(c, 1));
        edit(tree.top(), LinkEdit.enabled(LinkRef.to(c), true));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 2) + odd + SomTree.link(c, 0));
        edit(tree.top(), LinkEdit.move(LinkRef.to(a), 1));
        assertThat(tree.read(tree.top())).isEqualTo(odd + SomTree.link(c, 0) + SomTree.link(a, 2));
        edit(tree.top(), LinkEdit.move(LinkRef.to(a), LinkEdit.LAST));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 2) + odd + SomTree.link(c, 0));
        edit(tree.top(), LinkEdit.remove(LinkRef.to(a)));
        assertThat(tree.read(tree.top())).isEqualTo(odd + SomTree.link(c, 0));
    }

    @Test
    void theLastLinkTakesTheAttributeWithIt() {
        tree.write(tree.top(), SomTree.link(a, 0));
        edit(tree.top(), LinkEdit.remove(LinkRef.to(a)));
        assertThat(tree.read(tree.top())).isEqualTo("(none)");
        edit(tree.top(), add(b, LinkEdit.LAST));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(b, 0));
    }

    @Test
    void theSingleSpaceThatTheConsoleLeavesMeansNoLinksAndMakesRoomForOne() {
        tree.write(tree.top(), " ");
        assertThat(tree.som(tree.top()).somLinks()).isEmpty();
        edit(tree.top(), add(a, LinkEdit.LAST));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 0));
    }

    @Test
    void severalEditsOfASomAreOneChange() {
        tree.write(tree.top(), SomTree.link(a, 0));
        edit(
                tree.top(),
                add(b, 1),
                new LinkEdit.Add(LinkableGpo.of(c), LinkEdit.LAST, false, true),
                LinkEdit.enforced(LinkRef.to(a), true),
                LinkEdit.remove(LinkRef.to(b)),
                add(b, 2));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(c, 3) + SomTree.link(b, 0) + SomTree.link(a, 2));
        List<AuditRecord> records = new AuditLog(domain.state())
                .read().stream()
                        .filter(record -> record.object().equals(tree.top()))
                        .toList();
        assertThat(records)
                .extracting(AuditRecord::event)
                .containsExactly(AuditRecord.Event.BEGUN, AuditRecord.Event.DONE);
        assertThat(records.get(0).before()).containsEntry("gPLink", SomTree.link(a, 0));
    }

    @Test
    void somebodyElsesEditOfTheSameSomIsAConflictAndStays() {
        tree.write(tree.top(), SomTree.link(a, 0));
        Change change = plan(tree.top(), add(b, 1));
        String theirs = SomTree.link(c, 2) + SomTree.link(a, 0);
        tree.write(tree.top(), theirs);
        assertThatThrownBy(() -> domain.run(change))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(theirs);
        assertThat(tree.read(tree.top())).isEqualTo(theirs);
    }

    @Test
    void anEditThatChangesNothingIsTold() {
        tree.write(tree.top(), SomTree.link(a, 2));
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.enforced(LinkRef.to(a), true)))
                .isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.move(LinkRef.to(a), 1)))
                .isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.remove(LinkRef.to(b))))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[LDAP://@;0]  ",
                "[ldap://@;0]",
                "[LDAP://@;3]",
                "[LDAP://@;4294967295]",
                "[LDAP://dc1.contoso.test/@;0]",
                "before[LDAP://@;1]after",
                "[LDAP://@;0][LDAP://cn=not a gpo;0][LDAP://@]",
            })
    void anOddLinkIsReadAndComesThroughARewriteCharacterForCharacter(String form) {
        String odd = form.replace("@", a.dn());
        tree.write(tree.top(), odd);
        assertThat(linked(tree.top())).contains(a.id().toString());
        edit(tree.top(), add(b, LinkEdit.LAST));
        edit(tree.top(), add(c, 1));
        assertThat(tree.read(tree.top()).replace(SomTree.link(b, 0), "").replace(SomTree.link(c, 0), ""))
                .isEqualTo(odd);
        edit(tree.top(), LinkEdit.remove(LinkRef.to(b)), LinkEdit.remove(LinkRef.to(c)));
        assertThat(tree.read(tree.top())).isEqualTo(odd);
    }

    @Test
    void textThatIsNoLinkStaysWhenTheLastLinkGoes() {
        tree.write(tree.top(), "[LDAP://nonsense]" + SomTree.link(a, 0));
        edit(tree.top(), LinkEdit.remove(LinkRef.to(a)));
        assertThat(tree.read(tree.top())).isEqualTo("[LDAP://nonsense]");
        assertThat(tree.som(tree.top()).links().unread()).containsExactly("[LDAP://nonsense]");
    }

    @Test
    void oneOfTwoLinksToTheSameGpoIsChangedAndRemovedByItsPlace() {
        tree.write(tree.top(), SomTree.link(a, 0) + SomTree.link(b, 0) + SomTree.link(a, 1));
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.enforced(LinkRef.to(a), true)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[1, 3]");
        SomLink third = tree.som(tree.top()).somLinks().get(2);
        edit(tree.top(), LinkEdit.enforced(third.ref(), true));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 2) + SomTree.link(b, 0) + SomTree.link(a, 1));
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.remove(LinkRef.at(2, a.dn()))))
                .isInstanceOf(NotFoundException.class);
        edit(tree.top(), LinkEdit.remove(LinkRef.at(1)));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 2) + SomTree.link(b, 0));
        tree.write(tree.top(), SomTree.link(a, 0) + SomTree.link(b, 0) + SomTree.link(a, 1));
        edit(tree.top(), LinkEdit.remove(LinkRef.to(a)));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(b, 0));
    }

    @Test
    void severalEditsByPlaceMeanThePlacesThatTheLinksHadWhenTheSomWasRead() {
        String read = SomTree.link(a, 0) + SomTree.link(a, 1) + SomTree.link(a, 2);
        tree.write(tree.top(), read);
        edit(tree.top(), LinkEdit.remove(LinkRef.at(1, a.dn())), LinkEdit.enabled(LinkRef.at(2, a.dn()), true));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 0) + SomTree.link(a, 0));
        tree.write(tree.top(), read);
        edit(
                tree.top(),
                LinkEdit.remove(LinkRef.at(2, a.dn())),
                LinkEdit.enforced(LinkRef.at(3, a.dn()), true),
                LinkEdit.move(LinkRef.at(3, a.dn()), 1),
                add(b, 1),
                LinkEdit.remove(LinkRef.at(1, a.dn())));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 2) + SomTree.link(b, 0));
        tree.write(tree.top(), read);
        assertThatThrownBy(() -> plan(
                        tree.top(),
                        LinkEdit.remove(LinkRef.at(1, a.dn())),
                        LinkEdit.enabled(LinkRef.at(1, a.dn()), false)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("an earlier edit removed");
        assertThat(tree.read(tree.top())).isEqualTo(read);
    }

    @Test
    void deleteKeepsLinksAndABrokenOneIsToldAndRemoved() {
        tree.write(tree.top(), SomTree.link(a, 0) + SomTree.link(b, 0));
        domain.run(domain.changes().delete(a));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 0) + SomTree.link(b, 0));
        LinkedGpos targets = LinkedGpos.of(connection());
        assertThat(tree.som(tree.top()).somLinks())
                .extracting(link -> targets.of(link.link()).state())
                .containsExactly(LinkedGpo.State.PRESENT, LinkedGpo.State.MISSING);
        assertThat(new Links(connection()).index().of(a.id())).hasSize(1);
        edit(tree.top(), LinkEdit.remove(LinkRef.to(a.dn())));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(b, 0));
    }

    @Test
    void aLinkToAGpoOfAnotherDomainIsToldAsSuchAndKept() {
        String foreign = "[LDAP://CN=" + a.id() + ",CN=Policies,CN=System,DC=child,DC=other,DC=example;2]";
        tree.write(tree.top(), foreign + SomTree.link(a, 0));
        SomLink link = tree.som(tree.top()).somLinks().get(1);
        LinkedGpo target = LinkedGpos.of(connection()).of(link.link());
        assertThat(target.state()).isEqualTo(LinkedGpo.State.FOREIGN);
        assertThat(target.domain()).hasValue("child.other.example");
        assertThat(target.displayName()).isEmpty();
        edit(tree.top(), LinkEdit.move(LinkRef.to(a), LinkEdit.LAST));
        assertThat(tree.read(tree.top())).isEqualTo(SomTree.link(a, 0) + foreign);
    }

    @Test
    void aGpoOfADomainOutsideTheForestIsNotLinked() {
        String dn = "CN=" + a.id() + ",CN=Policies,CN=System,DC=other,DC=example";
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.add(LinkableGpo.at(dn), 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other.example");
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.add(LinkableGpo.at("CN=x," + tree.top()), 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not the DN of a GPO");
        domain.run(domain.changes().delete(a));
        assertThatThrownBy(() -> plan(tree.top(), LinkEdit.add(LinkableGpo.at(a.dn()), 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(tree.read(tree.top())).isEqualTo("(none)");
    }

    @Test
    void aContainerCannotBeLinkedTo() {
        String container = "CN=Users," + connection().facts().baseDn();
        assertThatThrownBy(() -> plan(container, add(a, 1)))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("container");
    }

    @Test
    void aSiteIsLinkedLikeAnOu() {
        String site = tree.site("Linked");
        edit(site, add(a, 1), add(b, 1));
        assertThat(linked(site)).containsExactly(ids(b, a));
        edit(site, LinkEdit.remove(LinkRef.to(a)));
        assertThat(tree.read(site)).isEqualTo(SomTree.link(b, 0));
    }

    @Test
    void allLinksOfAGpoAreFoundDisabledOnesAndSitesToo() {
        String site = tree.site("Found");
        String ou = tree.ou("deep, \"down\"");
        tree.write(ou, SomTree.link(a, 1) + SomTree.link(b, 0));
        tree.write(site, "[ldap://" + a.dn().replace(",", ", ") + ";2]");
        assertThat(new Links(connection()).of(a))
                .extracting(link -> link.som().dn() + " " + link.order() + " " + link.enabled() + link.enforced())
                .containsExactly(
                        tree.som(ou).dn() + " 2 falsefalse", tree.som(site).dn() + " 1 truetrue");
        assertThat(new Links(connection()).index().of(a.dn())).isEqualTo(new Links(connection()).of(a));
        assertThat(new Links(connection()).of(c)).isEmpty();
    }

    @Test
    void readingAllLinksTakesTheSameNumberOfRequestsHoweverManyThereAre() {
        CountedConnection counted = CountedConnection.of(connection());
        Runnable work = () -> {
            LinkedGpos targets = LinkedGpos.of(counted);
            for (Som som : new Links(counted).soms()) {
                for (GpLink link : som.links().links()) {
                    targets.of(link);
                }
            }
        };
        int few = counted.during(work);
        for (int i = 0; i < 20; i++) {
            tree.write(tree.ou("many " + i), SomTree.link(a, 0) + SomTree.link(b, 1));
        }
        assertThat(counted.during(work)).isEqualTo(few).isEqualTo(3);
        assertThat(counted.during(() -> new Links(counted).of(a))).isEqualTo(2);
    }
}
