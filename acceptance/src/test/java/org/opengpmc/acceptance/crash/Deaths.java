// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.opengpmc.core.change.ChangeObserver;

/** The ways to die. */
final class Deaths {
    private Deaths() {}

    /** {@code kill -9} to this process, after the action. */
    static CrashPoints.Death killed() {
        return new CrashPoints.Death() {
            @Override
            public void after() {
                kill();
                sleepForever();
            }
        };
    }

    /** {@code kill -9} to this process at some moment during the action or shortly after it. */
    static CrashPoints.Death killedMeanwhile() {
        return new CrashPoints.Death() {
            @Override
            public void before() {
                kill();
            }

            @Override
            public void after() {
                sleepForever();
            }
        };
    }

    /** Leaves everything as it is, as a death does, in a process that goes on. */
    static CrashPoints.Death unwound() {
        return new CrashPoints.Death() {
            @Override
            public void after() {
                throw new Unwound();
            }
        };
    }

    /** Passes through everything: nobody catches it to tidy up. */
    static final class Unwound extends ChangeObserver.Crash {
        private static final long serialVersionUID = 1;
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleepForever() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("the process is still alive");
    }
}
