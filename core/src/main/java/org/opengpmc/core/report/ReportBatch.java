// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Reports on many GPOs, each into a file of its own. What is wrong with the settings of one is told and does not keep its
 * report from being made; where that hides settings, the whole is PARTIAL.
 */
public final class ReportBatch implements Operation<List<WrittenReport>> {
    /** Read before the first of them is written: the names that they need are then asked for with one search. */
    private static final int TOGETHER = 50;

    private static final int MOST_NAMED = 20;

    private final List<Item> items;
    private final ReportFormat format;
    private final int threads;

    /**
     * A GPO to report on.
     *
     * @param name for people
     * @param file where the report goes
     * @param reading reads the GPO; throws a {@link org.opengpmc.core.error.GpmcException}
     */
    public record Item(String name, Path file, Function<CancellationToken, GpoReport> reading) {}

    /**
     * These reports.
     *
     * @param threads how many at once
     */
    public ReportBatch(List<Item> items, ReportFormat format, int threads) {
        this.items = List.copyOf(items);
        this.format = format;
        this.threads = threads;
    }

    @Override
    public OperationResult<List<WrittenReport>> run(Progress progress, CancellationToken cancellation) {
        Halves halves = new Halves(progress, items.size());
        List<WrittenReport> written = new ArrayList<>();
        List<StatusMessage> messages = new ArrayList<>();
        Status status = Status.DONE;
        for (int from = 0; from < items.size() && status != Status.CANCELLED; from += TOGETHER) {
            List<Item> some = items.subList(from, Math.min(items.size(), from + TOGETHER));
            OperationResult<List<Read>> read = Parallel.run(
                    some,
                    Item::name,
                    "report",
                    threads,
                    item -> new ItemResult<>(new Read(item, item.reading().apply(cancellation)), List.of()),
                    halves,
                    cancellation);
            OperationResult<List<WrittenReport>> made = Parallel.run(
                    read.value(), r -> r.item().name(), "report", threads, this::write, halves, cancellation);
            written.addAll(made.value());
            messages.addAll(read.messages());
            messages.addAll(made.messages());
            status = worse(status, worse(read.status(), made.status()));
            if (made.messages().stream().anyMatch(Problems::hidesSettings)) {
                status = worse(status, Status.PARTIAL);
            }
        }
        return new OperationResult<>(List.copyOf(written), status, messages);
    }

    private static Status worse(Status one, Status other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A GPO that was read and is not reported on yet. */
    private record Read(Item item, GpoReport report) {}

    private ItemResult<WrittenReport> write(Read read) {
        GpoReport report = read.report();
        report.write(format, read.item().file());
        WrittenReport written = WrittenReport.of(report, read.item().file());
        List<StatusMessage> messages = new ArrayList<>(report.settings().problems());
        if (format == ReportFormat.XML) {
            unlisted(report).ifPresent(messages::add);
        }
        return new ItemResult<>(written, messages);
    }

    /** Whoever audits permissions by the XML must know whom it leaves out; the other formats have them. */
    private static Optional<StatusMessage> unlisted(GpoReport report) {
        @Nullable SecurityDescriptor security = report.gpo().security();
        if (security == null) {
            return Optional.empty();
        }
        Set<Sid> unlisted = TrusteePermission.unlisted(security);
        String names = unlisted.stream()
                .limit(MOST_NAMED)
                .map(sid -> report.context().trustees().name(sid).orElse(sid.toString()))
                .collect(Collectors.joining(", "));
        String more = unlisted.size() > MOST_NAMED ? " and " + (unlisted.size() - MOST_NAMED) + " more" : "";
        return unlisted.isEmpty()
                ? Optional.empty()
                : Optional.of(StatusMessage.of(
                        Severity.INFO,
                        "permissions-unlisted",
                        report.gpo().id(),
                        "as in the console's reports, the XML lists custom permissions in its SDDL only: those of "
                                + names + more + "; HTML and JSON list them"));
    }

    /** Reading and writing are half the way each. */
    private static final class Halves implements Progress {
        private final Progress progress;
        private final long total;
        private long halves;

        Halves(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        @Override
        public synchronized void update(long done, long of, String object, String step) {
            halves++;
            progress.update(halves / 2, total, object, step);
        }
    }
}
