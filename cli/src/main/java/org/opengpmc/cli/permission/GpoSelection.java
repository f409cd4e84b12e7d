// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** GPOs named one by one, or all of them. */
final class GpoSelection {
    @Parameters(arity = "0..*", paramLabel = "GPO", description = "Display names or GUIDs.")
    List<String> gpos = List.of();

    @Option(names = "--gpo", paramLabel = "GPO", description = "The same as naming it without --gpo.")
    List<String> options = new ArrayList<>();

    @Option(names = "--all", description = "All GPOs of the domain.")
    boolean all;

    List<Gpo> find(DomainConnection connection) {
        List<String> named = Stream.concat(gpos.stream(), options.stream()).toList();
        if (all == !named.isEmpty()) {
            throw new UsageException(
                    all ? "either name GPOs or say --all" : "which GPOs?", "Name them, or say --all for all of them");
        }
        return all ? new Gpos(connection).list() : ObjectOptions.gpos(connection, named);
    }
}
