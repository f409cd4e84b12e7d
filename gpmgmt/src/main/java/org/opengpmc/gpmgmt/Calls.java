// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.GpoId;

/** What every call does with its arguments and with the core's failures. */
final class Calls {
    private Calls() {}

    /** Calls the core, or an object that a caller made; what fails becomes a failure of the object model. */
    static <T> T get(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw GPMException.ofAny(e);
        }
    }

    /** The same where a file is read. */
    static <T> T file(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw GPMException.ofFile(e);
        }
    }

    /** The same for what gives nothing. */
    static void run(Runnable call) {
        get(() -> {
            call.run();
            return true;
        });
    }

    /** An argument that must be there: callers from outside know nothing of our null marks. */
    static <T> T required(@Nullable T argument, String name) {
        if (argument == null) {
            throw GPMException.invalidArgument("the argument " + name + " is missing");
        }
        return argument;
    }

    /** Null is taken for nothing. */
    static String text(@Nullable String argument) {
        return argument == null ? "" : argument;
    }

    static Path path(@Nullable String argument, String name) {
        String text = required(argument, name);
        if (text.isBlank()) {
            throw GPMException.invalidArgument("the argument " + name + " is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new GPMException(HResult.E_INVALIDARG, "'" + text + "' is no path: " + e.getReason(), e);
        }
    }

    static GpoId guid(@Nullable String argument, String name) {
        String text = required(argument, name);
        return GpoId.parse(text)
                .orElseThrow(() -> GPMException.invalidArgument(
                        "'" + text + "' is no GUID such as {01234567-89AB-CDEF-0123-456789ABCDEF}"));
    }

    /** Flags of which no other may be set. */
    static int flags(int flags, int known) {
        if ((flags & ~known) != 0) {
            throw GPMException.invalidArgument("the flags 0x" + Integer.toHexString(flags)
                    + " are not known here: only 0x" + Integer.toHexString(known));
        }
        return flags;
    }
}
