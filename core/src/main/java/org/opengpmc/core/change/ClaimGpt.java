// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.nio.charset.StandardCharsets;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Claims a GPT for a change. The claim is prepared under a private name and renamed, so that it appears with its owner
 * or not at all. Undone, or at the end of the change, it is renamed back and deleted with what it holds.
 */
record ClaimGpt(GptClaim claim, JSONObject owner) implements Step {
    @Override
    public String describe() {
        return "claim the SYSVOL folder " + claim.gpt() + " for this change";
    }

    @Override
    public void apply(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        SysvolPath prepared = claim.privateFolder();
        SysvolTrees.delete(sysvol, prepared);
        try {
            sysvol.createDirectory(prepared);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(Failure.of("access denied: " + connection.user()
                            + " may not make folders in SYSVOL's Policies folder, which a change of a GPO's content and its"
                            + " deletion need")
                    .on(prepared.toString())
                    .at(connection.facts().server())
                    .hint("Members of Group Policy Creator Owners may")
                    .cause(e));
        }
        sysvol.create(GptClaim.ownerFile(prepared), owner.toString().getBytes(StandardCharsets.UTF_8));
        try {
            sysvol.rename(prepared, claim.folder());
        } catch (AlreadyExistsException e) {
            SysvolTrees.delete(sysvol, prepared);
            throw taken(connection, e);
        }
    }

    private ConflictException taken(DomainConnection connection, AlreadyExistsException cause) {
        String who = claim.owner(connection.sysvol())
                .map(o -> "change " + o.getFieldAsString("change") + " by " + o.getFieldAsString("user") + " on "
                        + o.getFieldAsString("host") + ", begun " + o.getFieldAsString("time"))
                .orElse("an unknown change");
        return new ConflictException(Failure.of("another change of this GPO is under way or was broken off: " + who)
                .on(claim.gpt().toString())
                .at(connection.facts().server())
                .hint(
                        "Wait for it to end; if it was broken off, run 'gpmc recover' on the machine named, or, if that machine"
                                + " is lost, 'gpmc recover --release-claim "
                                + claim.gpt().name() + "'")
                .cause(cause));
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return claim.isOurs(connection.sysvol());
    }

    @Override
    public void undo(DomainConnection connection) {
        release(connection);
    }

    /** Gives the GPT free and deletes what the claim holds. */
    void release(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        if (claim.isOurs(sysvol)) {
            sysvol.rename(claim.folder(), claim.privateFolder());
        }
        SysvolTrees.delete(sysvol, claim.privateFolder());
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "claim-gpt", "claim", claim.toJson(), "owner", owner);
    }

    static ClaimGpt parse(JSONObject json) {
        return new ClaimGpt(GptClaim.parse(JsonValues.child(json, "claim")), JsonValues.child(json, "owner"));
    }
}
