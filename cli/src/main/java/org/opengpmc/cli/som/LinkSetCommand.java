// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc link set}. */
@Command(
        name = "set",
        description = {
            "Changes a link: its order, whether it counts, whether it is enforced. What is not named stays.",
            "",
            "A GPO that is linked to a SOM more than once needs --at with the order of the link that is meant."
        },
        footer = {
            "  gpmc link set 'Workstation baseline' contoso.test/Sales --order 1",
            "  gpmc link set 'Workstation baseline' contoso.test/Sales --disabled",
            "  gpmc link set 'Security baseline' contoso.test --enforced --enabled --yes"
        })
final class LinkSetCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GPO", description = "Display name, GUID or DN.")
    String gpo = "";

    @Parameters(index = "1", paramLabel = "SOM", description = "DN, path such as contoso.test/Sales, or name.")
    String som = "";

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "The new link order: 1 wins, " + LinkEdit.LAST + " is the end.")
    @Nullable Integer order;

    @ArgGroup
    @Nullable Enabling enabling;

    /** One of two words. */
    static final class Enabling {
        @Option(names = "--enabled", description = "The link counts.")
        boolean enabled;

        @Option(names = "--disabled", description = "The link does not count.")
        boolean disabled;
    }

    @ArgGroup
    @Nullable Enforcing enforcing;

    /** One of two words. */
    static final class Enforcing {
        @Option(names = "--enforced", description = "The link wins over lower SOMs and passes where they block.")
        boolean enforced;

        @Option(names = "--no-enforced", description = "It does not.")
        boolean notEnforced;
    }

    @Option(names = "--at", paramLabel = "N", description = "The present order of the link that is meant.")
    @Nullable Integer at;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    LinkSetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Boolean enabled = enabling == null ? null : enabling.enabled;
        Boolean enforced = enforcing == null ? null : enforcing.enforced;
        if (order == null && enabled == null && enforced == null) {
            throw new UsageException(
                    "nothing to set", "Add --order N, --enabled, --disabled, --enforced or --no-enforced");
        }
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            Som found = new Soms(connection).find(som);
            LinkEdit edit = new LinkEdit.Set(GpoChoice.of(connection, gpo).ref(found, at), order, enabled, enforced);
            return new LinkEdits(invocation, connection, confirmation).make(Map.of(found, List.of(edit)));
        }
    }
}
