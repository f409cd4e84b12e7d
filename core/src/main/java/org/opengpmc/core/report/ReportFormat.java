// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms in which a report is written. */
public enum ReportFormat {
    /** That of Microsoft's console, element for element; UTF-16LE with byte order mark, as the console writes it. */
    XML(StandardCharsets.UTF_16LE, "\uFEFF"),
    /** One page for people that needs no other file and no network; UTF-8. */
    HTML(StandardCharsets.UTF_8, ""),
    /** Everything that is known, for programs; UTF-8, {@code opengpmc/gpo-report/1}. */
    JSON(StandardCharsets.UTF_8, "");

    private final Charset charset;
    private final String mark;

    ReportFormat(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** How the names of its files end, after the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The encoding of {@link GpoReport#write(ReportFormat, OutputStream)}. */
    public Charset charset() {
        return charset;
    }

    /** What stands before the report in a file: the byte order mark, or nothing. */
    String mark() {
        return mark;
    }
}
