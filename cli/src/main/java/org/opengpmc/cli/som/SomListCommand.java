// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc som list}. */
@Command(
        name = "list",
        description = {
            "Lists what GPOs can be linked to: the domain, its OUs from the top down, and the sites of the forest.",
            "",
            "Those without links are listed too. It takes two searches, however many there are."
        },
        footer = {
            "  gpmc som list",
            "  gpmc som list --linked",
            "  gpmc som list --name sales",
            "  gpmc som list -o json | jq -r '.items[] | select(.blocksInheritance) | .dn'"
        })
final class SomListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--name", paramLabel = "TEXT", description = "Only SOMs whose path holds this text.")
    @Nullable String name;

    @Option(names = "--linked", description = "Only SOMs that have links or block inheritance.")
    boolean linked;

    SomListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            Soms soms = new Soms(connection);
            List<Som> all = linked ? soms.thatMatter() : soms.list();
            invocation
                    .output()
                    .list(SomShapes.SOM, all.stream().filter(this::wanted).toList());
            return ExitCode.DONE.number();
        }
    }

    private boolean wanted(Som som) {
        return name == null || som.canonicalName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
