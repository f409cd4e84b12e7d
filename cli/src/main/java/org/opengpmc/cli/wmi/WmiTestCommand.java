// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.output.OutputFormat;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.wmifilter.SomFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi test}. */
@Command(
        name = "test",
        description = {
            "Checks whether queries are well formed, and shows where they are not. Nothing is asked of any computer.",
            "",
            "Typed queries and files need no domain."
        },
        footer = {
            "  gpmc wmi test 'SELECT * FROM Win32_OperatingSystem WHERE Version LIKE \"10.%%\"'",
            "  gpmc wmi test --file laptops.mof",
            "  gpmc wmi test --all"
        })
final class WmiTestCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "0..*", paramLabel = "WQL", description = "Queries.")
    List<String> queries = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "The queries of a .mof file; repeat it for several.")
    List<Path> files = List.of();

    @Option(
            names = "--filter",
            paramLabel = "FILTER",
            description = "The queries of a filter of the domain; repeatable.")
    List<String> filters = List.of();

    @Option(names = "--all", description = "The queries of all filters of the domain.")
    boolean all;

    WmiTestCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (queries.isEmpty() && files.isEmpty() && filters.isEmpty() && !all) {
            throw new UsageException("what is to be tested?", "Type a query, or add --file, --filter or --all");
        }
        List<CheckedQuery> checked = new ArrayList<>();
        queries.forEach(query -> checked.add(CheckedQuery.of("", query)));
        for (Path file : files) {
            check(file, checked);
        }
        if (all || !filters.isEmpty()) {
            try (DomainConnection connection = invocation.connect()) {
                WmiFilters domain = new WmiFilters(connection);
                List<WmiFilter> wanted =
                        all ? domain.list() : filters.stream().map(domain::find).toList();
                wanted.forEach(filter -> check(filter, checked));
            }
        }
        show(checked);
        boolean sound = checked.stream().allMatch(CheckedQuery::valid);
        return (sound ? ExitCode.DONE : ExitCode.INVALID_INPUT).number();
    }

    /** A file that cannot be read as filters is a finding like others, and does not hide them. */
    private static void check(Path file, List<CheckedQuery> checked) {
        try {
            for (SomFilter filter : FilterFiles.read(file)) {
                filter.queries().forEach(query -> checked.add(CheckedQuery.of(filter.name(), query.text())));
            }
        } catch (InvalidInputException e) {
            checked.add(new CheckedQuery(file.toString(), "", e.getMessage(), null));
        }
    }

    private static void check(WmiFilter filter, List<CheckedQuery> checked) {
        filter.problem().ifPresent(problem -> checked.add(new CheckedQuery(filter.name(), "", problem, null)));
        filter.queries().forEach(query -> checked.add(CheckedQuery.of(filter.name(), query.text())));
    }

    private void show(List<CheckedQuery> checked) {
        if (invocation.output().format() == OutputFormat.TABLE && checked.size() == 1) {
            CheckedQuery only = checked.get(0);
            if (!only.valid() && only.filter().isEmpty() && only.query().strip().matches("(?i)(?!select\\b).+")) {
                invocation
                        .output()
                        .warning("what stands without an option is a query; for a filter of that name write --filter '"
                                + only.query() + "'");
            }
            only.require();
            invocation.output().made(WmiShapes.CHECKED, only, "The query is well formed.");
            return;
        }
        invocation.output().list(WmiShapes.CHECKED, checked);
        checked.stream().filter(query -> !query.valid()).forEach(query -> {
            String where = query.filter().isEmpty() ? "query" : query.filter();
            String text = query.problem() + "\n    " + query.pointed(4);
            invocation.output().message(StatusMessage.of(Severity.ERROR, "invalid-input", where, text));
        });
    }
}
