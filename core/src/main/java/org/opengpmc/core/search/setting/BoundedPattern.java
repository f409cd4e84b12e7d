// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.operation.CancellationToken;

/**
 * A regular expression with a limit of time for all texts together: some expressions take longer than the age of the
 * universe for a line of text. Not safe for several threads.
 */
final class BoundedPattern {
    /** Of the expression itself. */
    static final int LONGEST = 1_000;

    private static final String COSTLY = "Simplify it: nested repetitions such as (a+)+ are what takes long";

    private static final String MISTYPED = "Write a backslash before a character such as [ ( * that is meant as itself";

    private static final int CHARACTERS_BETWEEN_CHECKS = 4_096;

    private final Pattern pattern;
    private final long nanos;
    private final LongSupplier clock;
    private final CancellationToken cancellation;
    private long spent;
    private long started;
    private int until;

    /**
     * @param nanos how long all searches together may take
     * @throws InvalidInputException if it is no regular expression
     */
    BoundedPattern(String expression, long nanos, LongSupplier clock, CancellationToken cancellation) {
        this.pattern = compiled(expression);
        this.nanos = nanos;
        this.clock = clock;
        this.cancellation = cancellation;
    }

    private static Pattern compiled(String expression) {
        if (expression.length() > LONGEST) {
            throw failed(
                    expression.substring(0, 40) + "…",
                    "longer than " + LONGEST + " characters",
                    "Search for less, or for two expressions",
                    null);
        }
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw failed(expression, e.getDescription() + " at character " + (e.getIndex() + 1), MISTYPED, e);
        } catch (StackOverflowError e) {
            throw failed(expression, "nested too deep", COSTLY, e);
        }
    }

    /** Whether it occurs in the text. */
    boolean occursIn(String text) {
        started = clock.getAsLong();
        until = CHARACTERS_BETWEEN_CHECKS;
        try {
            return pattern.matcher(new Watched(text)).find();
        } catch (StackOverflowError e) {
            throw failed(
                    pattern.pattern(),
                    "it branches too deep for a text of " + text.length() + " characters",
                    COSTLY,
                    e);
        } finally {
            spent += clock.getAsLong() - started;
        }
    }

    private void check() {
        until = CHARACTERS_BETWEEN_CHECKS;
        cancellation.check();
        if (spent + clock.getAsLong() - started > nanos) {
            throw failed(pattern.pattern(), "it takes too long", COSTLY, null);
        }
    }

    private static InvalidInputException failed(String expression, String why, String hint, @Nullable Throwable cause) {
        Failure failure = Failure.of("the regular expression cannot be searched for: " + why)
                .on(expression)
                .hint(hint);
        return new InvalidInputException(cause == null ? failure : failure.cause(cause));
    }

    /** Counts what the matcher looks at. */
    private final class Watched implements CharSequence {
        private final CharSequence text;

        Watched(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--until < 0) {
                check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
