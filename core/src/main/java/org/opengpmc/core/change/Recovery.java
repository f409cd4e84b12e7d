// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;

/**
 * Ends the changes that a crash broke off: finishes those whose deciding step was done, takes back the others. After it
 * every GPO is as before its change or as after, never between.
 */
public final class Recovery {
    private final Journal journal;
    private final AuditLog audit;

    /** Recovery of the changes noted in a state folder. */
    public Recovery(StateDirectory state) {
        this.journal = new Journal(state);
        this.audit = new AuditLog(state);
    }

    /** The changes that are open, whether their process lives or not; no domain is needed to look. */
    public List<OpenChange> open() {
        List<OpenChange> list = new ArrayList<>();
        for (Path file : journal.files()) {
            journal.peek(file).map(Recovery::openChange).ifPresent(list::add);
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
     * Ends every open change of the connection's domain whose process is dead.
     *
     * @throws ConflictException if a change was written to another DC than this connection's: SYSVOL and directory of
     *     the two may not yet agree
     */
    public List<Recovered> run(DomainConnection connection, ChangeObserver observer) {
        List<Recovered> done = new ArrayList<>();
        for (Path file : journal.files()) {
            Optional<Journal.Intent> taken = journal.takeOver(file);
            if (taken.isPresent()) {
                try (Journal.Intent intent = taken.get()) {
                    if (intent.domainGuid().equals(connection.facts().guid().toString())) {
                        done.add(recover(intent, connection, observer));
                    }
                }
            }
        }
        return done;
    }

    private Recovered recover(Journal.Intent intent, DomainConnection connection, ChangeObserver observer) {
        Change change = intent.change();
        if (!intent.server().equalsIgnoreCase(connection.facts().server())) {
            throw new ConflictException(
                    Failure.of("an unfinished change was made on another domain controller: " + change.title())
                            .on(change.object())
                            .at(intent.server())
                            .hint("Run 'gpmc recover --server " + intent.server() + "'"));
        }
        boolean decisionBegun = intent.lastBegun() == change.steps().size() - 1;
        boolean forward = decisionBegun && change.decision().isApplied(connection);
        if (forward) {
            change.claim().ifPresent(claim -> claim.release(connection));
        } else {
            Rollback.run(change, intent.lastBegun(), connection, observer, 1);
        }
        Event event = forward ? Event.RECOVERED_FORWARD : Event.RECOVERED_BACK;
        audit.append(AuditRecords.of(change, event, "", Actor.of(connection), connection));
        intent.end();
        return new Recovered(change.id(), change.title(), change.object(), forward);
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
