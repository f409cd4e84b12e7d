// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.util.Optional;
import org.opengpmc.core.change.Intent.Direction;
import org.opengpmc.core.change.Recovery.Undecided;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;

/** Finds out which way an unfinished change is to be ended: what was noted counts, else what the stores show. */
final class RecoveryDirection {
    private RecoveryDirection() {}

    static Direction of(Intent intent, Change change, DomainConnection connection, Undecided undecided) {
        Step decision = change.decision();
        boolean decisionBegun = intent.lastBegun() == change.steps().size() - 1;
        if (intent.direction().isPresent()) {
            boolean tooLate = decisionBegun && decision instanceof DeleteSubtree && decision.isApplied(connection);
            boolean doubtful = decisionBegun && intent.direction().get() == Direction.BACK;
            if (tooLate || !doubtful || undecided == Undecided.BACK) {
                return tooLate ? Direction.FORWARD : intent.direction().get();
            }
            // The reply of the deciding step was lost. If it was carried out and somebody wrote since, going back would
            // put old files under a newer GPO.
            decision.foreign(connection).ifPresent(found -> refuse(change, connection, found));
            return Direction.BACK;
        }
        if (!decisionBegun) {
            return Direction.BACK;
        }
        if (decision.isApplied(connection)) {
            return Direction.FORWARD;
        }
        Optional<String> found = decision.foreign(connection);
        if (found.isEmpty() || undecided == Undecided.BACK) {
            return Direction.BACK;
        }
        if (undecided == Undecided.FORWARD) {
            return Direction.FORWARD;
        }
        throw refuse(change, connection, found.get());
    }

    private static ConflictException refuse(Change change, DomainConnection connection, String found) {
        throw new ConflictException(Failure.of("it cannot be told whether this change was made, because somebody wrote"
                        + " since: " + change.title() + "; " + found)
                .on(change.object())
                .at(connection.facts().server())
                .hint("Look at the object; then run 'gpmc recover --undecided forward' to take the change as made, or"
                        + " 'gpmc recover --undecided back' to take back what is left of it"));
    }
}
