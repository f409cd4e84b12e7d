// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONArray;
import com.unboundid.util.json.JSONObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be done to a domain as a whole or not at all. Made by the features of {@code core}, run by {@link
 * ChangeRunner}.
 *
 * <p>The last step decides: once it is applied, the change has happened, and what is left is to release the claim on the
 * GPT.
 */
public final class Change {
    private final String id;
    private final String title;
    private final String object;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final List<Step> steps;

    Change(
            String id,
            String title,
            String object,
            Map<String, String> before,
            Map<String, String> after,
            List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a change has at least one step");
        }
        if (steps.subList(0, steps.size() - 1).stream().anyMatch(DeleteSubtree.class::isInstance)) {
            throw new IllegalArgumentException("what cannot be undone can only be the last step");
        }
        this.id = id;
        this.title = title;
        this.object = object;
        this.before = Map.copyOf(before);
        this.after = Map.copyOf(after);
        this.steps = List.copyOf(steps);
    }

    /** Unique; also the name of the intent in the journal. */
    public String id() {
        return id;
    }

    /** What it does, for people: {@code rename GPO 'A' to 'B'}. */
    public String title() {
        return title;
    }

    /** The DN of the object it is about. */
    public String object() {
        return object;
    }

    /** What it will do, step by step: the text of {@code --dry-run}. */
    public List<String> plan() {
        return steps.stream().map(Step::describe).toList();
    }

    /** The values that will be replaced, by name; for the audit log. */
    public Map<String, String> before() {
        return before;
    }

    /** The values that will be there, by name; for the audit log. */
    public Map<String, String> after() {
        return after;
    }

    List<Step> steps() {
        return steps;
    }

    Step decision() {
        return steps.get(steps.size() - 1);
    }

    Optional<ClaimGpt> claim() {
        return steps.stream()
                .filter(ClaimGpt.class::isInstance)
                .map(ClaimGpt.class::cast)
                .findFirst();
    }

    JSONObject toJson() {
        return JsonValues.object(
                "id",
                id,
                "title",
                title,
                "object",
                object,
                "before",
                StepCodec.strings(before),
                "after",
                StepCodec.strings(after),
                "steps",
                new JSONArray(steps.stream().map(Step::toJson).toList()));
    }

    static Change parse(JSONObject json) {
        return new Change(
                JsonValues.string(json, "id"),
                JsonValues.string(json, "title"),
                JsonValues.string(json, "object"),
                StepCodec.strings(JsonValues.child(json, "before")),
                StepCodec.strings(JsonValues.child(json, "after")),
                JsonValues.array(json, "steps").stream()
                        .map(v -> StepCodec.parse((JSONObject) v))
                        .toList());
    }
}
