// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditLog.Verification;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import picocli.CommandLine.Command;

/** {@code gpmc audit verify}. */
@Command(
        name = "verify",
        description = {
            "Checks that no record of the audit log was changed or taken out: each holds the hash of the one before.",
            "",
            "The newest hash stands for all records. Keep it elsewhere from time to time: only comparing it shows that"
                    + " the newest records were cut off. A broken chain ends with exit code 8."
        },
        footer = {"  gpmc audit verify", "  gpmc audit verify -o json | jq -r .item.head"})
final class AuditVerifyCommand implements Callable<Integer> {
    private static final Shape<Verification> VERIFICATION = Shape.<Verification>named("audit-verification", 1)
            .column("sound", "Sound", v -> v.problems().isEmpty())
            .column("records", "Records", Verification::records)
            .column("head", "Newest hash", Verification::head)
            .column("torn", "Unfinished line", Verification::torn)
            .column("problems", "Problems", Verification::problems);

    private final Invocation invocation;

    AuditVerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        StateDirectory state = invocation.state();
        Verification verification = new AuditLog(state).verify();
        invocation.output().one(VERIFICATION, verification);
        if (!verification.problems().isEmpty()) {
            throw new InvalidInputException(Failure.of("the audit log was tampered with or damaged")
                    .on(state.auditLog().toString())
                    .hint("Compare it with a copy; the records after the first problem prove nothing by themselves"));
        }
        return ExitCode.DONE.number();
    }
}
