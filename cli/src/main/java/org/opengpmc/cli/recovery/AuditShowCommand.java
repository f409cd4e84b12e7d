// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.recovery;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpmc audit show}. */
@Command(
        name = "show",
        description =
                "Shows the audit log, oldest record first. Each change has a record of its beginning and one of its"
                        + " end.",
        footer = {
            "  gpmc audit show --last 20",
            "  gpmc audit show --about 'Default Domain Policy'",
            "  gpmc audit show -o json | jq '.items[] | select(.event == \"undone\")'"
        })
final class AuditShowCommand implements Callable<Integer> {
    private static final Shape<AuditRecord> RECORD = Shape.<AuditRecord>named("audit-record", 1)
            .column("number", "No.", AuditRecord::number)
            .column("time", "Time", AuditRecord::time)
            .column("event", "Event", AuditRecord::event)
            .column("user", "User", AuditRecord::user)
            .column("title", "Change", AuditRecord::title)
            .column("detail", "Detail", AuditRecord::detail)
            .detail("object", "Object", AuditRecord::object)
            .detail("before", "Before", AuditRecord::before)
            .detail("after", "After", AuditRecord::after)
            .detail("domain", "Domain", AuditRecord::domain)
            .detail("server", "Server", AuditRecord::server)
            .detail("host", "Host", AuditRecord::host)
            .detail("change", "Change id", AuditRecord::change)
            .detail("hash", "Hash", AuditRecord::hash);

    private final Invocation invocation;

    @Option(names = "--last", paramLabel = "N", description = "Only the newest N records.")
    int last = Integer.MAX_VALUE;

    @Option(
            names = "--about",
            paramLabel = "TEXT",
            description = "Only records whose change, object or user holds this text.")
    @Nullable String about;

    AuditShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<AuditRecord> records = new AuditLog(invocation.state())
                .read().stream().filter(this::wanted).toList();
        int from = Math.max(0, records.size() - Math.max(0, last));
        invocation.output().list(RECORD, records.subList(from, records.size()));
        return ExitCode.DONE.number();
    }

    private boolean wanted(AuditRecord record) {
        if (about == null) {
            return true;
        }
        String text = record.title() + '\n' + record.object() + '\n' + record.user();
        return text.toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT));
    }
}
