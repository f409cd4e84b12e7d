// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.comparison.PartDifference.Line;
import org.opengpmc.core.comparison.PartDifference.Where;

/** Puts two texts side by side: as many lines as possible are those of both (longest common subsequence). */
final class LineDifference {
    /** Of the table that is filled: what is larger is told as a whole. */
    private static final long MOST_CELLS = 1L << 20;

    private LineDifference() {}

    static List<Line> of(List<String> left, List<String> right) {
        int first = 0;
        while (first < Math.min(left.size(), right.size()) && left.get(first).equals(right.get(first))) {
            first++;
        }
        int last = 0;
        while (last < Math.min(left.size(), right.size()) - first
                && left.get(left.size() - 1 - last).equals(right.get(right.size() - 1 - last))) {
            last++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, Where.BOTH, left.subList(0, first));
        middle(lines, left.subList(first, left.size() - last), right.subList(first, right.size() - last));
        add(lines, Where.BOTH, left.subList(left.size() - last, left.size()));
        return lines;
    }

    private static void middle(List<Line> lines, List<String> left, List<String> right) {
        if ((long) left.size() * right.size() > MOST_CELLS) {
            add(lines, Where.LEFT, left);
            add(lines, Where.RIGHT, right);
            return;
        }
        int[][] common = common(left, right);
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            if (l < left.size() && r < right.size() && left.get(l).equals(right.get(r))) {
                lines.add(new Line(Where.BOTH, left.get(l++)));
                r++;
            } else if (r == right.size() || (l < left.size() && common[l + 1][r] >= common[l][r + 1])) {
                lines.add(new Line(Where.LEFT, left.get(l++)));
            } else {
                lines.add(new Line(Where.RIGHT, right.get(r++)));
            }
        }
    }

    /** How many lines the rests from each place on have in common. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int l = left.size() - 1; l >= 0; l--) {
            for (int r = right.size() - 1; r >= 0; r--) {
                common[l][r] = left.get(l).equals(right.get(r))
                        ? common[l + 1][r + 1] + 1
                        : Math.max(common[l + 1][r], common[l][r + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> lines, Where where, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(where, text)));
    }
}
