// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.change.Intent.Direction;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;

/**
 * Ends the changes that a crash broke off: finishes those whose deciding step was done, takes back the others. After it
 * every GPO is as before its change or as after, never between.
 */
public final class Recovery {
    private final Journal journal;
    private final AuditLog audit;
    private final Path aside;

    /** Recovery of the changes noted in a state folder. */
    public Recovery(StateDirectory state) {
        this.journal = new Journal(state);
        this.audit = new AuditLog(state);
        this.aside = state.abandoned();
    }

    /** The changes that are open, whether their process lives or not; no domain is needed to look. */
    public List<OpenChange> open() {
        List<OpenChange> list = new ArrayList<>();
        for (Path file : journal.files()) {
            try {
                journal.peek(file).map(Recovery::openChange).ifPresent(list::add);
            } catch (GpmcException e) {
                // A damaged record must not hide the others; running the recovery tells what is wrong with it.
                list.add(unreadable(file));
            }
        }
        return list;
    }

    private static OpenChange openChange(JSONObject intent) {
        JSONObject change = JsonValues.child(intent, "change");
        JSONObject actor = JsonValues.child(intent, "actor");
        return new OpenChange(
                JsonValues.string(change, "id"),
                JsonValues.string(change, "title"),
                JsonValues.string(intent, "domainName"),
                JsonValues.string(intent, "server"),
                JsonValues.string(actor, "user"),
                JsonValues.string(actor, "time"));
    }

    /**
     * Ends every open change of the connection's domain whose process is dead; those in doubt stay open.
     *
     * @throws GpmcException why the first of those that stay open although it is their turn could not be ended, the
     *     others' reasons suppressed: see {@link LeftOpen}. All others have been ended before it is thrown
     */
    public List<Recovered> run(DomainConnection connection, ChangeObserver observer) {
        Report report = run(connection, observer, Undecided.STOP);
        report.throwFirstFailure();
        return report.ended();
    }

    /**
     * Ends every open change of the connection's domain whose process is dead. One that cannot be ended does not keep the
     * others from it.
     *
     * @param undecided what to do with a change of which the stores do not show whether it was made
     */
    public Report run(DomainConnection connection, ChangeObserver observer, Undecided undecided) {
        journal.removeUnfinished();
        List<Recovered> ended = new ArrayList<>();
        List<LeftOpen> leftOpen = new ArrayList<>();
        for (Path file : journal.files()) {
            try {
                Optional<Intent> taken = journal.takeOver(file);
                if (taken.isEmpty()) {
                    journal.peek(file)
                            .map(Recovery::openChange)
                            .map(open -> LeftOpen.because(open, "it is still under way"))
                            .ifPresent(leftOpen::add);
                    continue;
                }
                try (Intent intent = taken.get()) {
                    recover(intent, connection, observer, undecided, ended, leftOpen);
                }
            } catch (GpmcException e) {
                leftOpen.add(LeftOpen.failed(unreadable(file), e));
            }
        }
        return new Report(ended, leftOpen);
    }

