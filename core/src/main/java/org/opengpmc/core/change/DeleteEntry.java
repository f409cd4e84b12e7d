// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.json.JSONObject;
import java.util.List;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Deletes a directory object without children. Undone by adding it again as it was; its {@code objectGUID} is then a new
 * one.
 *
 * @param attributes what it held, with {@code objectClass}
 * @param security its DACL
 */
record DeleteEntry(String dn, List<Attribute> attributes, SecurityDescriptor security) implements Step {
    DeleteEntry {
        attributes = List.copyOf(attributes);
    }

    @Override
    public String describe() {
        return "delete the directory object " + dn;
    }

    @Override
    public void apply(DomainConnection connection) {
        try {
            connection.directory().delete(dn);
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
        if (!isApplied(connection)) {
            return;
        }
        try {
            new AddEntry(dn, attributes, security).apply(connection);
        } catch (AlreadyExistsException e) {
            // Somebody put it back between the look and the write: that is what was wanted.
            return;
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object(
                "step",
                "delete-entry",
                "dn",
                dn,
                "attributes",
                JsonValues.attributes(attributes),
                "security",
                JsonValues.text(security.write()));
    }

    static DeleteEntry parse(JSONObject json) {
        return new DeleteEntry(
                JsonValues.string(json, "dn"),
                JsonValues.attributes(json, "attributes"),
                SecurityDescriptor.parse(JsonValues.bytes(JsonValues.string(json, "security"))));
    }
}
