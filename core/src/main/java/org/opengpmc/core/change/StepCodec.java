// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads back what the steps wrote to the journal. */
final class StepCodec {
    private StepCodec() {}

    static Step parse(JSONObject json) {
        String kind = JsonValues.string(json, "step");
        return switch (kind) {
            case "add-entry" -> AddEntry.parse(json);
            case "delete-entry" -> DeleteEntry.parse(json);
            case "delete-subtree" -> DeleteSubtree.parse(json);
            case "modify-entry" -> ModifyEntry.parse(json);
            case "set-entry-security" -> SetEntrySecurity.parse(json);
            case "set-file-security" -> SetFileSecurity.parse(json);
            case "claim-gpt" -> ClaimGpt.parse(json);
            case "stage-gpt" -> StageGpt.parse(json);
            case "stage-folder" -> StageFolder.parse(json);
            case "make-folder" -> MakeFolder.parse(json);
            case "move-gpt" -> MoveGpt.parse(json);
            case "replace-file" -> ReplaceFile.parse(json);
            default -> throw JsonValues.unreadable("the step '" + kind + "' is not known to this version");
        };
    }

    static JSONObject strings(Map<String, String> values) {
        Object[] fields = new TreeMap<>(values)
                .entrySet().stream()
                        .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                        .toArray();
        return JsonValues.object(fields);
    }

    static Map<String, String> strings(JSONObject json) {
        Map<String, String> values = new TreeMap<>();
        json.getFields().keySet().forEach(name -> values.put(name, JsonValues.string(json, name)));
        return values;
    }
}
