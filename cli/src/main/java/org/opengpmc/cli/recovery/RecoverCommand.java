// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import java.util.List;
import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.Noun;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.Recovery.LeftOpen;
import org.opengpmc.core.change.Recovery.OpenChange;
import org.opengpmc.core.change.Recovery.Recovered;
import org.opengpmc.core.change.Recovery.Report;
import org.opengpmc.core.change.Recovery.Undecided;
import org.opengpmc.core.domain.DomainConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc recover}. */
@Command(
        name = "recover",
        description = {
            "Ends changes that a crash, a power cut or a lost connection left unfinished.",
            "",
            "Every change is noted in the journal before its first step. This command looks up what is noted there, and"
                    + " finishes each change or takes it back, so that the domain is as after it or as before it, never"
                    + " between. Commands that write do the same before they begin."
        },
        footer = {
            "  gpmc recover                see to all unfinished changes of the domain",
            "  gpmc recover --dry-run      only list them",
            "  gpmc recover --undecided forward"
        })
public final class RecoverCommand implements Callable<Integer> {
    private static final Shape<OpenChange> OPEN = Shape.<OpenChange>named("open-change", 1)
            .column("time", "Begun", OpenChange::time)
            .column("title", "Change", OpenChange::title)
            .column("user", "User", OpenChange::user)
            .column("domain", "Domain", OpenChange::domain)
            .column("server", "Server", OpenChange::server)
            .detail("id", "Id", OpenChange::id);
    private static final Shape<Recovered> RECOVERED = Shape.<Recovered>named("recovered-change", 1)
            .column("outcome", "Outcome", r -> r.forward() ? "finished" : "taken back")
            .column("title", "Change", Recovered::title)
            .column("object", "Object", Recovered::object)
            .detail("id", "Id", Recovered::id);

    private final Invocation invocation;

    @Option(names = "--dry-run", description = "Only list the unfinished changes; no domain is needed.")
    boolean dryRun;

    @Option(
            names = "--undecided",
            paramLabel = "WAY",
            description =
                    "What to do with a change of which nobody can tell whether it was made, because somebody wrote"
                            + " since: stop and say so, forward to take it as made, or back to take back what is left of it"
                            + " (default: stop).")
    Undecided undecided = Undecided.STOP;

    private RecoverCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The command, which has no verbs. */
    public static Noun noun() {
        return Noun.of(RecoverCommand::new);
    }

    @Override
    public Integer call() {
        Recovery recovery = new Recovery(invocation.state());
        List<OpenChange> open = recovery.open();
        if (dryRun) {
            invocation.output().list(OPEN, open);
        } else if (open.isEmpty()) {
            invocation.output().remark("No change is unfinished.");
            invocation.output().listForPrograms(RECOVERED, List.of());
        } else {
            recover(recovery);
        }
        return ExitCode.DONE.number();
    }

    private void recover(Recovery recovery) {
        Report report;
        try (DomainConnection connection = invocation.connect()) {
            report = recovery.run(connection, ChangeObserver.NONE, undecided);
        }
        Output output = invocation.output();
        output.list(RECOVERED, report.ended());
        for (LeftOpen left : report.leftOpen()) {
            String text = "Left open: " + left.change().title() + ": " + left.why();
            if (left.failure().isPresent()) {
                output.warning(text);
            } else {
                output.remark(text);
            }
        }
        report.throwFirstFailure();
    }
}
