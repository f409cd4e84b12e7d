// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * A security descriptor that a template gives to something.
 *
 * @param sddl as written; empty if there is none
 * @param descriptor what it says; null if there is none or it is damaged
 */
record Protection(String sddl, @Nullable SecurityDescriptor descriptor) {
    private static final String SECURITY = "http://www.microsoft.com/GroupPolicy/Types/Security";

    void write(ExtensionXml out, SettingsContext context, AccessWords words) {
        out.start("SecurityDescriptor");
        if (!sddl.isEmpty()) {
            out.elementIn(SECURITY, "SDDL", sddl);
        }
        if (descriptor != null) {
            trustee(out, context, "Owner", descriptor.owner());
            trustee(out, context, "Group", descriptor.group());
        }
        Acl dacl = descriptor == null ? null : descriptor.dacl();
        Acl sacl = descriptor == null ? null : descriptor.sacl();
        element(out, "PermissionsPresent", dacl != null);
        if (dacl != null) {
            out.startIn(SECURITY, "Permissions");
            entries(out, context, words, dacl.aces(), ControlFlags.DACL_PROTECTED);
            out.end();
        }
        element(out, "AuditingPresent", sacl != null);
        if (sacl != null) {
            out.startIn(SECURITY, "Auditing");
            entries(out, context, words, sacl.aces(), ControlFlags.SACL_PROTECTED);
            out.end();
        }
        out.end();
    }

    private void entries(
            ExtensionXml out, SettingsContext context, AccessWords words, List<Ace> aces, int protectedFlag) {
        boolean isProtected = descriptor != null && (descriptor.control() & protectedFlag) != 0;
        element(out, "InheritsFromParent", !isProtected);
        for (Ace ace : aces) {
            if (ace instanceof Ace.WithTrustee entry) {
                entry(out, context, words, entry);
            }
        }
    }

    private static void entry(ExtensionXml out, SettingsContext context, AccessWords words, Ace.WithTrustee ace) {
        boolean audits = !ace.type().allows() && !ace.type().denies();
        out.startIn(SECURITY, audits ? "TrusteeAuditing" : "TrusteePermissions");
        trustee(out, context, "Trustee", ace.trustee());
        if (audits) {
            audited(out, ace);
        } else {
            out.startIn(SECURITY, "Type").typeIn(SECURITY, "PermissionType");
            out.elementIn(SECURITY, "PermissionType", ace.type().denies() ? "Deny" : "Allow");
            out.end();
        }
        element(out, "Inherited", ace.isInherited());
        out.startIn(SECURITY, "Applicability");
        element(out, "ToSelf", !ace.has(AceFlags.INHERIT_ONLY));
        element(out, "ToDescendantObjects", ace.has(AceFlags.OBJECT_INHERIT));
        element(out, "ToDescendantContainers", ace.has(AceFlags.CONTAINER_INHERIT));
        element(out, "ToDirectDescendantsOnly", ace.has(AceFlags.NO_PROPAGATE_INHERIT));
        out.end();
        out.startIn(SECURITY, "Standard")
                .elementIn(SECURITY, words.element(), words.of(ace.mask()))
                .end();
        out.elementIn(SECURITY, "AccessMask", Long.toString(Integer.toUnsignedLong(ace.mask())));
        out.end();
    }

    private static void audited(ExtensionXml out, Ace.WithTrustee ace) {
        boolean success = ace.has(AceFlags.SUCCESSFUL_ACCESS);
        boolean failure = ace.has(AceFlags.FAILED_ACCESS);
        out.startIn(SECURITY, "Type").typeIn(SECURITY, "AuditType");
        out.elementIn(SECURITY, "AuditType", success && failure ? "All" : success ? "Success" : "Failure");
        out.end();
    }

    private static void trustee(ExtensionXml out, SettingsContext context, String element, @Nullable Sid sid) {
        if (sid != null) {
            out.startIn(SECURITY, element).elementIn(ExtensionXml.TYPES, "SID", sid.toString());
            context.trustees().name(sid).ifPresent(name -> out.elementIn(ExtensionXml.TYPES, "Name", name));
            out.end();
        }
    }

    private static void element(ExtensionXml out, String name, boolean value) {
        out.elementIn(SECURITY, name, Boolean.toString(value));
    }
}
