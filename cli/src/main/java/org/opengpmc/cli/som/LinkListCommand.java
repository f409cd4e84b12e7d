// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc link list}. */
@Command(
        name = "list",
        description = {
            "Lists links: those of a SOM in link order, those of a GPO, or all of the domain and of the forest's sites.",
            "",
            "Order 1 wins over the others of the same SOM. Broken links are listed too, and text among the links that"
                    + " cannot be read."
        },
        footer = {
            "  gpmc link list",
            "  gpmc link list --som contoso.test/Sales/West",
            "  gpmc link list --som 'OU=West,OU=Sales,DC=contoso,DC=test'",
            "  gpmc link list --gpo 'Workstation baseline'",
            "  gpmc link list -o json | jq -r '.items[] | select(.state != \"present\") | .text'"
        })
final class LinkListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @ArgGroup
    @Nullable Which which;

    /** Of what; one or none. */
    static final class Which {
        @Option(
                names = "--som",
                paramLabel = "SOM",
                description = "The links of this SOM: DN, path such as contoso.test/Sales, or name.")
        @Nullable String som;

        @Option(names = "--gpo", paramLabel = "GPO", description = "The links of this GPO: name, GUID or DN.")
        @Nullable String gpo;
    }

    LinkListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            invocation.output().list(SomShapes.LINK, rows(connection));
            return ExitCode.DONE.number();
        }
    }

    private List<LinkRow> rows(DomainConnection connection) {
        if (which != null && which.gpo != null) {
            GpoChoice choice = GpoChoice.of(connection, which.gpo);
            return rows(choice.linking(new Soms(connection)), connection).stream()
                    .filter(row -> row.link() != null && choice.isMeant(row.link()))
                    .toList();
        }
        if (which != null && which.som != null) {
            return rows(List.of(new Soms(connection).find(which.som)), connection);
        }
        return rows(new Links(connection).soms(), connection);
    }

    private static List<LinkRow> rows(List<Som> soms, DomainConnection connection) {
        LinkedGpos gpos = LinkedGpos.of(connection);
        return soms.stream().flatMap(som -> LinkRow.all(som, gpos).stream()).toList();
    }
}
