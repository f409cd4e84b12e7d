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
