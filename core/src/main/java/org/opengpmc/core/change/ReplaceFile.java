// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONArray;
import com.unboundid.util.json.JSONObject;
import com.unboundid.util.json.JSONString;
import com.unboundid.util.json.JSONValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Puts one small file in the place of another.
 *
 * @param before the content it replaces; null if there was no file
 * @param after the new content; null to delete the file
 */
@SuppressWarnings("ArrayRecordComponent") // steps are never compared
record ReplaceFile(SysvolPath path, byte @Nullable [] before, byte @Nullable [] after) implements Step {
    @Override
    public String describe() {
        return (after == null ? "delete" : "write") + " the SYSVOL file " + path;
    }

    @Override
    public void apply(DomainConnection connection) {
        if (!holds(connection, before)) {
            byte[] found = connection.sysvol().find(path).isPresent()
                    ? connection.sysvol().read(path)
                    : null;
            throw new ConflictException(Failure.of("somebody changed the file meanwhile: expected "
                            + ShownContent.of(path, before) + ", found " + ShownContent.of(path, found)
                            + "; it was to become " + ShownContent.of(path, after))
                    .on(path.toString())
                    .at(connection.facts().server())
                    .hint("Look at the GPO again, then repeat the command"));
        }
        write(connection, after);
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return holds(connection, after);
    }

    @Override
    public Optional<String> foreign(DomainConnection connection) {
        boolean known = holds(connection, before) || holds(connection, after);
        return known ? Optional.empty() : Optional.of("a file with other content, or none");
    }

    /** Deletes what a writer left beside the file that died while it replaced it. Only for who holds the GPT's claim. */
    void tidy(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        String prefix = path.name().toLowerCase(Locale.ROOT) + ".opengpmc-";
        if (!SysvolTrees.exists(sysvol, path.parent())) {
            return;
        }
        for (SysvolEntry entry : sysvol.list(path.parent())) {
            if (!entry.directory()
                    && entry.path().name().toLowerCase(Locale.ROOT).startsWith(prefix)) {
                SysvolTrees.deleteOne(sysvol, entry.path());
            }
        }
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            write(connection, before);
        }
    }

    private void write(DomainConnection connection, byte @Nullable [] content) {
        Sysvol sysvol = connection.sysvol();
        if (content != null) {
            sysvol.replace(path, content);
        } else if (SysvolTrees.exists(sysvol, path)) {
            sysvol.delete(path);
        }
    }

    private boolean holds(DomainConnection connection, byte @Nullable [] content) {
        Optional<SysvolEntry> entry = connection.sysvol().find(path);
        if (entry.isEmpty() || content == null) {
            return entry.isEmpty() && content == null;
        }
        return entry.get().size() == content.length
                && Arrays.equals(connection.sysvol().read(path), content);
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object(
                "step", "replace-file", "path", path, "before", optional(before), "after", optional(after));
    }

    static ReplaceFile parse(JSONObject json) {
        return new ReplaceFile(
                SysvolPath.parse(JsonValues.string(json, "path")), optional(json, "before"), optional(json, "after"));
    }

    private static JSONArray optional(byte @Nullable [] content) {
        List<JSONValue> values = content == null ? List.of() : List.of(new JSONString(JsonValues.text(content)));
        return new JSONArray(values);
    }

    private static byte @Nullable [] optional(JSONObject json, String field) {
        return JsonValues.array(json, field).stream()
                .findFirst()
                .map(v -> JsonValues.bytes(((JSONString) v).stringValue()))
                .orElse(null);
    }
}
