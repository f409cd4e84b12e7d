// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.Recovery.LeftOpen;
import org.opengpmc.core.change.Recovery.Recovered;
import org.opengpmc.core.change.Recovery.Report;
import org.opengpmc.core.change.Recovery.Undecided;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;

/**
 * An open domain and the way to write to it. Before the first write, changes that a crash left unfinished are ended, so
 * that nothing is built on a half-written GPO; what cannot be ended keeps its GPO claimed and concerns no other.
 * The first write tells what became of them.
 */
final class DomainSession {
    private static final System.Logger LOG = System.getLogger(DomainSession.class.getName());

    private final DomainConnection connection;
    private final Path stateFolder;
    private @Nullable StateDirectory state;

    DomainSession(DomainConnection connection, Path stateFolder) {
        this.connection = connection;
        this.stateFolder = stateFolder;
    }

    DomainConnection connection() {
        return connection;
    }

    DomainFacts facts() {
        return connection.facts();
    }

    /** Makes a change that was planned. */
    void run(Change change) {
        run(new PlannedChange(change, List.of()));
    }

    /** The same as a part of an operation. */
    List<StatusMessage> run(Change change, StepListener steps, CancellationToken token) {
        return run(new PlannedChange(change, List.of()), steps.observer(), token);
    }

    /** Makes a change that was planned, and gives what there is to say. */
    List<StatusMessage> run(PlannedChange planned) {
        return run(planned, ChangeObserver.NONE, CancellationToken.NONE);
    }

    List<StatusMessage> run(PlannedChange planned, ChangeObserver observer, CancellationToken token) {
        List<StatusMessage> messages = new ArrayList<>(planned.messages());
        messages.addAll(new ChangeRunner(connection, state(messages), observer).run(planned.change(), token));
        return messages;
    }

    private synchronized StateDirectory state(List<StatusMessage> messages) {
        StateDirectory present = state;
        if (present == null) {
            boolean known = Files.exists(stateFolder);
            present = StateDirectory.open(stateFolder);
            state = present;
            if (known) {
                messages.addAll(recovered(present));
            }
        }
        return present;
    }

    /** Once: whoever writes next tells it, and the log for those writes that have nothing to tell with. */
    private List<StatusMessage> recovered(StateDirectory present) {
        List<StatusMessage> messages = new ArrayList<>();
        try {
            Report report = new Recovery(present).run(connection, ChangeObserver.NONE, Undecided.STOP);
            for (Recovered change : report.ended()) {
                messages.add(StatusMessage.of(
                        Severity.INFO,
                        "recovered",
                        change.object(),
                        (change.forward() ? "finished" : "took back") + " what was left unfinished earlier: "
                                + change.title()));
            }
            for (LeftOpen left : report.leftOpen()) {
                left.failure()
                        .ifPresent(
                                failure -> messages.add(stillOpen(left.change().title(), failure)));
            }
        } catch (RuntimeException e) {
            messages.add(stillOpen("the journal in " + stateFolder, e));
        }
        messages.forEach(message -> LOG.log(
                message.severity() == Severity.INFO ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                message.text()));
        return messages;
    }

    private static StatusMessage stillOpen(String what, RuntimeException failure) {
        String why = failure instanceof GpmcException known ? GPMException.words(known) : failure.toString();
        return StatusMessage.of(Severity.WARNING, "left-unfinished", what, "left unfinished: " + what + ": " + why);
    }
}
