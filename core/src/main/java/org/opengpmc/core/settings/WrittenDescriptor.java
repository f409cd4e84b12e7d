// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * A security descriptor as a file of settings holds it.
 *
 * @param sddl as written; empty if there is none
 */
public record WrittenDescriptor(String sddl) {
    /** Stands for a domain that is not known. */
    private static final Sid SOME_DOMAIN = Sid.of(5, 21, 0, 0, 0);

    /**
     * Refuses what is no descriptor in any domain.
     *
     * @throws FormatException if it is none
     */
    public void check() {
        if (!sddl.isEmpty()) {
            Sddl.parse(sddl, SddlContext.of(SOME_DOMAIN, SOME_DOMAIN));
        }
    }

    /** What it says in the domain of the GPO; empty if there is none, or if it cannot be read there. */
    public Optional<SecurityDescriptor> in(Optional<Sid> domain) {
        if (sddl.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sddl.parse(sddl, domain.map(SddlContext::of).orElse(SddlContext.NONE)));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** In words, and as it is written; of what is damaged only that. */
    public List<Detail> details(SettingsContext context, AccessWords words) {
        List<Detail> details = new ArrayList<>();
        @Nullable SecurityDescriptor descriptor = in(context.domain()).orElse(null);
        if (descriptor != null && descriptor.owner() != null) {
            details.add(new Detail("Owner", name(descriptor.owner(), context)));
        }
        @Nullable Acl dacl = descriptor == null ? null : descriptor.dacl();
        details.add(new Detail("Permissions", list(dacl, "No permissions specified", context, words)));
        @Nullable Acl sacl = descriptor == null ? null : descriptor.sacl();
        details.add(new Detail("Auditing", list(sacl, "No auditing specified", context, words)));
        if (!sddl.isEmpty()) {
            details.add(new Detail("SDDL", sddl));
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

    /** Writes it as the report of an extension does. */
    public void write(ExtensionXml out, SettingsContext context, AccessWords words) {
        new DescriptorXml(out, context, words::shown).write(this);
    }
}
