// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.wmifilter.SomFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gpmc wmi import}. */
@Command(
        name = "import",
        description = {
            "Makes WMI filters from .mof files that GPMC or 'gpmc wmi export' wrote. A name that is taken is refused.",
            "",
            "A filter gets a new GUID. With --keep-id it gets that of the file, and GPOs that name it are filtered again."
        },
        footer = {
            "  gpmc wmi import laptops.mof",
            "  gpmc wmi import laptops.mof --name 'Laptops, new'",
            "  gpmc wmi import filters/*.mof --yes"
        })
final class WmiImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, UTF-16, UTF-8 or ANSI.")
    List<Path> files = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "Another name than the file's; for one filter.")
    @Nullable String name;

    @Option(names = "--keep-id", description = "Under the GUID of the file.")
    boolean keepId;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    WmiImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<WmiFilterDraft> drafts = drafts();
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            return drafts.size() == 1 ? importOne(connection, drafts.get(0)) : importAll(connection, drafts);
        }
    }

    private int importOne(DomainConnection connection, WmiFilterDraft draft) {
        if (Edit.make(invocation, connection, confirmation, new WmiFilterChanges(connection).create(draft))) {
            Edit.tell(
                    invocation,
                    WmiShapes.FILTER,
                    () -> new WmiFilters(connection).find(draft.id().toString()),
                    after -> "Imported WMI filter " + after + ".");
        }
        return ExitCode.DONE.number();
    }

    private int importAll(DomainConnection connection, List<WmiFilterDraft> drafts) {
        WmiFilterChanges changes = new WmiFilterChanges(connection);
        List<ChangeBatch.Item> items = drafts.stream()
                .map(draft -> new ChangeBatch.Item(
                        "'" + draft.name() + "'", cancellation -> new PlannedChange(changes.create(draft), List.of())))
                .toList();
        return Edit.makeAll(
                invocation,
                connection,
                confirmation,
                "import WMI filter",
                items,
                number -> "Imported " + number + " WMI filters.");
    }

    private List<WmiFilterDraft> drafts() {
        List<WmiFilterDraft> drafts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            for (SomFilter filter : FilterFiles.read(file)) {
                if (!names.add(filter.name().strip().toLowerCase(Locale.ROOT))) {
                    throw new InvalidInputException(Failure.of("a second filter is named '" + filter.name() + "'")
                            .on(file.toString()));
                }
                filter.queries()
                        .forEach(query ->
                                CheckedQuery.of(filter.name(), query.text()).require());
                drafts.add(WmiFilterDraft.of(filter, keepId ? idOf(filter, file) : UUID.randomUUID()));
            }
        }
        if (name == null) {
            return drafts;
        }
        if (drafts.size() > 1) {
            throw new UsageException("--name is for one filter, and there are " + drafts.size(), null);
        }
        return List.of(drafts.get(0).named(name));
    }

    private static UUID idOf(SomFilter filter, Path file) {
        return GpoId.parse(filter.id())
                .map(GpoId::guid)
                .orElseThrow(() ->
                        new InvalidInputException(Failure.of("the filter '" + filter.name() + "' has no GUID to keep")
                                .on(file.toString())));
    }
}
