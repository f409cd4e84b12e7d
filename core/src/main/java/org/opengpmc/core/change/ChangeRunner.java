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
    private static final int LATE_LOOKS = 4;
    private static final long LATE_PAUSE_MILLIS = 500;

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
        try (Intent intent = journal.begin(change, connection.facts(), actor.toJson(change.id(), now))) {
            begin(change, intent);
            try {
                observer.reached(change, "audit record written");
                applyAll(change, intent, cancellation);
            } catch (ChangeObserver.Crash e) {
                throw e;
            } catch (Throwable e) {
                // An error too, such as a stack that overflows: the process lives, and so would the claim.
                takeBack(change, intent, e);
                throw e;
            }
            return finish(change, intent);
        }
    }

    private void begin(Change change, Intent intent) {
        try {
            observer.reached(change, "intent written");
            record(change, Event.BEGUN, "");
        } catch (ChangeObserver.Crash e) {
            throw e;
        } catch (Throwable e) {
            intent.end();
            throw e;
        }
    }

    private void applyAll(Change change, Intent intent, CancellationToken cancellation) {
        for (int i = 0; i < change.steps().size(); i++) {
            Step step = change.steps().get(i);
            observer.reached(change, "step " + i + " begins");
            if (cancellation.isCancelled()) {
                throw new CancelledException(
                        Failure.of("cancelled: " + change.title()).on(change.object()));
            }
            intent.beginStep();
            observer.reached(change, "step " + i + " noted");
            apply(step, step == change.decision(), intent, cancellation);
            observer.reached(change, "step " + i + " applied");
        }
    }

    private void apply(Step step, boolean decides, Intent intent, CancellationToken cancellation) {
        try {
            if (!step.applyIfNeeded(connection, cancellation)) {
                intent.stepWasNotNeeded();
            }
        } catch (UnreachableException e) {
            // The answer was lost, perhaps not the request: if the deciding step was done, the change was made.
            if (!decides || !isAppliedAfterAll(step)) {
                throw e;
            }
        } catch (GpmcException e) {
            // Somebody else may have written the very same; then there is something to see, but nothing of ours.
            if (step.leftUntouched(e)) {
                intent.stepWasRefused();
            }
            throw e;
        }
    }

    /** A slow server may still be at it, so it is asked more than once. */
    private boolean isAppliedAfterAll(Step step) {
        for (int attempt = 0; attempt < LATE_LOOKS; attempt++) {
            try {
                if (step.isApplied(connection)) {
                    return true;
                }
                Thread.sleep(LATE_PAUSE_MILLIS);
            } catch (GpmcException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private void takeBack(Change change, Intent intent, Throwable reason) {
        ChangeObserver told = (c, point) -> orSuppressed(reason, () -> observer.reached(c, point));
        // Without the note a recovery looks at the stores, and finds the same.
        orSuppressed(reason, () -> intent.decide(Intent.Direction.BACK));
        told.reached(change, "taking back noted");
        try {
            Rollback.run(change, intent, connection, told, UNDO_ATTEMPTS);
        } catch (ChangeObserver.Crash e) {
            throw e;
        } catch (RuntimeException | Error e) {
            reason.addSuppressed(leftOpen(change, e));
            String detail = reason.getMessage() + "; taking it back failed: " + e.getMessage();
            orSuppressed(reason, () -> record(change, Event.LEFT_OPEN, detail));
            return;
        }
        orSuppressed(reason, () -> {
            record(change, Event.UNDONE, String.valueOf(reason.getMessage()));
            told.reached(change, "outcome recorded");
            intent.end();
            told.reached(change, "intent removed");
        });
    }

    private StorageFailedException leftOpen(Change change, Throwable why) {
        return new StorageFailedException(Failure.of("what was begun could not be taken back: " + why.getMessage())
                .on(change.object())
                .at(connection.facts().server())
                .hint("The GPO may be half changed: run 'gpmc recover' as soon as the server can be reached again")
                .cause(why));
    }

    /** The reason of the failure is what is told; what failed on top of it comes along. */
    private static void orSuppressed(Throwable reason, Runnable work) {
        try {
            work.run();
        } catch (ChangeObserver.Crash e) {
            throw e;
        } catch (Throwable e) {
            // An error that is thrown again and again may be one and the same object.
            if (e != reason) {
                reason.addSuppressed(e);
            }
        }
    }

    /** The change has been made: from here on nothing makes it fail, and what cannot be finished is told. */
    private List<StatusMessage> finish(Change change, Intent intent) {
        List<StatusMessage> messages = new ArrayList<>();
        boolean tidy = orWarned(change, messages, "the journal could not be written", () -> {
            intent.decide(Intent.Direction.FORWARD);
            observer.reached(change, "decision noted");
        });
        tidy &= orWarned(change, messages, "old content could not be removed from SYSVOL", () -> {
            change.claim().ifPresent(claim -> claim.release(connection));
            observer.reached(change, "released");
        });
        String detail = tidy ? "" : "old content not yet removed";
        boolean recorded = orWarned(change, messages, "that could not be recorded in the audit log", () -> {
            record(change, Event.DONE, detail);
            observer.reached(change, "outcome recorded");
        });
        if (tidy && recorded) {
            orWarned(change, messages, "the journal could not be tidied", () -> {
                intent.end();
                observer.reached(change, "intent removed");
            });
        }
        return messages;
    }

    private static boolean orWarned(Change change, List<StatusMessage> messages, String problem, Runnable work) {
        try {
            work.run();
            return true;
        } catch (ChangeObserver.Crash e) {
            throw e;
        } catch (Throwable e) {
            messages.add(StatusMessage.of(
                    Severity.WARNING,
                    "cleanup-pending",
                    change.object(),
                    "the change was made, but " + problem + " (" + e.getMessage() + "); 'gpmc recover' ends it"));
            return false;
        }
    }

    private void record(Change change, Event event, String detail) {
        audit.append(AuditRecords.of(change, event, detail, actor, connection));
    }
}
