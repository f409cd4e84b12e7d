// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkRef;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import org.opengpmc.formats.gplink.GpLink;

@WithSamba
class SambaLinkTest extends LinkContract {
    private static DomainConnection connection;

    @BeforeAll
    static void open(SambaDomain contoso) {
        connection = contoso.connect();
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }

    /** A reference to a domain that has no controller; only the DC itself may write such a thing. */
    private static final String CROSS_REFERENCE = """
            import sys, uuid, ldb
            from samba.param import LoadParm
            from samba.samdb import SamDB
            from samba.auth import system_session

            lp = LoadParm()
            lp.load(sys.argv[1])
            samdb = SamDB(session_info=system_session(), lp=lp)
            message = ldb.Message(ldb.Dn(samdb, "CN=CHILD,CN=Partitions," + str(samdb.get_config_basedn())))
            for name, value in {
                "objectClass": "crossRef",
                "nCName": "<GUID=%s>;DC=child,%s" % (uuid.uuid4(), samdb.domain_dn()),
                "dnsRoot": "child.contoso.test",
                "nETBIOSName": "CHILD",
                "systemFlags": "3",
            }.items():
                message[name] = ldb.MessageElement(value, ldb.FLAG_MOD_ADD, name)
            samdb.add(message, ["relax:0"])
            """;

    @Test
    void aGpoOfAnotherDomainOfTheForestIsLinkedListedAndUnlinked(SambaDomain contoso) throws Exception {
        contoso.pythonOnDc(CROSS_REFERENCE, Duration.ofSeconds(60)).orFail();
        try {
            String ou = tree.ou("child's, \"GPO\"");
            String gpo = "CN=" + GpoId.random() + ",CN=Policies,CN=System,DC=child," + contoso.baseDn();
            PlannedChange planned =
                    new LinkChanges(connection).plan(tree.som(ou), LinkEdit.add(LinkableGpo.at(gpo), 1));
            assertThat(planned.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.code()).isEqualTo("gpo-not-checked"));
            domain.run(planned.change());
            LinkedGpo linked =
                    LinkedGpos.of(connection).of(tree.som(ou).somLinks().get(0).link());
            assertThat(linked.state()).isEqualTo(LinkedGpo.State.FOREIGN);
            assertThat(linked.domain()).contains("child.contoso.test");
            domain.run(new LinkChanges(connection)
                    .plan(tree.som(ou), LinkEdit.remove(LinkRef.to(gpo)))
                    .change());
            assertThat(tree.som(ou).somLinks()).isEmpty();
        } finally {
            connection
                    .directory()
                    .delete("CN=CHILD,CN=Partitions," + connection.facts().configurationDn());
        }
    }

    @Test
    void aGpoOfAnotherDomainHasItsNameWhereThatDomainCanBeRead(@Fabrikam SambaDomain fabrikam) {
        try (DomainConnection other = fabrikam.connect()) {
            Gpo gpo = new Gpos(other).byId(GpoId.DEFAULT_DOMAIN).orElseThrow();
            GpLink link = GpLink.of(gpo.dn(), 0);
            LinkedGpos here = LinkedGpos.of(connection);
            assertThat(here.of(link).state()).isEqualTo(LinkedGpo.State.FOREIGN);
            assertThat(here.of(link).domain()).hasValue("fabrikam.test");
            assertThat(here.and(other).of(link).displayName()).hasValue(gpo.displayName());
            GpLink gone = GpLink.of(new Gpos(other).dn(GpoId.random()), 0);
            assertThat(here.and(other).of(gone).state()).isEqualTo(LinkedGpo.State.MISSING);
        }
    }

    @Test
    void whoHasNoRightsGetsAccessDeniedAndNothingIsChanged(SambaDomain contoso) {
        try (SomTree tree = new SomTree(connection);
                DomainConnection nobody = contoso.connect("nobody1")) {
            Gpo gpo = tree.gpo("denied");
            Som som = tree.som(tree.top());
            TestDomain domain = TestDomain.of(nobody, folder.resolve("nobody"));
            LinkChanges changes = new LinkChanges(nobody);
            Change link =
                    changes.plan(som, LinkEdit.add(LinkableGpo.of(gpo), 1)).change();
            Change block = changes.blockInheritance(som, true).change();
            assertThatThrownBy(() -> domain.run(link)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> domain.run(block)).isInstanceOf(AccessDeniedException.class);
            assertThat(tree.read(tree.top())).isEqualTo("(none)");
            assertThat(tree.read(tree.top(), "gPOptions")).isEqualTo("(none)");
        }
    }

    @Test
    void aThousandLinksAreMadeMovedAndRemovedInSeconds() {
        try (SomTree tree = new SomTree(connection)) {
            List<Gpo> gpos = IntStream.range(0, 10)
                    .mapToObj(number -> tree.gpo("many " + number))
                    .toList();
            IntStream.range(0, 100).forEach(number -> tree.ou("unit " + number));
            long begin = System.nanoTime();
            editAll(tree, gpos, gpo -> LinkEdit.add(LinkableGpo.of(gpo), 1));
            editAll(tree, gpos, gpo -> LinkEdit.move(LinkRef.to(gpo), LinkEdit.LAST));
            assertThat(new Links(connection).of(gpos.get(3))).hasSize(100).allMatch(link -> link.order() == 4);
            editAll(tree, gpos, gpo -> LinkEdit.remove(LinkRef.to(gpo)));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
            assertThat(new Links(connection).of(gpos.get(3))).isEmpty();
        }
    }

    /** One change for each OU, several at the same time, as one command does it. */
    private void editAll(SomTree tree, List<Gpo> gpos, Function<Gpo, LinkEdit> edit) {
        LinkChanges changes = new LinkChanges(connection);
        List<ChangeBatch.Item> items = new Soms(connection)
                .index().all().stream()
                        .filter(som -> som.dn().endsWith("," + tree.top()))
                        .map(som -> new ChangeBatch.Item(
                                som.dn(),
                                cancellation -> changes.plan(
                                        som, gpos.stream().map(edit).toList())))
                        .toList();
        TestDomain domain = TestDomain.of(connection, folder.resolve("many"));
        OperationResult<List<String>> result =
                new ChangeBatch(domain.runner(), "link", items).run(Progress.NONE, CancellationToken.NONE);
        assertThat(result.messages()).isEmpty();
        assertThat(result.value()).hasSize(100);
    }
}
