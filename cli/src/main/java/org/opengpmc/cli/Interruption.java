// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.core.operation.CancellationToken;

/**
 * Turns Ctrl-C into a wish. The first asks the work to stop: it ends between two units, undoes or finishes what it
 * began, and says what was done. The second ends the process at once; what is then left open is for
 * {@code gpmc recover}.
 */
final class Interruption implements CancellationToken {
    private static final long PATIENCE_MILLIS = 1500;

    /** Questions that wait for an answer; nothing is asked while something is at work. */
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    private final AtomicInteger signals = new AtomicInteger();
    private final Terminal terminal;
    private final Runnable end;

    /**
     * @param end ends the process at once
     */
    Interruption(Terminal terminal, Runnable end) {
        this.terminal = terminal;
        this.end = end;
    }

    /** For the process: takes over SIGINT and SIGTERM where the JVM lets us. */
    static Interruption ofProcess(Terminal terminal) {
        Interruption interruption =
                new Interruption(terminal, () -> Runtime.getRuntime().halt(ExitCode.CANCELLED.number()));
        handle("INT", interruption::signal);
        handle("TERM", interruption::signal);
        return interruption;
    }

    @Override
    public boolean isCancelled() {
        return signals.get() > 0;
    }

    /** Asks the user something; Ctrl-C then ends the process at once, because nothing has begun. */
    static boolean endingAtOnce(BooleanSupplier question) {
        QUESTIONS.incrementAndGet();
        try {
            return question.getAsBoolean();
        } finally {
            QUESTIONS.decrementAndGet();
        }
    }

    /** A signal has come. */
    void signal() {
        if (signals.incrementAndGet() > 1 || QUESTIONS.get() > 0) {
            end.run();
            return;
        }
        terminal.err().println();
        terminal.err().println("Stopping; press Ctrl-C again to end at once.");
        Thread patience = new Thread(this::remind, "interruption");
        patience.setDaemon(true);
        patience.start();
    }

    private void remind() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            terminal.err().println("Waiting for the server to answer what it was asked before.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The only door to signals, {@code sun.misc.Signal}, is not part of the platform's API; by reflection its absence
     * costs no more than the friendly ending.
     */
    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler call = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    action.run();
                }
                return null;
            };
            Object instance = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, call);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), instance);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Ctrl-C then ends the process as it ends any other, and the journal takes care of the rest.
            return;
        }
    }
}
