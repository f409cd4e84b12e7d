// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opengpmc.cli.Changed;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;

/** Makes edits of links by the hand of a user: one change for each SOM, several SOMs at the same time. */
final class LinkEdits {
    private final Invocation invocation;
    private final DomainConnection connection;
    private final Confirmation confirmation;

    LinkEdits(Invocation invocation, DomainConnection connection, Confirmation confirmation) {
        this.invocation = invocation;
        this.connection = connection;
        this.confirmation = confirmation;
    }

    /** The SOMs that were named, each once. */
    static List<Som> find(DomainConnection connection, List<String> names) {
        Soms soms = new Soms(connection);
        // Each name by itself costs two searches, all SOMs together do too.
        List<Som> found = names.size() <= 2
                ? names.stream().map(soms::find).toList()
                : names.stream().map(soms.index()::find).toList();
        return found.stream().distinct().toList();
    }

    /**
     * Makes them.
     *
     * @param edits none for a SOM that is as it shall be
     * @return the exit code
     */
    int make(Map<Som, List<LinkEdit>> edits) {
        return make(edits, "change the links of");
    }

    /** The same, said in words that the name of a SOM follows. */
    int make(Map<Som, List<LinkEdit>> edits, String doing) {
        if (edits.size() == 1) {
            return one(edits.entrySet().iterator().next());
        }
        Map<Som, List<LinkEdit>> needed = new LinkedHashMap<>();
        edits.forEach((som, own) -> {
            if (own.isEmpty()) {
                invocation.output().remark("There is nothing to change at " + som + ".");
            } else {
                needed.put(som, own);
            }
        });
        if (needed.isEmpty()) {
            invocation.output().madeMany(Changed.SHAPE, List.of(), "There is nothing to change.");
            return ExitCode.DONE.number();
        }
        return many(needed, doing);
    }

    private int one(Map.Entry<Som, List<LinkEdit>> edits) {
        Som som = edits.getKey();
        Optional<PlannedChange> planned = new LinkChanges(connection).planIfNeeded(som, edits.getValue());
        if (planned.isEmpty()) {
            tell(som, "There is nothing to change at " + som + ".");
        } else if (Edit.make(invocation, connection, confirmation, planned.get())) {
            tell(som, "Changed the links of " + som + ".");
        }
        return ExitCode.DONE.number();
    }

    private void tell(Som som, String what) {
        Edit.tell(
                invocation,
                SomShapes.DETAILS,
                () -> SomDetails.of(new Soms(connection).byDn(som.dn()).orElse(som), LinkedGpos.of(connection)),
                after -> what
                        + (after.rows().isEmpty()
                                ? " It has no links now."
                                : " Its links are now:\n  " + String.join("\n  ", after.lines())));
    }

    private int many(Map<Som, List<LinkEdit>> edits, String doing) {
        LinkChanges changes = new LinkChanges(connection);
        List<ChangeBatch.Item> items = edits.entrySet().stream()
                .map(each -> new ChangeBatch.Item(
                        each.getKey().toString(), cancellation -> changes.plan(each.getKey(), each.getValue())))
                .collect(Collectors.toList());
        return Edit.makeAll(
                invocation,
                connection,
                confirmation,
                doing,
                items,
                number -> "Changed the links of " + Text.count(number, "SOM") + ".");
    }
}
