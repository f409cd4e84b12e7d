// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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
    private final String accessElement;
    private final IntFunction<String> words;

    /**
     * @param accessElement the element that names the rights on this kind of object
     * @param words what an access mask is called
     */
    public DescriptorXml(ExtensionXml out, SettingsContext context, String accessElement, IntFunction<String> words) {
        this.out = out;
        this.context = context;
        this.accessElement = accessElement;
        this.words = words;
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
        for (Ace ace : list.aces()) {
            if (ace instanceof Ace.WithTrustee entry) {
                entry(entry);
            }
        }
        out.end();
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
        out.startIn(SECURITY, "Standard")
                .elementIn(SECURITY, accessElement, words.apply(ace.mask()))
                .end();
        out.elementIn(SECURITY, "AccessMask", Long.toString(Integer.toUnsignedLong(ace.mask())));
        out.end();
    }

    private static String audited(Ace.WithTrustee ace) {
        boolean success = ace.has(AceFlags.SUCCESSFUL_ACCESS);
        boolean failure = ace.has(AceFlags.FAILED_ACCESS);
        return success && failure ? "All" : success ? "Success" : "Failure";
    }

    private void trustee(String element, @Nullable Sid sid) {
        if (sid != null) {
            out.startIn(SECURITY, element).elementIn(ExtensionXml.TYPES, "SID", sid.toString());
            context.trustees().name(sid).ifPresent(name -> out.elementIn(ExtensionXml.TYPES, "Name", name));
            out.end();
        }
    }

    private void element(String name, boolean value) {
        out.elementIn(SECURITY, name, Boolean.toString(value));
    }
}
