// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi export}. */
@Command(
        name = "export",
        description = "Writes WMI filters to .mof files, as GPMC exports them and imports them.",
        footer = {"  gpmc wmi export Laptops --out laptops.mof", "  gpmc wmi export --all --out-dir filters"})
final class WmiExportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "0..*", paramLabel = "FILTER", description = "Names, GUIDs or WMI paths.")
    List<String> filters = List.of();

    @Option(names = "--all", description = "All filters of the domain.")
    boolean all;

    @Option(names = "--out", paramLabel = "FILE", description = "The file for one filter.")
    @Nullable Path out;

    @Option(
            names = "--out-dir",
            paramLabel = "DIR",
            description = "The folder for one file each, named after its filter.")
    @Nullable Path outDir;

    @Option(
            names = {"--overwrite", "--force"},
            description = "Overwrite files that exist.")
    boolean force;

    WmiExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (all == !filters.isEmpty()) {
            throw new UsageException("which WMI filters?", "Name some, or add --all");
        }
        if ((out == null) == (outDir == null) || (out != null && (all || filters.size() > 1))) {
            throw new UsageException("where to?", "Add --out FILE for one filter, or --out-dir DIR for several");
        }
        try (DomainConnection connection = invocation.connect()) {
            WmiFilters domain = new WmiFilters(connection);
            List<WmiFilter> wanted = all
                    ? domain.list()
                    : filters.stream().map(domain::find).distinct().toList();
            wanted.forEach(WmiExportCommand::requireSound);
            List<ExportedFilter> exported = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (WmiFilter filter : wanted) {
                Path file = out != null ? out : place(filter, names);
                FilterFiles.write(file, List.of(filter.toSomFilter()), force);
                exported.add(new ExportedFilter(filter, file));
            }
            String sentence = exported.size() == 1
                    ? "Exported WMI filter " + wanted.get(0) + " to "
                            + exported.get(0).file() + "."
                    : "Exported " + exported.size() + " WMI filters to " + outDir + ".";
            invocation.output().madeMany(ExportedFilter.SHAPE, exported, sentence);
            return ExitCode.DONE.number();
        }
    }

    /** Two filters may differ only in what a file name cannot hold. */
    private Path place(WmiFilter filter, Set<String> names) {
        String name = FilterFiles.fileName(filter.name());
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            name = FilterFiles.fileName(filter.name() + " " + filter.id());
        }
        return (outDir == null ? Path.of("") : outDir).resolve(name);
    }

    private static void requireSound(WmiFilter filter) {
        filter.problem().ifPresent(problem -> {
            throw new InvalidInputException(Failure.of("the WMI filter " + filter + " cannot be exported: " + problem)
                    .on(filter.dn())
                    .hint("'gpmc wmi edit --query' gives it queries that can be read"));
        });
    }
}
