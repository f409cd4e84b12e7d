// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.wmi.WmiShapes;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.wmi.WmiFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc search wmi}. The console's searches have no criteria for filters; these are ours. */
@Command(
        name = "wmi",
        description = "Finds WMI filters by their names and their queries.",
        footer = {"  gpmc search wmi --query-contains Win32_Battery"})
final class SearchWmiCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--name-contains", paramLabel = "TEXT", description = "With this text in the name.")
    List<String> names = List.of();

    @Option(names = "--query-contains", paramLabel = "TEXT", description = "With this text in one of the queries.")
    List<String> queries = List.of();

    SearchWmiCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            List<WmiFilter> all = new Search(connection).wmiFilters(SearchCriteria.EVERYTHING);
            invocation
                    .output()
                    .list(WmiShapes.FILTER, all.stream().filter(this::wanted).toList());
            return ExitCode.DONE.number();
        }
    }

    private boolean wanted(WmiFilter filter) {
        return names.stream().allMatch(text -> holds(filter.name(), text))
                && queries.stream().allMatch(text -> filter.queries().stream().anyMatch(q -> holds(q.text(), text)));
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
