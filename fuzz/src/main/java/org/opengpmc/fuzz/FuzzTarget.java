// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opengpmc.formats.FormatException;

/**
 * A parser and what must hold for it, whatever the input.
 *
 * @param name what it is called on the command line
 * @param seeds small valid inputs to begin with
 * @param property runs the parser; throws a {@link FormatException} for input that is refused, and anything else for a
 *     defect of ours
 */
public record FuzzTarget(String name, List<byte[]> seeds, Consumer<byte[]> property) {
    public FuzzTarget {
        seeds = List.copyOf(seeds);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Tries one input. Returns if the parser took it or refused it in the way it should. */
    public void run(byte[] input) {
        try {
            property.accept(input);
        } catch (FormatException refused) {
            if (refused.format().isBlank() || refused.problem().isBlank()) {
                throw new AssertionError("a refusal that says nothing", refused);
            }
        }
    }

    /**
     * The property of a codec: what it has read it can write, what it has written it reads back as the same, and writing
     * that again changes nothing.
     */
    static <I, T> Consumer<I> symmetric(Function<I, T> parse, Function<T, I> write) {
        return input -> {
            T first = parse.apply(input);
            I written;
            T second;
            I again;
            try {
                written = write.apply(first);
                second = parse.apply(written);
                again = write.apply(second);
            } catch (FormatException e) {
                throw new AssertionError("refuses what it has written itself", e);
            }
            if (!same(written, again)) {
                throw new AssertionError("writes " + text(written) + " and then " + text(again));
            }
            // Types without equality of their own are held to their bytes alone.
            if (first instanceof Record && !first.equals(second)) {
                throw new AssertionError("reads " + text(written) + " as " + second + " and not as " + first);
            }
        };
    }

    /** The property of a codec that writes exactly what it has read. */
    static <T> Consumer<byte[]> verbatim(Function<byte[], T> parse, Function<T, byte[]> write) {
        return input -> {
            byte[] written = write.apply(parse.apply(input));
            if (!Arrays.equals(written, input)) {
                throw new AssertionError("writes " + text(written) + " after reading " + text(input));
            }
        };
    }

    private static boolean same(Object a, Object b) {
        return (a instanceof byte[] x && b instanceof byte[] y) ? Arrays.equals(x, y) : a.equals(b);
    }

    private static String text(Object written) {
        return written instanceof byte[] bytes ? Arrays.toString(bytes) : written.toString();
    }
}
