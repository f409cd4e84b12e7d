// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench.format;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.opengpmc.bench.format.FormatBenchmark.Format;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the formats and prints a table. Arguments: forks, warm-up rounds and measured rounds of a second. */
final class FormatSpeedMain {
    private FormatSpeedMain() {}

    public static void main(String[] arguments) throws RunnerException {
        int forks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Map<Format, Double> read = new EnumMap<>(Format.class);
        Map<Format, Double> parsed = new EnumMap<>(Format.class);
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(FormatBenchmark.class.getName())
                        .forks(forks)
                        .warmupIterations(warmUp)
                        .measurementIterations(rounds)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgs("-Xmx512m")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            Format format = Format.valueOf(result.getParams().getParam("format"));
            boolean reads = result.getPrimaryResult().getLabel().equals("read");
            (reads ? read : parsed).put(format, result.getPrimaryResult().getScore());
        }
        System.out.printf("%-20s %10s %12s %12s %8s%n", "format", "bytes", "parsed MB/s", "read MB/s", "share");
        for (Format format : Format.values()) {
            int size = format.sample().length;
            double parsing = parsed.getOrDefault(format, 0.0) * size / 1e6;
            double reading = read.getOrDefault(format, 0.0) * size / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %10d %12.1f %12.1f %7.1f%%%n",
                    format.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    size,
                    parsing,
                    reading,
                    reading == 0 ? 0 : 100 * parsing / reading);
        }
    }
}
