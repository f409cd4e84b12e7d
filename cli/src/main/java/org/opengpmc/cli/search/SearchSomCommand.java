// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.som.SomShapes;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc search som}. */
@Command(
        name = "som",
        description = "Finds the domain and OUs by the GPOs they link, enabled or not.",
        footer = {"  gpmc search som --links 'Workstation baseline' -o csv"})
final class SearchSomCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--links", paramLabel = "GPO", description = "That link this GPO: its display name or GUID.")
    List<String> links = List.of();

    SearchSomCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            Gpos gpos = new Gpos(connection);
            SearchCriteria criteria = new Criteria()
                    .values(
                            SearchProperty.SOM_LINKS,
                            SearchOperation.CONTAINS,
                            links,
                            gpo -> SearchValue.of(gpos.find(gpo)))
                    .all();
            invocation.output().list(SomShapes.SOM, new Search(connection).soms(criteria));
            return ExitCode.DONE.number();
        }
    }
}
