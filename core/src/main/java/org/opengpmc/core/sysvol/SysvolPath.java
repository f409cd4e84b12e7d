// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.sysvol;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/**
 * A path below the SYSVOL share, such as {@code contoso.test\Policies\{GUID}\Machine}. It cannot leave the share: every
 * segment is checked when the path is made, so adapters need not check again. Names compare as Windows compares them,
 * without regard to case; the case given is kept.
 *
 * @param segments the names from the share's root downwards; empty for the root itself
 */
public record SysvolPath(List<String> segments) {
    /** The share itself. */
    public static final SysvolPath ROOT = new SysvolPath(List.of());

    private static final String FORBIDDEN = "\\/:*?\"<>|";
    private static final int MAX_SEGMENT = 255;

    public SysvolPath {
        segments = List.copyOf(segments);
        for (String segment : segments) {
            check(segment);
        }
    }

    /**
     * Reads a relative path with backslashes or slashes.
     *
     * @throws InvalidInputException if a segment is empty, {@code .} or {@code ..}, or holds a character that no Windows
     *     file name may hold
     */
    public static SysvolPath parse(String path) {
        if (path.isEmpty()) {
            return ROOT;
        }
        return new SysvolPath(List.of(path.split("[\\\\/]", -1)));
    }

    /** The entry of that name in this folder. */
    public SysvolPath child(String name) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(name);
        return new SysvolPath(longer);
    }

    /** The path made of this one and a relative one below it. */
    public SysvolPath resolve(SysvolPath below) {
        List<String> longer = new ArrayList<>(segments);
        longer.addAll(below.segments);
        return new SysvolPath(longer);
    }

    /** The folder that holds this entry. The root is its own parent. */
    public SysvolPath parent() {
        return segments.isEmpty() ? this : new SysvolPath(segments.subList(0, segments.size() - 1));
    }

    /** The last segment; empty for the root. */
    public String name() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** Whether this is {@code ancestor} or lies below it. */
    public boolean isWithin(SysvolPath ancestor) {
        return segments.size() >= ancestor.segments.size()
                && new SysvolPath(segments.subList(0, ancestor.segments.size())).equals(ancestor);
    }

    /** The segments joined with backslashes. */
    @Override
    public String toString() {
        return String.join("\\", segments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SysvolPath path && folded().equals(path.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    private String folded() {
        return fold(toString());
    }

    /** A name as Windows compares it: each character by itself in upper case, so that ß is not SS. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.chars().forEach(c -> folded.append(Character.toUpperCase((char) c)));
        return folded.toString();
    }

    private static void check(String segment) {
        boolean bad = segment.isEmpty()
                || segment.length() > MAX_SEGMENT
                || segment.equals(".")
                || segment.equals("..")
                || segment.chars().anyMatch(c -> c < 0x20 || FORBIDDEN.indexOf(c) >= 0);
        if (bad) {
            throw new InvalidInputException(Failure.of("'" + segment + "' is not a valid SYSVOL file name")
                    .hint("A path must stay below the GPO's folder and use characters that Windows allows"));
        }
    }
}
