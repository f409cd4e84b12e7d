// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.operation.CancellationToken;

/**
 * One small write to one store. Everything it needs to be checked or undone after a crash is in its JSON; only what
 * applying needs may live in memory alone.
 */
sealed interface Step
        permits AddEntry,
                DeleteEntry,
                DeleteSubtree,
                ModifyEntry,
                SetEntrySecurity,
                SetFileSecurity,
                ClaimGpt,
                StageGpt,
                StageFolder,
                MakeFolder,
                MoveGpt,
                ReplaceFile {

    /** What it does, for people: the line of a plan. */
    String describe();

    /** Does it. A conflict with what somebody else wrote is a {@code ConflictException} and changes nothing. */
    void apply(DomainConnection connection);

    /**
     * Does it, unless what it brings about is so already by somebody else's hand and must stay if the change fails.
     *
     * @param cancellation asked between the requests of a step that takes many
     * @return whether it did anything that would be taken back
     */
    default boolean applyIfNeeded(DomainConnection connection, CancellationToken cancellation) {
        apply(connection);
        return true;
    }

    /** Whether the store shows that it has been done. */
    boolean isApplied(DomainConnection connection);

    /**
     * What the store shows, in words, if that is neither what was there before the step nor what it puts there: somebody
     * else wrote. Only asked of a step that decides.
     */
    default Optional<String> foreign(DomainConnection connection) {
        return Optional.empty();
    }

    /** Whether it is one request, which a server carries out as a whole or not at all. */
    default boolean isOneRequest() {
        return false;
    }

    /** Whether this failure of {@link #apply} means that nothing was written. */
    default boolean leftUntouched(GpmcException failure) {
        return failure instanceof ConflictException || (isOneRequest() && !(failure instanceof UnreachableException));
    }

    /** Takes it back if it was done; does nothing if it was not. May be asked again after a failure. */
    void undo(DomainConnection connection);

    /** What the journal keeps. The member {@code step} names the kind. */
    JSONObject toJson();
}
