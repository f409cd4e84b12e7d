// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.nio.file.Files;
import java.util.List;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.Recovery.LeftOpen;
import org.opengpmc.core.change.Recovery.OpenChange;
import org.opengpmc.core.change.Recovery.Recovered;
import org.opengpmc.core.change.Recovery.Report;
import org.opengpmc.core.change.Recovery.Undecided;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.InvalidInputException;

/** What earlier commands began in the domain and did not end, as a command that writes meets it. */
record Leftovers(Invocation invocation, DomainConnection connection) {
    /** Ends it if the user agrees; a dry run only tells. */
    void see(Confirmation confirmation) {
        // Looking must not make the state folder.
        if (!Files.exists(invocation.stateFolder())) {
            return;
        }
        Output output = invocation.output();
        Recovery recovery = new Recovery(invocation.state());
        List<OpenChange> open;
        try {
            open = recovery.open().stream().filter(this::mayBeOfThisDomain).toList();
        } catch (InvalidInputException e) {
            // A damaged record: its GPO, whichever it is, stays claimed.
            output.warning(e.describe());
            return;
        }
        if (confirmation.isDryRun()) {
            open.forEach(change -> output.remark("Unfinished, and to be ended first: " + change.title()));
        } else if (!open.isEmpty() && confirmation.confirm(invocation, asItems(open), "End these first?")) {
            tell(recovery.run(connection, ChangeObserver.NONE, Undecided.STOP));
        }
    }

    /** Of a damaged record nobody knows the domain. */
    private boolean mayBeOfThisDomain(OpenChange change) {
        return change.domain().isEmpty()
                || change.domain().equalsIgnoreCase(connection.facts().dnsName());
    }

    private static List<PlanItem> asItems(List<OpenChange> open) {
        return open.stream()
                .map(change -> PlanItem.of("finish or take back what was left unfinished: " + change.title()))
                .toList();
    }

    private void tell(Report report) {
        Output output = invocation.output();
        for (Recovered change : report.ended()) {
            output.remark((change.forward() ? "Finished" : "Took back") + " what was left unfinished earlier: "
                    + change.title());
        }
        // One still under way ends itself; it keeps its GPO claimed as these do.
        for (LeftOpen left : report.leftOpen()) {
            left.failure()
                    .ifPresent(failure ->
                            output.warning("left unfinished: " + left.change().title() + ": " + failure.describe()));
        }
    }
}
