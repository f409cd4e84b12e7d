// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

/** Colour, or none. */
public enum Style {
    PLAIN,
    COLOR;

    private static final String RESET = "\u001b[0m";

    /** A heading or label. */
    public String heading(String text) {
        return wrap("\u001b[1m", text);
    }

    /** Something that failed. */
    public String error(String text) {
        return wrap("\u001b[1;31m", text);
    }

    /** Something to look at. */
    public String warning(String text) {
        return wrap("\u001b[33m", text);
    }

    /** Something said in passing. */
    public String faint(String text) {
        return wrap("\u001b[2m", text);
    }

    /** Something that is there now and was not before. */
    public String added(String text) {
        return wrap("\u001b[32m", text);
    }

    /** Something that was there before and is not now. */
    public String removed(String text) {
        return wrap("\u001b[31m", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : code + text + RESET;
    }
}
