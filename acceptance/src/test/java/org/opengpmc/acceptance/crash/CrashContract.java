// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Kills every kind of change at every point, a few kinds at once. */
final class CrashContract {
    private static final int AT_ONCE = 2;

    /** One at a time: whether there is a folder of starter GPOs is part of what is compared. */
    private static final Object STARTERS = new Object();

    private CrashContract() {}

    /**
     * Runs these kinds.
     *
     * @param stride of the kills in a recovery: 1 for every point of it; -Dopengpmc.crash.all=true means that too, and that
     *     kinds whose steps are those of others are killed as often as the others
     * @param usual the kinds, unless the property {@code opengpmc.crash.kinds} names others
     * @param thin which of them are killed at every third point only
     * @return the number of kills
     */
    static int run(Path folder, CrashSite site, int stride, Collection<CrashKind> usual, Predicate<CrashKind> thin)
            throws Exception {
        int step = Boolean.getBoolean("opengpmc.crash.all") ? 1 : stride;
        ChildJvm children = ChildJvm.trained(Files.createDirectories(folder.resolve("jvm")), site);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> series = new ArrayList<>();
            for (CrashKind kind : kinds(usual)) {
                Path place = Files.createDirectories(folder.resolve(kind.name()));
                series.add(pool.submit(() -> {
                    synchronized (kind.isStarter() ? STARTERS : new Object()) {
                        boolean here = thin.test(kind) && !Boolean.getBoolean("opengpmc.crash.all");
                        return kill(children, kind, place, site, step, here);
                    }
                }));
            }
            int kills = 0;
            for (Future<Integer> one : series) {
                kills += one.get();
            }
            return kills;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Collection<CrashKind> kinds(Collection<CrashKind> usual) {
        String some = System.getProperty("opengpmc.crash.kinds", "");
        return some.isEmpty()
                ? usual
                : List.of(some.split(",")).stream().map(CrashKind::valueOf).toList();
    }

    private static int kill(ChildJvm children, CrashKind kind, Path folder, CrashSite site, int stride, boolean thin)
            throws Exception {
        long begin = System.nanoTime();
        try (CrashSeries series = new CrashSeries(children, site, kind, folder)) {
            int points = series.killEverywhere(thin ? 3 : 1);
            int meanwhile = series.killMeanwhile(thin ? 8 : 4);
            int recovering = series.killRecovery(thin ? 3 * stride : stride);
            System.out.printf(
                    "%-17s killed after %2d actions, during %2d, in recovery %2d: %d s%n",
                    kind, points, meanwhile, recovering, (System.nanoTime() - begin) / 1_000_000_000);
            return points + meanwhile + recovering;
        }
    }
}
