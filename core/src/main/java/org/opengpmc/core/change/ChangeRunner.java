// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;

/** Runs changes: intent, audit record, steps; and takes all back if a step fails. Safe for several threads. */
public final class ChangeRunner {
    private static final int UNDO_ATTEMPTS = 3;

    private final DomainConnection connection;
    private final Journal journal;
    private final AuditLog audit;
    private final ChangeObserver observer;
    private final Actor actor;

    /** A runner that writes to the DC of the connection and keeps its journal in the state folder. */
    public ChangeRunner(DomainConnection connection, StateDirectory state, ChangeObserver observer) {
        this.connection = connection;
        this.journal = new Journal(state);
        this.audit = new AuditLog(state);
        this.observer = observer;
        this.actor = Actor.of(connection);
    }

    /**
     * Makes the change, or leaves everything as it was.
     *
     * @return what is to be told although the change was made
     * @throws GpmcException why it was not made. If taking back failed too, the suppressed exception says so, and
     *     {@code gpmc recover} ends it
     */
    public List<StatusMessage> run(Change change, CancellationToken cancellation) {
        cancellation.check();
        Instant now = connection.clock().instant();
        try (Journal.Intent intent = journal.begin(change, connection.facts(), actor.toJson(change.id(), now))) {
            observer.reached(change, "intent written");
            begin(change, intent);
            try {
                applyAll(change, intent, cancellation);
            } catch (GpmcException | IllegalStateException e) {
                takeBack(change, intent, e);
                throw e;
            }
            return finish(change, intent);
        }
    }

    private void begin(Change change, Journal.Intent intent) {
        try {
            record(change, Event.BEGUN, "");
        } catch (GpmcException e) {
            intent.end();
            throw e;
        }
        observer.reached(change, "audit record written");
    }

    private void applyAll(Change change, Journal.Intent intent, CancellationToken cancellation) {
        for (int i = 0; i < change.steps().size(); i++) {
            Step step = change.steps().get(i);
            observer.reached(change, "step " + i + " begins");
            if (cancellation.isCancelled()) {
                throw new CancelledException(
                        Failure.of("cancelled: " + change.title()).on(change.object()));
            }
            intent.beginStep();
            try {
                step.apply(connection);
            } catch (UnreachableException e) {
                // The answer was lost, perhaps not the request: if the deciding step was done, the change was made.
                if (step != change.decision() || !isAppliedAfterAll(step)) {
                    throw e;
                }
            }
            observer.reached(change, "step " + i + " applied");
        }
    }

    private boolean isAppliedAfterAll(Step step) {
        try {
            return step.isApplied(connection);
        } catch (GpmcException e) {
            return false;
        }
    }

    private void takeBack(Change change, Journal.Intent intent, RuntimeException reason) {
        try {
            Rollback.run(change, intent.lastBegun(), connection, observer, UNDO_ATTEMPTS);
        } catch (GpmcException e) {
            reason.addSuppressed(leftOpen(change, e));
            record(change, Event.LEFT_OPEN, reason.getMessage() + "; taking it back failed: " + e.getMessage());
            return;
        }
        try {
            record(change, Event.UNDONE, String.valueOf(reason.getMessage()));
            intent.end();
        } catch (GpmcException e) {
            reason.addSuppressed(e);
        }
    }

    private StorageFailedException leftOpen(Change change, GpmcException why) {
        return new StorageFailedException(Failure.of("what was begun could not be taken back: " + why.getMessage())
                .on(change.object())
                .at(connection.facts().server())
                .hint("The GPO may be half changed: run 'gpmc recover' as soon as the server can be reached again")
                .cause(why));
    }

    private List<StatusMessage> finish(Change change, Journal.Intent intent) {
        List<StatusMessage> messages = new ArrayList<>();
        try {
            change.claim().ifPresent(claim -> claim.release(connection));
        } catch (GpmcException e) {
            messages.add(StatusMessage.of(
                    Severity.WARNING,
                    "cleanup-pending",
                    change.object(),
                    "the change was made, but old content could not be removed from SYSVOL (" + e.getMessage()
                            + "); 'gpmc recover' removes it"));
            record(change, Event.DONE, "old content not yet removed");
            return messages;
        }
        observer.reached(change, "released");
        try {
            record(change, Event.DONE, "");
            observer.reached(change, "outcome recorded");
            intent.end();
        } catch (StorageFailedException e) {
            messages.add(StatusMessage.of(
                    Severity.WARNING,
                    "outcome-pending",
                    change.object(),
                    "the change was made, but that could not be noted (" + e.getMessage()
                            + "); 'gpmc recover' makes up for it"));
            return messages;
        }
        observer.reached(change, "intent removed");
        return messages;
    }

    private void record(Change change, Event event, String detail) {
        audit.append(AuditRecords.of(change, event, detail, actor, connection));
    }
}
