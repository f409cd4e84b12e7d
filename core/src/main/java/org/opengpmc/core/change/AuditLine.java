// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.InvalidInputException;

/**
 * A record of the audit log as a line of it: a JSON object whose last field is the hash that chains the lines.
 *
 * @param text without its line end
 */
record AuditLine(AuditRecord record, String text) {
    /** What the first line follows. */
    static final String GENESIS = "0".repeat(64);

    private static final String HASH = ", \"hash\":\"";
    private static final String END = " }";

    /** The line of a record that follows the line of that hash. */
    static AuditLine after(String previous, AuditRecord record, long number) {
        String text = json(record, number).toString();
        String hash = sha256(previous + text);
        return new AuditLine(
                record.stamped(number, hash),
                text.substring(0, text.length() - END.length()) + HASH + hash + '"' + END);
    }

    private static JSONObject json(AuditRecord r, long number) {
        List<Object> fields = new ArrayList<>(List.of(
                "n",
                number,
                "time",
                r.time(),
                "event",
                r.event(),
                "user",
                r.user(),
                "host",
                r.host(),
                "domain",
                r.domain(),
                "server",
                r.server(),
                "change",
                r.change(),
                "title",
                r.title()));
        fields.addAll(List.of(
                "object",
                r.object(),
                "before",
                StepCodec.strings(r.before()),
                "after",
                StepCodec.strings(r.after()),
                "detail",
                r.detail()));
        return JsonValues.object(fields.toArray());
    }

    /**
     * Reads a line.
     *
     * @throws InvalidInputException if it is damaged; names the line
     */
    static AuditRecord parse(String line, long lineNumber) {
        try {
            JSONObject json = new JSONObject(line);
            return new AuditRecord(
                    JsonValues.number(json, "n"),
                    Instant.parse(JsonValues.string(json, "time")),
                    AuditRecord.Event.valueOf(JsonValues.string(json, "event")),
                    JsonValues.string(json, "user"),
                    JsonValues.string(json, "host"),
                    JsonValues.string(json, "domain"),
                    JsonValues.string(json, "server"),
                    JsonValues.string(json, "change"),
                    JsonValues.string(json, "title"),
                    JsonValues.string(json, "object"),
                    StepCodec.strings(JsonValues.child(json, "before")),
                    StepCodec.strings(JsonValues.child(json, "after")),
                    JsonValues.string(json, "detail"),
                    JsonValues.string(json, "hash"));
        } catch (JSONException | IllegalArgumentException | DateTimeException | InvalidInputException e) {
            throw JsonValues.unreadable("line " + lineNumber + " of the audit log is damaged");
        }
    }

    /** The hash of a line, even of one that is no record. */
    static Optional<String> hashOf(String line) {
        try {
            return Optional.ofNullable(new JSONObject(line).getFieldAsString("hash"));
        } catch (JSONException e) {
            return Optional.empty();
        }
    }

    /** Whether the hash is that of the line as it stands, whatever it holds, after the line of the previous hash. */
    static boolean follows(String line, AuditRecord record, String previous) {
        return sha256(previous + withoutHash(line, record.hash())).equals(record.hash());
    }

    /** Empty, which no hash is of, if the line does not end with the hash. */
    private static String withoutHash(String line, String hash) {
        String end = HASH + hash + '"' + END;
        return line.endsWith(end) ? line.substring(0, line.length() - end.length()) + END : "";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
