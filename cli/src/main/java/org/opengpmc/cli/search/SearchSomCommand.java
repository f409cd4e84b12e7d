// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.som.SomShapes;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gpmc search som}. */
@Command(
        name = "som",
        description = "Finds the domain and OUs by the GPOs they link, enabled or not.",
        footer = {"  gpmc search som --links 'Workstation baseline' -o csv"})
final class SearchSomCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    final LinksOption links = new LinksOption();

    SearchSomCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            invocation.output().list(SomShapes.SOM, new Search(connection).soms(links.criteria(connection)));
            return ExitCode.DONE.number();
        }
    }
}
