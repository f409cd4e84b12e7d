// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.PartialException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;

/** What {@code gpmc} tells the shell. The numbers are a contract with scripts and never change their meaning. */
public enum ExitCode {
    DONE(0, "done"),
    FAILED(1, "failed"),
    USAGE(2, "wrong usage, or an answer was needed and nobody could give it"),
    NOT_FOUND(3, "not found"),
    DENIED(4, "access denied, or sign-in failed"),
    PARTIAL(5, "partly done: some items failed, each is listed"),
    UNREACHABLE(6, "cannot reach the domain"),
    CONFLICT(7, "conflict: somebody changed it meanwhile"),
    INVALID_INPUT(8, "invalid input file"),
    CANCELLED(130, "cancelled");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }

    /** What it means, for the help. */
    public String meaning() {
        return meaning;
    }

    /** The code for a kind of failure. */
    public static ExitCode of(GpmcException failure) {
        if (failure instanceof NotFoundException) {
            return NOT_FOUND;
        }
        if (failure instanceof AccessDeniedException || failure instanceof SignInFailedException) {
            return DENIED;
        }
        if (failure instanceof PartialException) {
            return PARTIAL;
        }
        if (failure instanceof UnreachableException) {
            return UNREACHABLE;
        }
        if (failure instanceof ConflictException) {
            return CONFLICT;
        }
        if (failure instanceof InvalidInputException) {
            return INVALID_INPUT;
        }
        return failure instanceof CancelledException ? CANCELLED : FAILED;
    }

    /** The code for a kind of failure that an operation tells of by name, such as {@code NotFound}. */
    static ExitCode ofKind(String kind) {
        return switch (kind) {
            case "NotFound" -> NOT_FOUND;
            case "AccessDenied", "SignInFailed" -> DENIED;
            case "Unreachable" -> UNREACHABLE;
            case "Conflict" -> CONFLICT;
            case "InvalidInput" -> INVALID_INPUT;
            case "AlreadyExists", "Unsupported", "StorageFailed" -> FAILED;
            default -> PARTIAL;
        };
    }
}
