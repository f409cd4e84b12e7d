// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc link remove}. */
@Command(
        name = "remove",
        customSynopsis = "gpmc link remove [OPTIONS] GPO (SOM... | --all-soms)",
        description = {
            "Removes the links of a GPO. The GPO itself stays.",
            "",
            "A deleted GPO is named by its GUID, and what was never a GPO by the DN that 'gpmc link list' shows. Of a GPO"
                    + " that is linked to a SOM more than once all those links go, unless --at says which."
        },
        footer = {
            "  gpmc link remove 'Old baseline' contoso.test/Sales",
            "  gpmc link remove 'Old baseline' --all-soms --dry-run",
            "  gpmc link remove '{8D12513E-C3D9-4DEB-9404-AE1ABBF61ACC}' --all-soms --yes",
            "  gpmc link remove 'Old baseline' contoso.test/Sales --at 3"
        })
final class LinkRemoveCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GPO", description = "Display name, GUID or DN.")
    String gpo = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SOM",
            description = "DN, path such as contoso.test/Sales, or name.")
    List<String> soms = List.of();

    @Option(names = "--all-soms", description = "Wherever it is linked in the domain and to the sites of the forest.")
    boolean all;

    @Option(names = "--at", paramLabel = "N", description = "Only the link with this order.")
    @Nullable Integer at;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    LinkRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (all == !soms.isEmpty()) {
            throw new UsageException(
                    all ? "either name SOMs or give --all-soms" : "from where?", "Name SOMs, or give --all-soms");
        }
        if (at != null && soms.size() != 1) {
            throw new UsageException("--at is for the links of one SOM", null);
        }
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            GpoChoice choice = GpoChoice.of(connection, gpo);
            Map<Som, List<LinkEdit>> edits = new LinkedHashMap<>();
            for (Som som : where(connection, choice)) {
                edits.put(
                        som, choice.refs(som, at).stream().map(LinkEdit::remove).toList());
            }
            return new LinkEdits(invocation, connection, confirmation)
                    .make(edits, (at == null ? "remove the links to " : "remove one link to ") + choice + " from");
        }
    }

    private List<Som> where(DomainConnection connection, GpoChoice choice) {
        if (!all) {
            return LinkEdits.find(connection, soms);
        }
        List<Som> linking = choice.linking(new Soms(connection));
        if (linking.isEmpty()) {
            throw new NotFoundException(
                    Failure.of("the GPO " + choice + " is linked nowhere").on(choice.dn()));
        }
        return linking;
    }
}
