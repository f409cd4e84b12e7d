// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.util.function.LongPredicate;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.Failure;

/** Files in SYSVOL are held open for moments, by clients that read their policy and tools that write it. */
final class Patience {
    private static final int FILE_ATTEMPTS = 6;
    private static final int FOLDER_ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 60;

    private Patience() {}

    /** A request that the server refuses whole while the file is in use. */
    @FunctionalInterface
    interface Request<T> {
        T make() throws LinkLostException, StatusException;
    }

    /** Makes a request, and again after a pause while the answer is a sharing violation; about a second in all. */
    static <T> T whileInUse(Request<T> request) throws LinkLostException, StatusException {
        return attempt(request, FILE_ATTEMPTS, status -> status == Status.SHARING_VIOLATION);
    }

    /**
     * The same for the renaming of a folder, about three seconds in all. A folder with anything open below it is refused
     * as if the right were missing ([MS-FSA], FileRenameInformation), so that answer is not believed at once either.
     */
    static <T> T whileInUseBelow(Request<T> request) throws LinkLostException, StatusException {
        return attempt(
                request,
                FOLDER_ATTEMPTS,
                status -> status == Status.SHARING_VIOLATION || status == Status.ACCESS_DENIED);
    }

    private static <T> T attempt(Request<T> request, int attempts, LongPredicate inUse)
            throws LinkLostException, StatusException {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.make();
            } catch (StatusException e) {
                if (attempt == attempts || !inUse.test(e.status())) {
                    throw e;
                }
            }
            pause(attempt * PAUSE_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    Failure.of("interrupted while waiting for a file in use").cause(e));
        }
    }
}
