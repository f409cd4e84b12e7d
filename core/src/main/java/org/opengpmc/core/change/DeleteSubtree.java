// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import com.unboundid.util.json.JSONObject;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;

/**
 * Deletes a directory object with all below it, in one request ([MS-ADTS] 3.1.1.3.4.1.15). It cannot be undone, so it
 * can only be the step that decides a change.
 */
record DeleteSubtree(String dn) implements Step {
    @Override
    public String describe() {
        return "delete the directory object " + dn + " and all below it";
    }

    @Override
    public void apply(DomainConnection connection) {
        DeleteRequest request = new DeleteRequest(dn);
        request.addControl(new SubtreeDeleteRequestControl());
        try {
            connection.directory().delete(request);
        } catch (LDAPException e) {
            throw DirectoryObjects.failure(connection, e, "delete the object", dn);
        }
    }

    @Override
    public boolean isOneRequest() {
        return true;
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return !DirectoryObjects.exists(connection, dn);
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            throw new IllegalStateException("the deletion of " + dn + " decides its change and is never undone");
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "delete-subtree", "dn", dn);
    }

    static DeleteSubtree parse(JSONObject json) {
        return new DeleteSubtree(JsonValues.string(json, "dn"));
    }
}
