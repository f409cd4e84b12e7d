// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.util.json.JSONObject;
import java.util.Optional;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Replaces the DACL of a directory object. A server does not compare descriptors, so the old one is compared here just
 * before the write; between the two somebody else's write can still be lost.
 *
 * @param before the descriptor read when the change was planned
 * @param after the descriptor whose DACL to write
 */
record SetEntrySecurity(String dn, SecurityDescriptor before, SecurityDescriptor after) implements Step {
    private static final String SECURITY = "nTSecurityDescriptor";

    @Override
    public String describe() {
        return "set the DACL of " + dn;
    }

    @Override
    public void apply(DomainConnection connection) {
        if (!sameDacl(current(connection), before)) {
            throw new ConflictException(Failure.of("somebody changed the permissions of the object meanwhile")
                    .on(dn)
                    .at(connection.facts().server())
                    .hint("Look at the permissions again, then repeat the command"));
        }
        write(connection, after);
    }

    @Override
    public boolean isOneRequest() {
        return true;
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return DirectoryObjects.security(connection, dn)
                .filter(now -> sameDacl(now, after))
                .isPresent();
    }

    @Override
    public Optional<String> foreign(DomainConnection connection) {
        Optional<SecurityDescriptor> now = DirectoryObjects.security(connection, dn);
        if (now.isEmpty()) {
            return Optional.of("the object " + dn + " is gone, or its permissions cannot be read");
        }
        boolean known = sameDacl(now.get(), before) || sameDacl(now.get(), after);
        return known ? Optional.empty() : Optional.of("permissions that are neither the old nor the new");
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            write(connection, before);
        }
    }

    private SecurityDescriptor current(DomainConnection connection) {
        return DirectoryObjects.security(connection, dn)
                .orElseThrow(() -> new NotFoundException(Failure.of("the object or its permissions cannot be read")
                        .on(dn)));
    }

    private void write(DomainConnection connection, SecurityDescriptor descriptor) {
        ModifyRequest request = new ModifyRequest(
                dn,
                new Modification(
                        ModificationType.REPLACE, SECURITY, daclOnly(descriptor).write()));
        request.addControl(SdFlags.DACL.control());
        try {
            connection.directory().modify(request);
        } catch (LDAPException e) {
            throw DirectoryObjects.failure(connection, e, "set the permissions", dn);
        }
    }

    private static boolean sameDacl(SecurityDescriptor a, SecurityDescriptor b) {
        // A server stores a DACL in its own order and with its own inheritance flags: the meaning counts.
        return DescriptorComparison.compare(daclOnly(a), daclOnly(b), GenericMapping.DIRECTORY)
                .sameMeaning();
    }

    private static SecurityDescriptor daclOnly(SecurityDescriptor descriptor) {
        return descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object(
                "step",
                "set-entry-security",
                "dn",
                dn,
                "before",
                JsonValues.text(before.write()),
                "after",
                JsonValues.text(after.write()));
    }

    static SetEntrySecurity parse(JSONObject json) {
        return new SetEntrySecurity(
                JsonValues.string(json, "dn"),
                SecurityDescriptor.parse(JsonValues.bytes(JsonValues.string(json, "before"))),
                SecurityDescriptor.parse(JsonValues.bytes(JsonValues.string(json, "after"))));
    }
}
