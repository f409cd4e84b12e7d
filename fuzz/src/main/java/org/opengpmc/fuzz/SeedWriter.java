// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the seeds of all targets to files, a folder each, and one folder of all for a run over all at once. */
public final class SeedWriter {
    /** The folder of the inputs whose first byte chooses the target. */
    static final String ALL = "all";

    private SeedWriter() {}

    /**
     * The program.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        List<FuzzTarget> targets = FuzzTargets.all();
        Path all = Files.createDirectories(folder.resolve(ALL));
        for (int i = 0; i < targets.size(); i++) {
            FuzzTarget target = targets.get(i);
            Path own = Files.createDirectories(folder.resolve(target.name()));
            int number = 0;
            for (byte[] seed : target.seeds()) {
                Files.write(own.resolve("seed-" + number), seed);
                byte[] chosen = new byte[seed.length + 1];
                chosen[0] = (byte) i;
                System.arraycopy(seed, 0, chosen, 1, seed.length);
                Files.write(all.resolve(target.name() + "-" + number++), chosen);
            }
        }
    }
}