    /**
     * Gives up a change that can be neither finished nor taken back. The domain stays as it is, and a GPT that the change
     * claims stays claimed until {@link Claims#release}. No domain is needed.
     *
     * @param id as {@link #open} tells it
     * @return where the change's record is kept
     * @throws NotFoundException if there is no such change
     * @throws ConflictException if its process lives
     */
    public Path abandon(String id) {
        Path file = journal.files().stream()
                .filter(f -> id(f).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Failure.of("no unfinished change has the id '" + id + "'")
                        .hint("'gpmc recover --dry-run -o json' lists them with their ids")));
        OpenChange open = open().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseGet(() -> unreadable(file));
        return journal.setAside(file, aside, () -> audit.append(AuditRecords.abandoned(open, Actor.local())))
                .orElseThrow(() -> new ConflictException(Failure.of("the change is still under way: " + open.title())
                        .hint("Wait for it, or end its process")));
    }

    private void recover(
            Intent intent,
            DomainConnection connection,
            ChangeObserver observer,
            Undecided undecided,
            List<Recovered> ended,
            List<LeftOpen> leftOpen) {
        OpenChange open = openChange(intent.content());
        if (!intent.domainGuid().equals(connection.facts().guid().toString())) {
            leftOpen.add(LeftOpen.because(open, "it is a change of another domain, " + open.domain()));
            return;
        }
        try {
            ended.add(recover(intent, connection, observer, undecided));
        } catch (GpmcException e) {
            leftOpen.add(LeftOpen.failed(open, e));
        }
    }

    private Recovered recover(
            Intent intent, DomainConnection connection, ChangeObserver observer, Undecided undecided) {
        Change change = intent.change();
        if (!intent.server().equalsIgnoreCase(connection.facts().server())) {
            throw new ConflictException(
                    Failure.of("an unfinished change was made on another domain controller: " + change.title())
                            .on(change.object())
                            .at(intent.server())
                            .hint("Run 'gpmc recover --server " + intent.server() + "'"));
        }
        Direction direction = RecoveryDirection.of(intent, change, connection, undecided);
        // A recovery may die too, and what it leaves would look different to the next one.
        intent.decide(direction);
        observer.reached(change, "direction noted");
        boolean forward = direction == Direction.FORWARD;
        tidy(change, connection);
        if (forward) {
            change.claim().ifPresent(claim -> claim.release(connection));
            observer.reached(change, "released");
        } else {
            Rollback.run(change, intent, connection, observer, 1);
        }
        Event event = forward ? Event.RECOVERED_FORWARD : Event.RECOVERED_BACK;
        audit.append(AuditRecords.of(change, event, "", Actor.of(connection), connection));
        observer.reached(change, "outcome recorded");
        intent.end();
        observer.reached(change, "intent removed");
        return new Recovered(change.id(), change.title(), change.object(), forward);
    }

    private static void tidy(Change change, DomainConnection connection) {
        boolean claimed = change.claim().map(c -> c.isApplied(connection)).orElse(false);
        if (claimed) {
            change.steps().stream()
                    .filter(ReplaceFile.class::isInstance)
                    .map(ReplaceFile.class::cast)
                    .forEach(step -> step.tidy(connection));
        }
    }

    private static String id(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.intent$", "");
    }

    private static OpenChange unreadable(Path file) {
        return new OpenChange(id(file), "a change whose journal record is damaged", "", "", "", "");
    }

    /** What to do with a change of which the stores do not show whether it was made, because somebody wrote since. */
    public enum Undecided {
        /** Leave it open and say what was found. */
        STOP,
        /** Take it as made: keep its content. */
        FORWARD,
        /** Take it as not made: take back its content. What somebody else wrote stays. */
        BACK
    }

    /**
     * What recovery did.
     *
     * @param ended the changes that are over
     * @param leftOpen those that are not, and why
     */
    public record Report(List<Recovered> ended, List<LeftOpen> leftOpen) {
        public Report {
            ended = List.copyOf(ended);
            leftOpen = List.copyOf(leftOpen);
        }

        /** Throws why the first change could not be ended, the reasons of the others suppressed. Nothing if all were. */
        public void throwFirstFailure() {
            List<GpmcException> failures = leftOpen.stream()
                    .map(LeftOpen::failure)
                    .flatMap(Optional::stream)
                    .toList();
            if (!failures.isEmpty()) {
                GpmcException first = failures.get(0);
                failures.stream().skip(1).forEach(first::addSuppressed);
                throw first;
            }
        }
    }

    /**
     * A change that recovery left as it is.
     *
     * @param why in words
     * @param failure if it was its turn; empty if its process lives or it is of another domain
     */
    public record LeftOpen(OpenChange change, String why, Optional<GpmcException> failure) {
        private static LeftOpen because(OpenChange change, String why) {
            return new LeftOpen(change, why, Optional.empty());
        }

        private static LeftOpen failed(OpenChange change, GpmcException failure) {
            return new LeftOpen(change, String.valueOf(failure.getMessage()), Optional.of(failure));
        }
    }

    /**
     * A change that has begun and not ended.
     *
     * @param time when it began, ISO 8601
     */
    public record OpenChange(String id, String title, String domain, String server, String user, String time) {}

    /**
     * A change that recovery ended.
     *
     * @param forward finished if true, taken back if false
     */
    public record Recovered(String id, String title, String object, boolean forward) {}
}
