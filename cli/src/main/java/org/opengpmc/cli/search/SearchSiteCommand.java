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

/** {@code gpmc search site}. */
@Command(
        name = "site",
        description = "Finds sites of the forest by the GPOs they link, enabled or not.",
        footer = {"  gpmc search site --links 'Proxy settings'"})
final class SearchSiteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--links", paramLabel = "GPO", description = "That link this GPO: its display name or GUID.")
    List<String> links = List.of();

    SearchSiteCommand(Invocation invocation) {
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
            invocation.output().list(SomShapes.SITE, new Search(connection).sites(criteria));
            return ExitCode.DONE.number();
        }
    }
}
