// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * A security descriptor in a report: SDDL, owner, and each entry of its lists with the rights in words (namespace
 * {@code http://www.microsoft.com/GroupPolicy/Types/Security}).
 */
public final class DescriptorXml {
    private static final String SECURITY = "http://www.microsoft.com/GroupPolicy/Types/Security";

    private final ExtensionXml out;
    private final SettingsContext context;
    private final IntFunction<ShownRights> rights;

    /**
     * @param rights what an access mask is called on this kind of object
     */
    public DescriptorXml(ExtensionXml out, SettingsContext context, IntFunction<ShownRights> rights) {
        this.out = out;
        this.context = context;
        this.rights = rights;
    }

    /** Writes the element {@code SecurityDescriptor} of the extension. */
    public void write(WrittenDescriptor security) {
        write(security.sddl(), security.in(context).orElse(null));
    }

    /**
     * Writes the element {@code SecurityDescriptor} of the extension.
     *
     * @param sddl empty if there is none
     * @param descriptor what it says; null if there is none or it cannot be read
     */
    public void write(String sddl, @Nullable SecurityDescriptor descriptor) {
        out.start("SecurityDescriptor");
        if (!sddl.isEmpty()) {
            out.elementIn(SECURITY, "SDDL", sddl);
        }
        if (descriptor != null) {
            trustee("Owner", descriptor.owner());
            trustee("Group", descriptor.group());
        }
        int control = descriptor == null ? 0 : descriptor.control();
        Acl dacl = descriptor == null ? null : descriptor.dacl();
        list("Permissions", dacl, (control & ControlFlags.DACL_PROTECTED) == 0);
        Acl sacl = descriptor == null ? null : descriptor.sacl();
        list("Auditing", sacl, (control & ControlFlags.SACL_PROTECTED) == 0);
        out.end();
    }

    private void list(String element, @Nullable Acl list, boolean inherits) {
        element(element + "Present", list != null);
        if (list == null) {
            return;
        }
        out.startIn(SECURITY, element);
        element("InheritsFromParent", inherits);
        for (Ace.WithTrustee ace : shown(list)) {
            entry(ace);
        }
        out.end();
    }

    /** Where anything is refused, the console lists the refused alone, and as refused everything; so do we. */
    private static List<Ace.WithTrustee> shown(Acl list) {
        List<Ace.WithTrustee> entries = list.aces().stream()
                .filter(Ace.WithTrustee.class::isInstance)
                .map(Ace.WithTrustee.class::cast)
                .toList();
        List<Ace.WithTrustee> refused =
                entries.stream().filter(ace -> ace.type().denies()).toList();
        return refused.isEmpty() ? entries : refused;
    }

    private void entry(Ace.WithTrustee ace) {
        boolean audits = !ace.type().allows() && !ace.type().denies();
        out.startIn(SECURITY, audits ? "TrusteeAuditing" : "TrusteePermissions");
        trustee("Trustee", ace.trustee());
        String type = audits ? "AuditType" : "PermissionType";
        out.startIn(SECURITY, "Type").typeIn(SECURITY, type);
        out.elementIn(SECURITY, type, audits ? audited(ace) : ace.type().denies() ? "Deny" : "Allow");
        out.end();
        element("Inherited", ace.isInherited());
        out.startIn(SECURITY, "Applicability");
        element("ToSelf", !ace.has(AceFlags.INHERIT_ONLY));
        element("ToDescendantObjects", ace.has(AceFlags.OBJECT_INHERIT));
        element("ToDescendantContainers", ace.has(AceFlags.CONTAINER_INHERIT));
        element("ToDirectDescendantsOnly", ace.has(AceFlags.NO_PROPAGATE_INHERIT));
        out.end();
        rights(rights.apply(ace.type().denies() ? AccessMask.GENERIC_ALL : ace.mask()));
        out.end();
    }

    private void rights(ShownRights access) {
        for (String group : access.groups()) {
            out.startIn(SECURITY, "Standard")
                    .elementIn(SECURITY, access.groupElement(), group)
                    .end();
        }
        for (String right : access.rights()) {
            out.startIn(SECURITY, "Custom")
                    .elementIn(SECURITY, access.rightElement(), right)
                    .end();
        }
        out.elementIn(SECURITY, "AccessMask", Long.toString(Integer.toUnsignedLong(access.mask())));
    }

    private static String audited(Ace.WithTrustee ace) {
        boolean success = ace.has(AceFlags.SUCCESSFUL_ACCESS);
        boolean failure = ace.has(AceFlags.FAILED_ACCESS);
        return success && failure ? "All" : success ? "Success" : "Failure";
    }

    private void trustee(String element, @Nullable Sid sid) {
        if (sid != null) {
            Optional<String> unknown = UnknownDomains.words(sid);
            out.startIn(SECURITY, element);
            if (unknown.isEmpty()) {
                out.elementIn(ExtensionXml.TYPES, "SID", sid.toString());
            }
            unknown.or(() -> context.trustees().name(sid))
                    .ifPresent(name -> out.elementIn(ExtensionXml.TYPES, "Name", name));
            out.end();
        }
    }

    private void element(String name, boolean value) {
        out.elementIn(SECURITY, name, Boolean.toString(value));
    }
}
