// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.domain.DomainConnection;

/** One change by the hand of a user: shown, confirmed, made. */
public final class Edit {
    private Edit() {}

    /**
     * Makes a change if the user agrees.
     *
     * @return whether it was made; false after a dry run
     */
    public static boolean make(
            Invocation invocation, DomainConnection connection, Confirmation confirmation, Change change) {
        List<String> lines = new ArrayList<>(List.of(change.title()));
        if (confirmation.isDryRun()) {
            change.plan().forEach(step -> lines.add("step: " + step));
        }
        if (!confirmation.confirm(invocation, lines)) {
            return false;
        }
        new ChangeRunner(connection, invocation.state(), ChangeObserver.NONE)
                .run(change, invocation.cancellation())
                .forEach(invocation.output()::message);
        return true;
    }
}
