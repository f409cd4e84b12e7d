// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Makes a folder that many objects share, such as that of all starter GPOs, with the permissions it inherits. Undone, it
 * is deleted if this step made it and it is empty: somebody else may use it by then.
 */
record MakeFolder(SysvolPath folder) implements Step {
    @Override
    public String describe() {
        return "make the SYSVOL folder " + folder;
    }

    @Override
    public void apply(DomainConnection connection) {
        applyIfNeeded(connection, CancellationToken.NONE);
    }

    /** A folder that somebody else made meanwhile may be empty and yet have permissions that they gave it. */
    @Override
    public boolean applyIfNeeded(DomainConnection connection, CancellationToken cancellation) {
        try {
            connection.sysvol().createDirectory(folder);
            return true;
        } catch (AlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return SysvolTrees.exists(connection.sysvol(), folder);
    }

    @Override
    public void undo(DomainConnection connection) {
        Sysvol sysvol = connection.sysvol();
        if (isApplied(connection) && sysvol.list(folder).isEmpty()) {
            SysvolTrees.deleteOne(sysvol, folder);
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "make-folder", "folder", folder);
    }

    static MakeFolder parse(JSONObject json) {
        return new MakeFolder(SysvolPath.parse(JsonValues.string(json, "folder")));
    }
}
