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
import org.opengpmc.core.domain.SecurityParts;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Replaces the DACL, or other parts, of a directory object's descriptor. A server does not compare descriptors, so the
 * old one is compared here just before the write; between the two somebody else's write can still be lost.
 *
 * @param before the descriptor read when the change was planned
 * @param after the descriptor whose parts to write
 * @param parts which: bits of {@link SdFlags}
 */
record SetEntrySecurity(String dn, SecurityDescriptor before, SecurityDescriptor after, int parts) implements Step {
    private static final String SECURITY = "nTSecurityDescriptor";

    @Override
    public String describe() {
        return "set the " + SecurityParts.words(parts) + " of " + dn;
    }

    @Override
    public void apply(DomainConnection connection) {
        if (!same(current(connection), before)) {
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
        return DirectoryObjects.security(connection, dn, parts)
                .filter(now -> same(now, after))
                .isPresent();
    }

    @Override
    public Optional<String> foreign(DomainConnection connection) {
        Optional<SecurityDescriptor> now = DirectoryObjects.security(connection, dn, parts);
        if (now.isEmpty()) {
            return Optional.of("the object " + dn + " is gone, or its permissions cannot be read");
        }
        boolean known = same(now.get(), before) || same(now.get(), after);
        return known ? Optional.empty() : Optional.of("permissions that are neither the old nor the new");
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            write(connection, before);
        }
    }

    private SecurityDescriptor current(DomainConnection connection) {
        return DirectoryObjects.security(connection, dn, parts)
                .orElseThrow(() -> new NotFoundException(Failure.of("the object or its permissions cannot be read")
                        .on(dn)));
    }

    private void write(DomainConnection connection, SecurityDescriptor descriptor) {
        ModifyRequest request = new ModifyRequest(
                dn,
                new Modification(
                        ModificationType.REPLACE,
                        SECURITY,
                        SecurityParts.only(descriptor, parts).write()));
        request.addControl(SdFlags.control(parts));
        try {
            connection.directory().modify(request);
        } catch (LDAPException e) {
            throw DirectoryObjects.failure(connection, e, "set the permissions", dn);
        }
    }

    private boolean same(SecurityDescriptor a, SecurityDescriptor b) {
        // A server stores a DACL in its own order and with its own inheritance flags: the meaning counts.
        return DescriptorComparison.compare(
                        SecurityParts.only(a, parts), SecurityParts.only(b, parts), GenericMapping.DIRECTORY)
                .sameMeaning();
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
                JsonValues.text(after.write()),
                "parts",
                (long) parts);
    }

    static SetEntrySecurity parse(JSONObject json) {
        return new SetEntrySecurity(
                JsonValues.string(json, "dn"),
                SecurityDescriptor.parse(JsonValues.bytes(JsonValues.string(json, "before"))),
                SecurityDescriptor.parse(JsonValues.bytes(JsonValues.string(json, "after"))),
                json.getFieldAsLong("parts") == null ? SdFlags.DACL_PART : (int) JsonValues.number(json, "parts"));
    }
}
