// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.xml.XmlOutput;

/** The report's {@code SecurityDescriptor}: SDDL, owner, and each trustee's permission in the console's words. */
final class SecurityXml {
    private static final String SECURITY = "http://www.microsoft.com/GroupPolicy/Types/Security";

    private final XmlOutput out;
    private final TrusteeNames names;

    SecurityXml(XmlOutput out, TrusteeNames names) {
        this.out = out;
        this.names = names;
    }

    /** A GPO's descriptor as text, where it is known; without owner and group where these are only inferred. */
    static Optional<String> sddl(ReportedGpo gpo) {
        return Optional.ofNullable(gpo.security())
                .map(s -> sddl(gpo.ownerInferred() ? withoutInferred(s) : s, gpo.domainSid()));
    }

    private static SecurityDescriptor withoutInferred(SecurityDescriptor security) {
        return security.withGroup(null).withOwner(null);
    }

    /** How many entries have no form in SDDL, so that {@link #sddl} is without them. */
    static long leftOut(SecurityDescriptor security) {
        return Stream.concat(security.daclEntries().stream(), security.saclEntries().stream())
                .filter(SecurityXml::isWithoutForm)
                .count();
    }

    private static boolean isWithoutForm(Ace ace) {
        try {
            return Sddl.write(ace, SddlContext.NONE).isEmpty();
        } catch (FormatException e) {
            return true;
        }
    }

    private static String sddl(SecurityDescriptor security, Optional<Sid> domain) {
        return Sddl.show(security, domain.map(SddlContext::of).orElse(SddlContext.NONE));
    }

    /**
     * @param domain the SID of the GPO's domain, for its aliases in SDDL
     */
    void write(SecurityDescriptor security, Optional<Sid> domain) {
        out.start(ReportXml.SETTINGS, "SecurityDescriptor");
        out.element(SECURITY, "SDDL", sddl(security, domain));
        trustee("Owner", security.owner());
        trustee("Group", security.group());
        boolean present = security.dacl() != null;
        element("PermissionsPresent", Boolean.toString(present));
        if (present) {
            out.start(SECURITY, "Permissions");
            element("InheritsFromParent", Boolean.toString(!security.has(ControlFlags.DACL_PROTECTED)));
            TrusteePermission.of(security).forEach(this::permission);
            out.end();
        }
        // The console says so of every GPO, whatever its SACL, which is in the SDDL.
        element("AuditingPresent", "false");
        out.end();
    }

    private void trustee(String name, @Nullable Sid sid) {
        if (sid != null) {
            out.start(SECURITY, name).element(ReportXml.TYPES, "SID", sid.toString());
            Optional<String> known = names.name(sid);
            known.ifPresent(text -> out.element(ReportXml.TYPES, "Name", text));
            out.end();
        }
    }

    private void permission(TrusteePermission permission) {
        out.start(SECURITY, "TrusteePermissions");
        trustee("Trustee", permission.trustee());
        out.start(SECURITY, "Type").type(SECURITY, "PermissionType");
        element("PermissionType", permission.denied() ? "Deny" : "Allow");
        out.end();
        element("Inherited", Boolean.toString(permission.inherited()));
        out.start(SECURITY, "Applicability");
        element("ToSelf", "true");
        element("ToDescendantObjects", Boolean.toString(permission.toObjects()));
        element("ToDescendantContainers", Boolean.toString(permission.toContainers()));
        element("ToDirectDescendantsOnly", "false");
        out.end();
        for (String access : permission.access()) {
            out.start(SECURITY, "Standard");
            element("GPOGroupedAccessEnum", access);
            out.end();
        }
        element("AccessMask", "0");
        out.end();
    }

    private void element(String name, String text) {
        out.element(SECURITY, name, text);
    }
}
