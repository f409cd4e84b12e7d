// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.som.LinkEditFile.Mistake;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoIndex;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomIndex;
import org.opengpmc.core.som.Soms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpmc link edit}. */
@Command(
        name = "edit",
        description = {
            "Does many edits of links in one go, from a CSV file.",
            "",
            "The first line of the file names the columns:",
            "",
            "  action     add, set or remove",
            "  gpo        name, GUID or DN",
            "  som        DN, path such as contoso.test/Sales, or name",
            "  order      the link order, " + LinkEdit.LAST + " for the end; may be empty",
            "  enabled    yes or no; may be empty",
            "  enforced   yes or no; may be empty",
            "  at         the link order, before all these edits, of the link that is meant, where a GPO is linked more than"
                    + " once",
            "",
            "Only the first three are needed; other columns do not matter. The edits of a SOM are done in the order of the"
                    + " file, in one write: all or none of them. A mistake in any line is told before anything is changed."
        },
        footer = {
            "  gpmc link edit --from links.csv --dry-run",
            "  gpmc link edit --from links.csv --yes",
            "  printf 'action,gpo,som\\nremove,Old baseline,contoso.test/Sales\\n' | gpmc link edit --from - --yes"
        })
final class LinkEditCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 200;

    private final Invocation invocation;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The file; - for standard input.")
    String from = "";

    @Mixin
    final Confirmation confirmation = new Confirmation();

    LinkEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        LinkEditFile file = LinkEditFile.read(from, invocation.terminal().in());
        try (DomainConnection connection = invocation.connectToWrite(confirmation)) {
            return new LinkEdits(invocation, connection, confirmation).make(resolved(connection, file));
        }
    }

    private Map<Som, List<LinkEdit>> resolved(DomainConnection connection, LinkEditFile file) {
        SomIndex soms = new Soms(connection).index();
        GpoIndex gpos = new Gpos(connection).index();
        LinkChanges changes = new LinkChanges(connection);
        Map<Som, List<Numbered>> edits = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>(file.mistakes());
        for (LinkEditFile.Row row : file.rows()) {
            invocation.cancellation().check();
            try {
                Som som = soms.find(row.som());
                LinkEdit edit = row.edit(GpoChoice.of(connection, gpos, row.gpo()), som);
                edits.computeIfAbsent(som, s -> new ArrayList<>()).add(new Numbered(row.line(), edit));
            } catch (GpmcException e) {
                mistakes.add(new Mistake(row.line(), String.valueOf(e.getMessage())));
            }
        }
        Map<Som, List<LinkEdit>> needed = new LinkedHashMap<>();
        edits.forEach((som, own) -> {
            try {
                if (changes.planIfNeeded(som, plain(own)).isPresent()) {
                    needed.put(som, plain(own));
                }
            } catch (GpmcException e) {
                mistakes.add(new Mistake(lineOf(changes, som, own), som + ": " + e.getMessage()));
            }
        });
        if (!mistakes.isEmpty()) {
            throw refused(file, mistakes);
        }
        return needed;
    }

    /** An edit and its line in the file. */
    private record Numbered(int line, LinkEdit edit) {}

    private static List<LinkEdit> plain(List<Numbered> edits) {
        return edits.stream().map(Numbered::edit).toList();
    }

    /** The line with which the edits of a SOM cannot be done any more. */
    private static int lineOf(LinkChanges changes, Som som, List<Numbered> edits) {
        for (int i = 1; i < Math.min(edits.size(), MOST_TOLD); i++) {
            try {
                changes.planIfNeeded(som, plain(edits.subList(0, i)));
            } catch (GpmcException e) {
                return edits.get(i - 1).line();
            }
        }
        return edits.get(edits.size() - 1).line();
    }

    private static InvalidInputException refused(LinkEditFile file, List<Mistake> mistakes) {
        List<String> told = mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::line))
                .limit(MOST_TOLD)
                .map(Mistake::toString)
                .toList();
        int more = mistakes.size() - told.size();
        String all = String.join("\n", told) + (more > 0 ? "\nand " + more + " more" : "");
        String message = mistakes.size() == 1 ? all : mistakes.size() + " mistakes:\n" + all;
        return new InvalidInputException(Failure.of(message).on(file.name()).hint("Nothing was changed"));
    }
}
