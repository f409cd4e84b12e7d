// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Renames a whole GPT between its place and the claim: the old one out, or the staged one in.
 *
 * @param direction which way
 * @param mark the file at the root that every edit changes, such as GPT.INI
 * @param expected for {@link Direction#OUT}, the mark read when the change was planned; null if there was none or it does
 *     not matter
 */
@SuppressWarnings("ArrayRecordComponent") // steps are never compared
record MoveGpt(GptClaim claim, Direction direction, String mark, byte @Nullable [] expected) implements Step {
    enum Direction {
        OUT,
        IN
    }

    @Override
    public String describe() {
        return direction == Direction.OUT
                ? "take the old content of " + claim.gpt() + " out of its place"
                : "rename the new content to " + claim.gpt();
    }

    private SysvolPath from() {
        return direction == Direction.OUT ? claim.gpt() : claim.incoming();
    }

    private SysvolPath to() {
        return direction == Direction.OUT ? claim.outgoing() : claim.gpt();
    }

    @Override
    public void apply(DomainConnection connection) {
        if (expected != null) {
            refuseIfEdited(connection, expected);
        }
        connection.sysvol().rename(from(), to());
    }

    private void refuseIfEdited(DomainConnection connection, byte[] before) {
        SysvolPath ini = claim.gpt().child(mark);
        byte[] found = connection.sysvol().read(ini);
        if (!Arrays.equals(found, before)) {
            throw new ConflictException(
                    Failure.of("somebody edited the GPO meanwhile: its " + mark + " has changed: expected "
                                    + ShownContent.of(ini, before) + ", found " + ShownContent.of(ini, found))
                            .on(ini.toString())
                            .at(connection.facts().server())
                            .hint("Look at the GPO again, then repeat the command"));
        }
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        return claim.isOurs(sysvol) && !SysvolTrees.exists(sysvol, from()) && SysvolTrees.exists(sysvol, to());
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            connection.sysvol().rename(to(), from());
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "move-gpt", "direction", direction, "claim", claim.toJson());
    }

    static MoveGpt parse(JSONObject json) {
        return new MoveGpt(
                GptClaim.parse(JsonValues.child(json, "claim")),
                Direction.valueOf(JsonValues.string(json, "direction")),
                "",
                null);
    }
}
