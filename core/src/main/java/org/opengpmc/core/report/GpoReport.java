// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;

/**
 * Everything a report is made of.
 *
 * @param gpo who and what the GPO is
 * @param settings what it sets
 * @param context what names its settings
 * @param read when it was read
 */
public record GpoReport(ReportedGpo gpo, GpoSettings settings, SettingsContext context, Instant read) {
    /** The same without what administrators wrote on the GPO and its settings. */
    public GpoReport withoutComments() {
        return new GpoReport(gpo.withoutComment(), settings, context.withoutComments(), read);
    }

    /**
     * Writes it piece by piece, in the format's encoding.
     *
     * @param out stays open
     * @throws IOException if the stream fails
     */
    public void write(ReportFormat format, OutputStream out) throws IOException {
        Writer writer = format.charset().equals(StandardCharsets.UTF_16LE)
                ? new Utf16Writer(out)
                : new BufferedWriter(new OutputStreamWriter(out, format.charset()));
        writer.write(format.mark());
        try {
            write(format, (Appendable) writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /**
     * Writes it to a file, replacing one that is there: the whole report or none of it.
     *
     * @throws org.opengpmc.core.error.GpmcException if that is not possible
     */
    public void write(ReportFormat format, Path file) {
        ReportFile.write(file, out -> write(format, out));
    }

    /** The content of its file. */
    public byte[] bytes(ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The report as text, without byte order mark. */
    public String text(ReportFormat format) {
        StringBuilder text = new StringBuilder();
        write(format, text);
        return text.toString();
    }

    /** Writes it as text, without byte order mark. A failure of the target is an {@link UncheckedIOException}. */
    public void write(ReportFormat format, Appendable target) {
        switch (format) {
            case XML -> ReportXml.write(target, gpo, settings, context, read);
            case HTML -> HtmlReport.write(target, this);
            case JSON -> JsonReport.write(target, this);
        }
    }
}
