// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Damaged input from a fixed seed: a parser may refuse it with a {@link FormatException} and nothing else. */
public final class Mutations {
    private Mutations() {}

    /** Runs a parser over variants of a sample: bytes changed, cut, doubled, inserted, or all random. */
    public static void survive(byte[] sample, long seed, int rounds, Consumer<byte[]> parser) {
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            byte[] input = damaged(sample, random);
            try {
                parser.accept(input);
            } catch (FormatException expected) {
                // The one error a parser may raise; it names its format and what is wrong.
                if (expected.problem().isBlank() || expected.format().isBlank()) {
                    throw new AssertionError("an error that says nothing", expected);
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("round " + i + " of seed " + seed + ": " + Arrays.toString(input), e);
            }
        }
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] input = sample.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = input.length == 0 ? 0 : random.nextInt(input.length);
            switch (random.nextInt(6)) {
                case 0 -> input = Arrays.copyOf(input, at);
                case 1 -> input = spliced(input, at, Arrays.copyOfRange(input, at / 2, at));
                case 2 -> {
                    byte[] noise = new byte[random.nextInt(16)];
                    random.nextBytes(noise);
                    input = spliced(input, at, noise);
                }
                case 3 -> Arrays.fill(input, at, Math.min(input.length, at + 4), (byte) 0xFF);
                default -> {
                    if (input.length > 0) {
                        input[at] = (byte) random.nextInt(256);
                    }
                }
            }
        }
        return input;
    }

    private static byte[] spliced(byte[] input, int at, byte[] added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, at);
        out.writeBytes(added);
        out.write(input, at, input.length - at);
        return out.toByteArray();
    }
}
