// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.util.List;
import java.util.function.Supplier;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;

/** Takes back the steps of a change, last first. */
final class Rollback {
    private Rollback() {}

    /**
     * Takes back what was done. Every step looks first whether it was done, so it may run again after a failure. Which
     * are taken back already is noted: an object that one step added and one before it deleted looks the same after
     * both are taken back as before either is.
     *
     * @param intent knows the last step that may have been applied
     * @param attempts how often a step is tried when the connection breaks
     */
    static void run(Change change, Intent intent, DomainConnection connection, ChangeObserver observer, int attempts) {
        List<Step> steps = change.steps();
        int last = intent.lastBegun();
        boolean claimed = retried(attempts, () -> change.claim().map(c -> c.isApplied(connection)))
                .orElse(true);
        int claimAt = change.claim().map(steps::indexOf).orElse(0);
        for (int i = last; i >= 0; i--) {
            Step step = steps.get(i);
            // Nothing follows a claim that was not obtained; the folders may be those of its holder.
            if ((!claimed && i > claimAt) || intent.wasNotNeeded(i)) {
                note(intent);
                continue;
            }
            observer.reached(change, "step " + i + " undo begins");
            retried(attempts, () -> {
                step.undo(connection);
                return true;
            });
            observer.reached(change, "step " + i + " undone");
            note(intent);
            observer.reached(change, "step " + i + " undo noted");
        }
    }

    private static void note(Intent intent) {
        try {
            intent.stepIsUndone();
        } catch (StorageFailedException e) {
            // The domain first: the note is only missed if this process dies too, before it has ended.
            return;
        }
    }

    private static <T> T retried(int attempts, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (UnreachableException e) {
                if (attempt == attempts || !pause(attempt)) {
                    throw e;
                }
            }
        }
    }

    /** Gives a connection time to come back. False if interrupted. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep(200L * attempt);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
