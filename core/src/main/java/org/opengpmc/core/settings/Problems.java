// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.FormatException;

/** What was wrong with the settings of a GPO while they were read: told with file and place, and no more than that. */
public final class Problems {
    private static final int MOST = 200;
    private static final String DAMAGED = "damaged";
    private static final String UNREADABLE = "unreadable";
    private static final String GPT = "gpt-unreadable";

    private final List<StatusMessage> messages = new ArrayList<>();
    private @Nullable String extension;
    private int hiding;

    /** None yet. */
    public Problems() {}

    /** What is told from now on concerns this extension. */
    void of(@Nullable String newExtension) {
        extension = newExtension;
    }

    /** Does something of which what is told concerns another extension. */
    <T> T during(String other, Supplier<T> work) {
        String before = extension;
        extension = other;
        try {
            return work.get();
        } finally {
            extension = before;
        }
    }

    /** How many of them hide settings, told or not. */
    int hiding() {
        return hiding;
    }

    /** A file that is not what it must be. */
    public void damaged(String file, FormatException problem) {
        tell(DAMAGED, file, String.valueOf(problem.getMessage()));
    }

    /** Something that could not be read. */
    public void unreadable(String place, GpmcException problem) {
        tell(UNREADABLE, problem.object().orElse(place), String.valueOf(problem.getMessage()));
    }

    /**
     * Anything else worth telling.
     *
     * @param code a stable word for programs
     * @param place the file, with {@link SideContent#place}, or the DN
     */
    public void tell(String code, String place, String text) {
        // A hostile file must not fill the memory with complaints about itself.
        StatusMessage message = new StatusMessage(Severity.WARNING, code, extension, null, place, text);
        hiding += hidesSettings(message) ? 1 : 0;
        if (messages.size() < MOST) {
            messages.add(message);
        }
    }

    /** That a GPO holds more than is taken. */
    public static StatusMessage cut(String place, String text) {
        return StatusMessage.of(Severity.WARNING, DAMAGED, place, text);
    }

    /** Whether settings are missing because of it: a search or comparison that tells nothing of them is not the whole. */
    public static boolean hidesSettings(StatusMessage problem) {
        return problem.code().equals(DAMAGED) || isUnreadable(problem);
    }

    /** Whether nothing of a GPO's files could be read, so that settings of both sides are missing. */
    static boolean hidesSide(StatusMessage problem) {
        return problem.code().equals(GPT);
    }

    /** Whether settings are missing that may be readable the next time. */
    public static boolean isUnreadable(StatusMessage problem) {
        return problem.code().equals(UNREADABLE) || problem.code().equals(GPT);
    }

    /** All of them, in the order told. */
    public List<StatusMessage> messages() {
        return List.copyOf(messages);
    }
}
