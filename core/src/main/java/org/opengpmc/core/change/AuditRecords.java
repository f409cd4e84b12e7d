// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

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
}
