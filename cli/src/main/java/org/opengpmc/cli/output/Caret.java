// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

/** Points at a place in a long text: the part around it, and a caret in the line below. */
public final class Caret {
    private static final int BEFORE = 50;
    private static final int WINDOW = 72;

    private Caret() {}

    /**
     * Both lines.
     *
     * @param character the place, from 1
     * @param indent columns before the second line
     */
    public static String under(String text, long character, int indent) {
        String line = text.replaceAll("\\s", " ");
        int at = (int) Math.min(character - 1, line.length());
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(line.length(), from + WINDOW);
        String head = from > 0 ? "…" : "";
        String tail = to < line.length() ? "…" : "";
        return head + line.substring(from, to) + tail + "\n" + " ".repeat(indent + head.length() + at - from) + "^";
    }
}
