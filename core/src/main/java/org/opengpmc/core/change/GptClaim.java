// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * The folder beside a GPT in which a change stages what it brings and keeps what it replaces. That it exists also tells
 * every other writer, on any machine, that a change is under way; its {@code change.json} says whose.
 *
 * @param gpt the GPT's folder
 * @param changeId the change that claims it
 */
record GptClaim(SysvolPath gpt, String changeId) {
    private static final String SUFFIX = ".opengpmc";
    private static final String OWNER_FILE = "change.json";

    /** The GPT that a folder claims by its name; empty if the folder is no claim. */
    static Optional<SysvolPath> claimed(SysvolPath folder) {
        String name = folder.name();
        boolean claim = name.length() > SUFFIX.length() && SysvolPath.fold(name).endsWith(SysvolPath.fold(SUFFIX));
        return claim
                ? Optional.of(folder.parent().child(name.substring(0, name.length() - SUFFIX.length())))
                : Optional.empty();
    }

    /** The claim itself. */
    SysvolPath folder() {
        return gpt.parent().child(gpt.name() + SUFFIX);
    }

    /** Where the claim is prepared and taken apart: a name that is this change's alone. */
    SysvolPath privateFolder() {
        return gpt.parent().child(gpt.name() + SUFFIX + "-" + changeId);
    }

    SysvolPath incoming() {
        return folder().child("new");
    }

    SysvolPath outgoing() {
        return folder().child("old");
    }

    static SysvolPath ownerFile(SysvolPath folder) {
        return folder.child(OWNER_FILE);
    }

    boolean isOurs(Sysvol sysvol) {
        return owner(sysvol)
                .map(o -> changeId.equals(o.getFieldAsString("change")))
                .orElse(false);
    }

    /** Who holds the claim, if anybody does and it can be read. */
    Optional<JSONObject> owner(Sysvol sysvol) {
        try {
            return Optional.of(new JSONObject(new String(sysvol.read(ownerFile(folder())), StandardCharsets.UTF_8)));
        } catch (NotFoundException | JSONException e) {
            return Optional.empty();
        }
    }

    JSONObject toJson() {
        return JsonValues.object("gpt", gpt, "change", changeId);
    }

    static GptClaim parse(JSONObject json) {
        return new GptClaim(SysvolPath.parse(JsonValues.string(json, "gpt")), JsonValues.string(json, "change"));
    }
}
