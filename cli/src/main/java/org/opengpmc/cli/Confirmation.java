// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.List;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;
import picocli.CommandLine.Option;

/** The options of every command that changes something, and the question it asks. */
public final class Confirmation {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask; for scripts.")
    boolean yes;

    @Option(names = "--dry-run", description = "Print what would be done, and change nothing.")
    boolean dryRun;

    /**
     * Shows what is about to happen and asks.
     *
     * @param changes each thing that would be done
     * @return whether to go on; false after a dry run
     * @throws CancelledException if the answer is not yes
     * @throws UsageException if nobody can be asked and {@code --yes} is missing
     */
    public boolean confirm(Invocation invocation, List<PlanItem> changes) {
        return confirm(invocation, changes, "Go on?");
    }

    /** The same with a question of its own. */
    boolean confirm(Invocation invocation, List<PlanItem> changes, String question) {
        Output output = invocation.output();
        Terminal terminal = invocation.terminal();
        if (dryRun) {
            output.plan(changes, true);
            return false;
        }
        if (yes) {
            return true;
        }
        output.plan(changes, false);
        if (!terminal.inIsTerminal()) {
            throw new UsageException(
                    "nobody can be asked, because standard input is not a terminal",
                    "Add --yes to go on without being asked, or --dry-run to see only what would be done");
        }
        if (Interruption.endingAtOnce(() -> terminal.confirm(question))) {
            return true;
        }
        throw new CancelledException(Failure.of("nothing was changed"));
    }

    /** Whether only the plan is wanted. */
    public boolean isDryRun() {
        return dryRun;
    }
}
