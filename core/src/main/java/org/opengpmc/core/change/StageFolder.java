// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Writes the new content of a folder that has no directory object, such as that of a starter GPO, beside its place. After
 * a crash it is only ever undone, so its content is not in the journal.
 *
 * @param claim under which to stage
 * @param security the folder's permissions; null to let it inherit them
 * @param files what to write, folders before what they hold
 * @param cancellation asked before each file and within large ones
 */
record StageFolder(
        GptClaim claim, @Nullable SecurityDescriptor security, List<StagedFile> files, CancellationToken cancellation)
        implements Step {

    @Override
    public String describe() {
        return StageGpt.describe(files, claim);
    }

    @Override
    public void apply(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        SysvolPath root = claim.incoming();
        sysvol.createDirectory(root);
        if (security != null) {
            sysvol.writeSecurity(root, security);
        }
        StageGpt.write(sysvol, root, files, cancellation);
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return claim.isOurs(connection.sysvol()) && SysvolTrees.exists(connection.sysvol(), claim.incoming());
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            SysvolTrees.delete(connection.sysvol(), claim.incoming());
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "stage-folder", "claim", claim.toJson());
    }

    static StageFolder parse(JSONObject json) {
        return new StageFolder(
                GptClaim.parse(JsonValues.child(json, "claim")), null, List.of(), CancellationToken.NONE);
    }
}
