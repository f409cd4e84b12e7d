// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command reads and writes.
 *
 * @param out results
 * @param err everything else
 * @param in answers, and a password where one is piped in
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param inIsTerminal whether a person can answer
 * @param width columns of the terminal
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean inIsTerminal,
        int width) {
    /** Which of the three streams are terminals, as {@code 012}; the launcher knows, the JVM cannot ask for each. */
    private static final String STREAMS = "gpmc.terminals";

    private static final String WIDTH = "gpmc.width";
    private static final int USUAL_WIDTH = 100;

    /** The streams of this process. Text is UTF-8 whatever the locale, so that scripts get the same everywhere. */
    public static Terminal ofProcess() {
        String streams = System.getProperty(STREAMS, withoutLauncher());
        return new Terminal(
                writer(System.out),
                writer(System.err),
                System.in,
                streams.contains("1"),
                streams.contains("2"),
                streams.contains("0"),
                Integer.getInteger(WIDTH, USUAL_WIDTH));
    }

    /** Plain writers that are no terminal, for tests and for running a command inside another. */
    public static Terminal plain(PrintWriter out, PrintWriter err) {
        return new Terminal(out, err, InputStream.nullInputStream(), false, false, false, USUAL_WIDTH);
    }

    /** Asks a question that is answered with yes or no; no answer is no. */
    public boolean confirm(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        try {
            // Byte by byte: the answer to the next question may be typed already.
            StringBuilder answer = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                answer.append((char) c);
            }
            String word = answer.toString().strip().toLowerCase(Locale.ROOT);
            return word.equals("y") || word.equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started with {@code java} alone: the JVM knows only whether input and output both are the terminal. */
    @SuppressWarnings("SystemConsoleNull") // asked for below
    private static String withoutLauncher() {
        Console console = System.console();
        return console != null && isTerminal(console) ? "01" : "";
    }

    /** From Java 22 on there can be a console that is no terminal, and it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
