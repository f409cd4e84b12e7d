// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cabinets for tests. */
final class CabinetSamples {
    static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 13, 59, 58);

    private CabinetSamples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Text that repeats itself over more than one block, so that a block refers to the one before. */
    static byte[] lines(int count) {
        return bytes(IntStream.range(0, count).mapToObj(i -> "line " + i).collect(Collectors.joining("\r\n")));
    }

    static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(7).nextBytes(noise);
        return noise;
    }

    static Cabinet varied() {
        return new Cabinet(List.of(
                CabinetFile.of("StarterGPO.tmplx", bytes("<x/>"), TIME),
                CabinetFile.of("Machine\\Registry.pol", noise(100_000), TIME),
                new CabinetFile("empty", new byte[0], DosTime.EPOCH, CabinetFile.READ_ONLY | CabinetFile.HIDDEN),
                CabinetFile.of("Übersicht ✓.txt", lines(20_000), TIME)));
    }
}
