// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.formats.FormatException;

/** A failed call: what a COM caller gets as a failure HRESULT. The cause, where there is one, knows more. */
public final class GPMException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Map<Class<? extends GpmcException>, Integer> KINDS = Map.of(
            NotFoundException.class, HResult.ERROR_NOT_FOUND,
            AlreadyExistsException.class, HResult.ERROR_ALREADY_EXISTS,
            AccessDeniedException.class, HResult.E_ACCESSDENIED,
            SignInFailedException.class, HResult.ERROR_LOGON_FAILURE,
            UnreachableException.class, HResult.ERROR_DS_SERVER_DOWN,
            ConflictException.class, HResult.ERROR_REVISION_MISMATCH,
            InvalidInputException.class, HResult.E_INVALIDARG,
            UnsupportedException.class, HResult.ERROR_NOT_SUPPORTED,
            CancelledException.class, HResult.ERROR_CANCELLED,
            StorageFailedException.class, HResult.ERROR_WRITE_FAULT);

    private final int hResult;

    GPMException(int hResult, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.hResult = hResult;
    }

    /** A failure of the core, with the HRESULT of its kind. */
    static GPMException of(GpmcException failure) {
        int code = KINDS.getOrDefault(failure.getClass(), HResult.E_FAIL);
        return new GPMException(code, words(failure), failure);
    }

    /**
     * What failed, at which object and server, and what besides. Hints are left to the cause: they name options of the
     * command line.
     */
    static String words(GpmcException failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        String where = Stream.of(failure.object(), failure.server())
                .flatMap(Optional::stream)
                .filter(part -> text.indexOf(part) < 0)
                .collect(Collectors.joining(" at "));
        if (!where.isEmpty()) {
            text.append(" (").append(where).append(')');
        }
        failure.besides().forEach(more -> text.append("; besides: ").append(words(more)));
        return text.toString();
    }

    /** The same where a file was read: one that is not what it must be is another matter than an argument. */
    static GPMException ofFile(RuntimeException failure) {
        GPMException known = ofAny(failure);
        return failure instanceof InvalidInputException || failure instanceof FormatException
                ? new GPMException(HResult.ERROR_INVALID_DATA, String.valueOf(known.getMessage()), failure)
                : known;
    }

    /** Whatever else a call failed with: no caller is to look for exceptions of another kind. */
    static GPMException ofAny(RuntimeException failure) {
        if (failure instanceof GPMException ours) {
            return ours;
        }
        if (failure instanceof GpmcException known) {
            return of(known);
        }
        return failure instanceof FormatException
                ? new GPMException(HResult.E_INVALIDARG, String.valueOf(failure.getMessage()), failure)
                : new GPMException(HResult.E_FAIL, "a mistake in this library: " + failure, failure);
    }

    static GPMException invalidArgument(String message) {
        return new GPMException(HResult.E_INVALIDARG, message, null);
    }

    static GPMException notImplemented(String what) {
        return new GPMException(HResult.E_NOTIMPL, what + " is not here yet: it comes with a later version", null);
    }

    /** The HRESULT; negative. {@link HResult} names those that occur. */
    public int getHResult() {
        return hResult;
    }
}
