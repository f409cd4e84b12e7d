// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the audit log.
 *
 * @param number from 1, without gaps
 * @param time when it was written
 * @param event what happened to the change
 * @param user who was signed in to the domain
 * @param host the machine the change was made from
 * @param domain DNS name
 * @param server the DC written to
 * @param change the change's id; the records of one change share it
 * @param title what the change does
 * @param object the DN of the object
 * @param before values replaced, by name
 * @param after new values, by name
 * @param detail what else there is to say, such as why it was undone
 * @param hash SHA-256 over the hash of the record before it and this one's line without its hash, in hexadecimal
 */
public record AuditRecord(
        long number,
        Instant time,
        Event event,
        String user,
        String host,
        String domain,
        String server,
        String change,
        String title,
        String object,
        Map<String, String> before,
        Map<String, String> after,
        String detail,
        String hash) {
    public AuditRecord {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** The same as the log numbers and hashes it. */
    AuditRecord stamped(long newNumber, String newHash) {
        return copy(newNumber, event, detail, newHash);
    }

    /** The same about another event, not yet in the log. */
    AuditRecord about(Event newEvent, String newDetail) {
        return copy(0, newEvent, newDetail, "");
    }

    private AuditRecord copy(long newNumber, Event newEvent, String newDetail, String newHash) {
        return new AuditRecord(
                newNumber, time, newEvent, user, host, domain, server, change, title, object, before, after, newDetail,
                newHash);
    }

    /** What can happen to a change. */
    public enum Event {
        /** About to begin; written before the first step. */
        BEGUN,
        /** Done as a whole. */
        DONE,
        /** Failed or cancelled, and taken back as a whole. */
        UNDONE,
        /** Failed, and taking it back failed too: {@code gpmc recover} is needed. */
        LEFT_OPEN,
        /** Broken off by a crash, and finished by recovery. */
        RECOVERED_FORWARD,
        /** Broken off by a crash, and taken back by recovery. */
        RECOVERED_BACK,
        /** Broken off by a crash, and given up: the domain is as the crash left it. */
        ABANDONED,
        /** The claim it left on a GPT was released by somebody who does not have its journal. */
        CLAIM_RELEASED
    }
}
