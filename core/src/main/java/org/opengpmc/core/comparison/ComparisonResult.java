// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What comparing two places came to.
 *
 * @param left what was compared, for people
 * @param right what it was compared with, for people
 * @param comparisons GPO by GPO
 * @param onlyLeft GPOs that are on the first side alone, for people
 * @param onlyRight GPOs that are on the second side alone, for people
 */
public record ComparisonResult(
        String left, String right, List<GpoComparison> comparisons, List<String> onlyLeft, List<String> onlyRight) {
    public ComparisonResult {
        comparisons = List.copyOf(comparisons);
        onlyLeft = List.copyOf(onlyLeft);
        onlyRight = List.copyOf(onlyRight);
    }

    /** Of two GPOs. */
    public static ComparisonResult of(GpoComparison comparison) {
        return new ComparisonResult(
                comparison.left().toString(), comparison.right().toString(), List.of(comparison), List.of(), List.of());
    }

    /** Whether nothing differs that counts. */
    public boolean isEqual() {
        return onlyLeft.isEmpty() && onlyRight.isEmpty() && comparisons.stream().allMatch(GpoComparison::isEqual);
    }

    /** Writes a page for people, in UTF-8, that needs no other file and no network; the caller closes the stream. */
    public void writeHtml(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new ComparisonHtml(this).write(writer);
        writer.flush();
    }
}
