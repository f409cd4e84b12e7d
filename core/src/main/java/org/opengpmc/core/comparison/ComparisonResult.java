// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.comparison.GpoComparison.Compared;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.settings.Problems;

/**
 * What comparing two places came to.
 *
 * @param left what was compared, for people
 * @param right what it was compared with, for people
 * @param comparisons GPO by GPO
 * @param onlyLeft GPOs that are on the first side alone
 * @param onlyRight GPOs that are on the second side alone
 * @param notCompared GPOs that are on both sides and could not be read on one of them
 * @param problems what was in the way, beside the problems of each comparison
 */
public record ComparisonResult(
        String left,
        String right,
        List<GpoComparison> comparisons,
        List<Compared> onlyLeft,
        List<Compared> onlyRight,
        List<Compared> notCompared,
        List<StatusMessage> problems) {
    public ComparisonResult {
        comparisons = List.copyOf(comparisons);
        onlyLeft = List.copyOf(onlyLeft);
        onlyRight = List.copyOf(onlyRight);
        notCompared = List.copyOf(notCompared);
        problems = List.copyOf(problems);
    }

    /** Of two GPOs. */
    public static ComparisonResult of(GpoComparison comparison) {
        return new ComparisonResult(
                comparison.left().toString(),
                comparison.right().toString(),
                List.of(comparison),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with what was in the way. */
    public ComparisonResult withProblems(List<StatusMessage> others) {
        return new ComparisonResult(left, right, comparisons, onlyLeft, onlyRight, notCompared, others);
    }

    /** Whether nothing differs that counts, of what was compared. */
    public boolean isEqual() {
        return onlyLeft.isEmpty() && onlyRight.isEmpty() && comparisons.stream().allMatch(GpoComparison::isEqual);
    }

    /** Whether everything was compared: what could not be read may differ. */
    public boolean isWhole() {
        return notCompared.isEmpty()
                && problems.stream()
                        .noneMatch(
                                p -> p.severity() == Severity.ERROR || p.code().equals(BackupListing.UNREADABLE))
                && comparisons.stream().flatMap(c -> c.problems().stream()).noneMatch(Problems::hidesSettings);
    }

    /** How many of the GPOs differ, those that are on one side alone among them. */
    public long different() {
        return onlyLeft.size()
                + onlyRight.size()
                + comparisons.stream().filter(c -> !c.isEqual()).count();
    }

    /** How many GPOs there are on both sides together. */
    public int gpos() {
        return comparisons.size() + onlyLeft.size() + onlyRight.size() + notCompared.size();
    }

    /** Whether this is of folders, not of two GPOs. */
    public boolean isOfMany() {
        return gpos() != 1 || comparisons.isEmpty();
    }

    /** Writes a page for people, in UTF-8, that needs no other file and no network; the caller closes the stream. */
    public void writeHtml(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new ComparisonHtml(this, Instant.now()).write(writer);
        writer.flush();
    }
}
