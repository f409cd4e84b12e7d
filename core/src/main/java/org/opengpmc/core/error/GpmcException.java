// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.error;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anything that goes wrong for a reason outside this program. The kind is the type; doors map it to an HRESULT, an exit
 * code or an HTTP status. A bug of ours is never a {@code GpmcException}.
 */
public abstract sealed class GpmcException extends RuntimeException
        permits NotFoundException,
                AlreadyExistsException,
                AccessDeniedException,
                SignInFailedException,
                UnreachableException,
                ConflictException,
                InvalidInputException,
                UnsupportedException,
                PartialException,
                CancelledException,
                StorageFailedException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String object;
    private final @Nullable String server;
    private final @Nullable String hint;

    GpmcException(Failure failure) {
        super(failure.message(), failure.cause());
        this.object = failure.object();
        this.server = failure.server();
        this.hint = failure.hint();
    }

    /** The object concerned: a DN, a SYSVOL path or a file. */
    public Optional<String> object() {
        return Optional.ofNullable(object);
    }

    /** The domain controller concerned, by DNS name. */
    public Optional<String> server() {
        return Optional.ofNullable(server);
    }

    /** What the user can do about it. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** What failed besides, while this was dealt with; above all that a change could not be taken back. */
    public List<GpmcException> besides() {
        return Arrays.stream(getSuppressed())
                .filter(GpmcException.class::isInstance)
                .map(GpmcException.class::cast)
                .toList();
    }

    /**
     * The message with object, server and hint, each on a line of its own where present, and the same of what failed
     * besides.
     */
    public String describe() {
        StringBuilder text = new StringBuilder(String.valueOf(getMessage()));
        object().ifPresent(o -> text.append("\n  object: ").append(o));
        server().ifPresent(s -> text.append("\n  server: ").append(s));
        hint().ifPresent(h -> text.append("\n  hint:   ").append(h));
        besides().forEach(b -> text.append("\nbesides: ").append(b.describe()));
        return text.toString();
    }
}
