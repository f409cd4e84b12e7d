// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.time.Instant;
import java.util.Map;
import org.opengpmc.core.domain.DomainConnection;

/** Makes the audit records of a change. */
final class AuditRecords {
    private AuditRecords() {}

    static AuditRecord of(
            Change change, AuditRecord.Event event, String detail, Actor actor, DomainConnection connection) {
        return new AuditRecord(
                0,
                connection.clock().instant(),
                event,
                actor.user(),
                actor.host(),
                connection.facts().dnsName(),
                connection.facts().server(),
                change.id(),
                change.title(),
                change.object(),
                change.before(),
                change.after(),
                detail,
                "");
    }

    /** That somebody gave a change up. */
    static AuditRecord abandoned(Recovery.OpenChange open, Actor actor) {
        return new AuditRecord(
                0,
                Instant.now(),
                AuditRecord.Event.ABANDONED,
                actor.user(),
                actor.host(),
                open.domain(),
                open.server(),
                open.id(),
                open.title(),
                "",
                Map.of("user", open.user(), "time", open.time()),
                Map.of(),
                "the domain stays as the change left it",
                "");
    }
}
