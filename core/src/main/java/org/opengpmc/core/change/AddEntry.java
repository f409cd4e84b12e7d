// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.json.JSONObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Adds a directory object.
 *
 * @param dn where
 * @param attributes with {@code objectClass}
 * @param security the DACL to give it; the schema's default if null
 */
record AddEntry(
        String dn, List<Attribute> attributes, @Nullable SecurityDescriptor security) implements Step {
    private static final String SECURITY = "nTSecurityDescriptor";

    AddEntry {
        attributes = List.copyOf(attributes);
    }

    @Override
    public String describe() {
        return "add the directory object " + dn;
    }

    @Override
    public void apply(DomainConnection connection) {
        List<Attribute> all = new ArrayList<>(attributes);
        if (security != null) {
            all.add(new Attribute(SECURITY, security.write()));
        }
        AddRequest request = new AddRequest(dn, all);
        if (security != null) {
            request.addControl(SdFlags.DACL.control());
        }
        try {
            connection.directory().add(request);
        } catch (LDAPException e) {
            throw DirectoryObjects.failure(connection, e, "add the object", dn);
        }
    }

    @Override
    public boolean isOneRequest() {
        return true;
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return DirectoryObjects.find(connection, dn, List.of("objectClass"))
                .filter(this::isOfOurClass)
                .isPresent();
    }

    /**
     * A server may store values in another form, so they do not tell. It is the step noted as begun and not refused, on
     * a GPO that is claimed, that makes the object ours.
     */
    private boolean isOfOurClass(Entry entry) {
        return attributes.stream()
                .filter(a -> a.getName().equalsIgnoreCase("objectClass"))
                .flatMap(a -> Arrays.stream(a.getValues()))
                .allMatch(entry::hasObjectClass);
    }

    @Override
    public void undo(DomainConnection connection) {
        if (!isApplied(connection)) {
            return;
        }
        try {
            connection.directory().delete(dn);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw DirectoryObjects.failure(connection, e, "take back the object", dn);
            }
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object("step", "add-entry", "dn", dn, "attributes", JsonValues.attributes(attributes));
    }

    static AddEntry parse(JSONObject json) {
        return new AddEntry(JsonValues.string(json, "dn"), JsonValues.attributes(json, "attributes"), null);
    }
}
