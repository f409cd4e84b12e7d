// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.Noun;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.output.Output;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.Claims;
import org.opengpmc.core.change.Claims.Claim;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.Recovery.LeftOpen;
import org.opengpmc.core.change.Recovery.OpenChange;
import org.opengpmc.core.change.Recovery.Recovered;
import org.opengpmc.core.change.Recovery.Report;
import org.opengpmc.core.change.Recovery.Undecided;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpmc recover}. */
@Command(
        name = "recover",
        description = {
            "Ends changes that a crash, a power cut or a lost connection left unfinished.",
            "",
            "Every change is noted in the journal before its first step. This command looks up what is noted there, and"
                    + " finishes each change or takes it back, so that the domain is as after it or as before it, never"
                    + " between. Commands that write do the same before they begin.",
            "",
            "A change whose journal is lost, because its machine is, leaves the claim on its GPO behind: nobody can change"
                    + " that GPO's content. --claims lists such claims, --release-claim releases one: old content that was"
                    + " out of its place is put back, and what else the claim held is kept in the state folder. Only do so"
                    + " when you know that the machine named is not at work any more."
        },
        footer = {
            "  gpmc recover                see to all unfinished changes of the domain",
            "  gpmc recover --dry-run      only list them",
            "  gpmc recover --undecided forward",
            "  gpmc recover --claims       who claims which GPO, since when, from which machine",
            "  gpmc recover --release-claim 'Old baseline'",
            "  gpmc recover --abandon 20260102T030405-1a2b3c4d"
        })
public final class RecoverCommand implements Callable<Integer> {
    private static final Shape<OpenChange> OPEN = Shape.<OpenChange>named("open-change", 1)
            .column("time", "Begun", OpenChange::time)
            .column("id", "Id", OpenChange::id)
            .column("title", "Change", OpenChange::title)
            .column("user", "User", OpenChange::user)
            .column("domain", "Domain", OpenChange::domain)
            .column("server", "Server", OpenChange::server);
    private static final Shape<Recovered> RECOVERED = Shape.<Recovered>named("recovered-change", 1)
            .column("outcome", "Outcome", r -> r.forward() ? "finished" : "taken back")
            .column("title", "Change", Recovered::title)
            .column("object", "Object", Recovered::object)
            .detail("id", "Id", Recovered::id);

    private static final Shape<Claim> CLAIM = Shape.<Claim>named("claim", 1)
            .column("time", "Begun", Claim::time)
            .column("gpo", "GPO", claim -> claim.gpt().name())
            .column("user", "User", Claim::user)
            .column("host", "Machine", Claim::host)
            .column("inPlace", "Folder in place", Claim::inPlace)
            .column("change", "Change", Claim::change)
            .detail("holdsOld", "Holds old content", Claim::holdsOld)
            .detail("holdsNew", "Holds new content", Claim::holdsNew);

    private final Invocation invocation;

    @Mixin
    final Confirmation confirmation = new Confirmation();

    @Option(
            names = "--abandon",
            paramLabel = "ID",
            description = "Give up a change that can be neither finished nor taken back. The domain stays as it is.")
    @Nullable String abandoned;

    @Option(names = "--claims", description = "List the claims on GPOs in the domain, whoever made them.")
    boolean claims;

    @Option(
            names = "--release-claim",
            paramLabel = "GPO",
            description = "Release the claim that a change from another, lost machine left on a GPO (name or GUID).")
    @Nullable String claimed;

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
        if ((abandoned == null ? 0 : 1) + (claimed == null ? 0 : 1) + (claims ? 1 : 0) > 1) {
            throw new UsageException("only one of --abandon, --claims and --release-claim can be given", null);
        }
        if (claims) {
            try (DomainConnection connection = invocation.connect()) {
                invocation.output().list(CLAIM, Claims.list(connection));
            }
        } else if (claimed != null) {
            release(claimed);
        } else if (abandoned != null) {
            abandon(new Recovery(invocation.state()), abandoned);
        } else {
            recover();
        }
        return ExitCode.DONE.number();
    }

    private void recover() {
        Recovery recovery = new Recovery(invocation.state());
        List<OpenChange> open = recovery.open();
        if (confirmation.isDryRun()) {
            invocation.output().list(OPEN, open);
        } else if (open.isEmpty()) {
            invocation.output().remark("No change is unfinished.");
            invocation.output().listForPrograms(RECOVERED, List.of());
        } else {
            recover(recovery);
        }
    }

    private void abandon(Recovery recovery, String id) {
        String title = recovery.open().stream()
                .filter(open -> open.id().equals(id))
                .map(OpenChange::title)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Failure.of("no unfinished change has the id '" + id + "'")
                        .hint("'gpmc recover --dry-run' lists them with their ids")));
        PlanItem plan = new PlanItem(
                "give up an unfinished change: " + title,
                List.of(
                        "leave the domain as that change left it",
                        "keep its record in " + invocation.state().abandoned(),
                        "leave its GPO claimed, if it is: see --release-claim"));
        if (confirmation.confirm(invocation, List.of(plan))) {
            invocation.output().remark("Given up; its record is kept at " + recovery.abandon(id) + ".");
        }
    }

    private void release(String gpo) {
        try (DomainConnection connection = invocation.connect()) {
            GpoId id = GpoId.parse(gpo)
                    .orElseGet(() -> new Gpos(connection).find(gpo).id());
            Claim claim = Claims.find(connection, id.toString());
            StateDirectory state = invocation.state();
            PlanItem plan = new PlanItem(
                    "release the claim that " + claim.owner() + " holds on " + claim.gpt(),
                    List.of(
                            claim.inPlace() || !claim.holdsOld()
                                    ? "leave the GPO's folder as it is"
                                    : "put the GPO's old folder back into its place",
                            "keep what the claim holds in " + state.abandoned(),
                            "delete the claim"));
            if (confirmation.confirm(invocation, List.of(plan))) {
                Path kept = new Claims(state).release(connection, claim);
                invocation.output().remark("Released; what the claim held is kept in " + kept + ".");
                invocation.output().remark("Compare the versions of both halves with 'gpmc gpo show " + id + "'.");
            }
        }
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
