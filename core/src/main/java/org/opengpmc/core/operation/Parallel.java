// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.StatusMessage.Severity;

/**
 * Work over many objects with a bounded number at once. One that fails is told and does not stop the rest; cancelling
 * stops after those at work.
 */
public final class Parallel {
    private Parallel() {}

    /**
     * Does the work for every item.
     *
     * @param <I> what is worked on
     * @param <R> what comes out
     * @param names an item for people, as a DN, path or name
     * @param step what is being done, for the progress listener
     * @param work throws a {@link GpmcException} if it fails
     */
    public static <I, R> OperationResult<List<R>> run(
            List<I> items,
            Function<I, String> names,
            String step,
            int threads,
            Function<I, ItemResult<R>> work,
            Progress progress,
            CancellationToken cancellation) {
        List<R> values = new ArrayList<>();
        List<StatusMessage> messages = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        ExecutorService executor = executor(Math.max(1, Math.min(threads, items.size())));
        boolean cancelled = false;
        boolean failed = false;
        try {
            List<Future<ItemResult<R>>> futures = new ArrayList<>();
            for (I item : items) {
                futures.add(executor.submit(() -> {
                    cancellation.check();
                    ItemResult<R> result = work.apply(item);
                    synchronized (done) {
                        progress.update(done.incrementAndGet(), items.size(), names.apply(item), step);
                    }
                    return result;
                }));
            }
            for (int i = 0; i < futures.size(); i++) {
                try {
                    ItemResult<R> result = futures.get(i).get();
                    values.add(result.value());
                    messages.addAll(result.messages());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof CancelledException) {
                        cancelled = true;
                    } else if (e.getCause() instanceof GpmcException failure) {
                        failed = true;
                        messages.add(failure(names.apply(items.get(i)), failure));
                    } else {
                        throw new IllegalStateException("a bug in the work on " + names.apply(items.get(i)), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelled = true;
        } finally {
            stop(executor);
        }
        OperationResult.Status status = cancelled
                ? OperationResult.Status.CANCELLED
                : failed ? OperationResult.Status.PARTIAL : OperationResult.Status.DONE;
        return new OperationResult<>(List.copyOf(values), status, messages);
    }

    /** The message about an item that failed. */
    public static StatusMessage failure(String name, GpmcException failure) {
        String code = failure.getClass().getSimpleName().replace("Exception", "");
        return StatusMessage.of(Severity.ERROR, code, name, failure.describe());
    }

    private static ExecutorService executor(int threads) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "gpmc-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private static void stop(ExecutorService executor) {
        executor.shutdown();
        try {
            // All futures were waited for, unless this thread was interrupted.
            if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What came of one item.
     *
     * @param messages what there is to say although it succeeded
     */
    public record ItemResult<R>(R value, List<StatusMessage> messages) {
        public ItemResult {
            messages = List.copyOf(messages);
        }
    }
}
