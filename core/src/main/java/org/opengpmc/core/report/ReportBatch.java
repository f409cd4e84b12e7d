// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Progress;

/**
 * Reports on many GPOs, each into a file of its own. What is wrong with the settings of one is told and does not keep its
 * report from being made.
 */
public final class ReportBatch implements Operation<List<WrittenReport>> {
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
        return Parallel.run(
                items, Item::name, "report", threads, item -> write(item, cancellation), progress, cancellation);
    }

    private Parallel.ItemResult<WrittenReport> write(Item item, CancellationToken cancellation) {
        GpoReport report = item.reading().apply(cancellation);
        report.write(format, item.file());
        WrittenReport written = WrittenReport.of(report, item.file());
        return new Parallel.ItemResult<>(written, report.settings().problems());
    }
}
