// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.operation.CancellationToken;

final class GPMAsyncCancel implements IGPMAsyncCancel, CancellationToken {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String objectPath;
    private final Work work;
    private final CompletableFuture<GPMResult> result = new CompletableFuture<>();
    private final Thread thread;
    private @Nullable IGPMAsyncProgress progress;
    private int lastTotal = 1;
    private volatile @Nullable GPMResult outcome;
    private volatile boolean cancelled;

    private GPMAsyncCancel(String objectPath, Work work, IGPMAsyncProgress progress) {
        this.objectPath = objectPath;
        this.work = work;
        this.progress = progress;
        this.thread = new Thread(this::run, "gpmgmt-operation-" + NUMBER.incrementAndGet());
        this.thread.setDaemon(true);
    }

    static GPMAsyncCancel start(String objectPath, Work work, IGPMAsyncProgress progress) {
        GPMAsyncCancel operation = new GPMAsyncCancel(objectPath, work, progress);
        operation.thread.start();
        return operation;
    }

    private void run() {
        GPMResult ended;
        try {
            ended = Work.run(objectPath, work, this::step, this);
        } catch (Throwable e) {
            GPMException bug = new GPMException(HResult.E_FAIL, "a mistake in this library: " + e, e);
            ended = GPMResult.failed(bug, List.of(), objectPath);
        }
        outcome = ended;
        try {
            finish(ended);
        } finally {
            result.complete(ended);
        }
    }

    /** The last call, and it alone, has equal numbers: the end is one more step. */
    private synchronized void step(long done, long total) {
        lastTotal = (int) Math.min(Integer.MAX_VALUE, total + 1);
        tell((int) Math.min(done, lastTotal - 1L), HResult.S_OK, null, null);
    }

    private synchronized void finish(GPMResult ended) {
        IGPMStatusMsgCollection messages = ended.getStatus();
        tell(lastTotal, ended.hResult(), ended.value(), messages.getCount() == 0 ? null : messages);
    }

    private void tell(int done, int hResult, @Nullable Object value, @Nullable IGPMStatusMsgCollection messages) {
        IGPMAsyncProgress listener = progress;
        if (listener == null) {
            return;
        }
        try {
            listener.status(done, lastTotal, hResult, value, messages);
        } catch (Throwable e) {
            // Whoever cannot listen is not told more; the work goes on. Not every language declares what it throws.
            progress = null;
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isDone() {
        return result.isDone();
    }

    @Override
    public IGPMResult getResult() {
        if (Thread.currentThread().equals(thread)) {
            GPMResult ended = outcome;
            if (ended == null) {
                throw new GPMException(HResult.E_FAIL, "the operation cannot wait for its own end", null);
            }
            return ended;
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GPMException(HResult.ERROR_CANCELLED, "interrupted while waiting for the operation", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the result is never a failure", e);
        }
    }
}
