// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;

/**
 * The backups of two folders, GPO by GPO: the newest of each. Pairs are made by GUID and domain, then by GUID alone, then
 * by name, each where it is not ambiguous.
 *
 * @param pairs those on both sides, by name
 * @param onlyLeft those on the first side alone, by name
 * @param onlyRight those on the second side alone, by name
 * @param unreadable those that the other side has only in backups that cannot be used
 */
public record BackupPairs(
        List<Pair> pairs, List<ListedBackup> onlyLeft, List<ListedBackup> onlyRight, List<ListedBackup> unreadable) {
    /** Two backups of the same GPO. */
    public record Pair(ListedBackup left, ListedBackup right) {}

    public BackupPairs {
        pairs = List.copyOf(pairs);
        onlyLeft = List.copyOf(onlyLeft);
        onlyRight = List.copyOf(onlyRight);
        unreadable = List.copyOf(unreadable);
    }

    /** Pairs the backups of two folders. */
    public static BackupPairs of(BackupListing left, BackupListing right) {
        List<ListedBackup> before = newest(left);
        List<ListedBackup> after = newest(right);
        List<Pair> pairs = new ArrayList<>();
        pair(before, after, b -> b.info().gpoId() + " " + b.info().domain(), pairs);
        pair(before, after, b -> b.info().gpoId(), pairs);
        pair(before, after, b -> b.info().gpoName(), pairs);
        pairs.sort((a, b) ->
                a.left().info().gpoName().compareToIgnoreCase(b.left().info().gpoName()));
        List<ListedBackup> unreadable = new ArrayList<>(taken(before, right));
        unreadable.addAll(taken(after, left));
        return new BackupPairs(pairs, before, after, unreadable);
    }

    /** Takes those out that the other side has too, but not in a backup that can be used. */
    private static List<ListedBackup> taken(List<ListedBackup> backups, BackupListing other) {
        List<ListedBackup> there = backups.stream()
                .filter(b -> other.unreadable().stream()
                        .anyMatch(u -> u.gpoId().equalsIgnoreCase(b.info().gpoId())))
                .toList();
        backups.removeAll(there);
        return there;
    }

    private static List<ListedBackup> newest(BackupListing listing) {
        List<ListedBackup> newest = new ArrayList<>(listing.mostRecentOfEach());
        newest.sort((a, b) -> a.info().gpoName().compareToIgnoreCase(b.info().gpoName()));
        return newest;
    }

    private static void pair(
            List<ListedBackup> left, List<ListedBackup> right, Function<ListedBackup, String> key, List<Pair> pairs) {
        for (ListedBackup one : List.copyOf(left)) {
            List<ListedBackup> same = sameAs(one, left, key);
            List<ListedBackup> others = sameAs(one, right, key);
            if (same.size() == 1 && others.size() == 1) {
                pairs.add(new Pair(one, others.get(0)));
                left.remove(one);
                right.remove(others.get(0));
            }
        }
    }

    private static List<ListedBackup> sameAs(
            ListedBackup one, List<ListedBackup> others, Function<ListedBackup, String> key) {
        String wanted = key.apply(one).toUpperCase(Locale.ROOT);
        return others.stream()
                .filter(o -> key.apply(o).toUpperCase(Locale.ROOT).equals(wanted))
                .toList();
    }
}
