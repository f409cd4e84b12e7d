// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.AccessWords;
import org.opengpmc.core.settings.DescriptorXml;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.WrittenDescriptor;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * A security descriptor that a template gives to something.
 *
 * @param written may be empty, or damaged
 */
record Protection(WrittenDescriptor written) {
    /** In words, and as it is written; of what is damaged only that. */
    List<Detail> details(SettingsContext context, AccessWords words) {
        List<Detail> details = new ArrayList<>();
        @Nullable SecurityDescriptor descriptor = written.in(context.domain()).orElse(null);
        if (descriptor != null && descriptor.owner() != null) {
            details.add(new Detail("Owner", name(descriptor.owner(), context)));
        }
        @Nullable Acl dacl = descriptor == null ? null : descriptor.dacl();
        details.add(new Detail("Permissions", list(dacl, "No permissions specified", context, words)));
        @Nullable Acl sacl = descriptor == null ? null : descriptor.sacl();
        details.add(new Detail("Auditing", list(sacl, "No auditing specified", context, words)));
        if (!written.sddl().isEmpty()) {
            details.add(new Detail("SDDL", written.sddl()));
        }
        return details;
    }

    private static String list(@Nullable Acl list, String none, SettingsContext context, AccessWords words) {
        List<String> lines = new ArrayList<>();
        if (list != null) {
            for (Ace ace : list.aces()) {
                if (ace instanceof Ace.WithTrustee entry) {
                    lines.add(type(entry) + ": " + name(entry.trustee(), context) + ": "
                            + words.shown(entry.mask()).words());
                }
            }
        }
        return lines.isEmpty() ? none : String.join("\n", lines);
    }

    private static String type(Ace.WithTrustee ace) {
        if (ace.type().allows() || ace.type().denies()) {
            return ace.type().denies() ? "Deny" : "Allow";
        }
        boolean success = ace.has(AceFlags.SUCCESSFUL_ACCESS);
        boolean failure = ace.has(AceFlags.FAILED_ACCESS);
        return success && failure ? "All" : success ? "Success" : "Failure";
    }

    private static String name(Sid sid, SettingsContext context) {
        return context.trustees().name(sid).orElse(sid.toString());
    }

    void write(ExtensionXml out, SettingsContext context, AccessWords words) {
        new DescriptorXml(out, context, words::shown).write(written);
    }
}
