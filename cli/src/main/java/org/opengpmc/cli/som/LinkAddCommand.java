// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc link add}. */
@Command(
        name = "add",
        customSynopsis = "gpmc link add [OPTIONS] GPO SOM...",
        description = {
            "Links a GPO to sites, domains or OUs.",
            "",
            "A new link has the lowest precedence of its SOM, or the one that --order says: 1 wins, and the links from"
                    + " there on move one down. Where the GPO is linked like that already, nothing is done; a link that"
                    + " is different is changed with 'gpmc link set'."
        },
        footer = {
            "  gpmc link add 'Workstation baseline' contoso.test/Computers/Workstations",
            "  gpmc link add 'Workstation baseline' 'OU=Berlin,DC=contoso,DC=test' contoso.test/Oslo --order 1",
            "  gpmc link add 'Security baseline' contoso.test --enforced --dry-run"
        })
final class LinkAddCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "GPO",
            description = "Display name or GUID; the DN for a GPO of another domain of the forest.")
    String gpo = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SOM",
            description = "DN, path such as contoso.test/Sales, or name of an OU, site or domain.")
    List<String> soms = List.of();

    @Option(names = "--order", paramLabel = "N", description = "The link order (default: the end).")
    @Nullable Integer order;

    @Option(
            names = "--enforced",
            description = "Enforce the link: it wins over lower SOMs and passes where they block.")
    boolean enforced;

    @Option(names = "--disabled", description = "Make the link, but disabled.")
    boolean disabled;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    LinkAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            LinkableGpo linked = GpoChoice.of(connection, gpo).linkable();
            Map<Som, List<LinkEdit>> edits = new LinkedHashMap<>();
            for (Som som : LinkEdits.find(connection, soms)) {
                edits.put(som, isThere(som, linked) ? List.of() : List.of(add(linked)));
            }
            return new LinkEdits(invocation, connection, confirmation).make(edits);
        }
    }

    private LinkEdit add(LinkableGpo linked) {
        return new LinkEdit.Add(linked, order == null ? LinkEdit.LAST : order, !disabled, enforced);
    }

    /** Whether the link is there and as it shall be; without an order any will do. */
    private boolean isThere(Som som, LinkableGpo linked) {
        List<SomLink> there = som.somLinks().stream()
                .filter(link -> link.leadsTo(linked.dn()))
                .toList();
        return there.size() == 1
                && there.get(0).enabled() == !disabled
                && there.get(0).enforced() == enforced
                && isAt(there.get(0), som);
    }

    private boolean isAt(SomLink link, Som som) {
        return order == null
                || link.order() == (order == LinkEdit.LAST ? som.links().size() : order);
    }
}
