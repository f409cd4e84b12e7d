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
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * A security descriptor as a file of settings holds it.
 *
 * @param sddl as written; empty if there is none
 */
public record WrittenDescriptor(String sddl) {
    private static final String UNTOLD = "Cannot be told in words: see SDDL";

    /**
     * Refuses what is no descriptor in any domain.
     *
     * @throws FormatException if it is none
     */
    public void check() {
        if (!sddl.isEmpty()) {
            UnknownDomains.parse(sddl, Optional.empty(), Optional.empty());
        }
    }

    /** What it says in the domain of the GPO; empty if there is none, or if it is damaged. */
    Optional<SecurityDescriptor> in(SettingsContext context) {
        if (sddl.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UnknownDomains.parse(sddl, context.domain(), context.rootDomain()));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** In words, and as it is written; of what is damaged only the latter. */
    public List<Detail> details(SettingsContext context, AccessWords words) {
        List<Detail> details = new ArrayList<>();
        @Nullable SecurityDescriptor descriptor = in(context).orElse(null);
        if (descriptor != null && descriptor.owner() != null) {
            details.add(new Detail("Owner", name(descriptor.owner(), context)));
        }
        boolean damaged = descriptor == null && !sddl.isEmpty();
        details.add(new Detail("Permissions", damaged ? UNTOLD : permissions(descriptor, context, words)));
        @Nullable Acl sacl = descriptor == null ? null : descriptor.sacl();
        String noAuditing = "No auditing specified";
        details.add(new Detail("Auditing", damaged ? UNTOLD : list(sacl, noAuditing, context, words)));
        if (!sddl.isEmpty()) {
            details.add(new Detail("SDDL", sddl));
        }
        return details;
    }

    /** That there is no list means all to everybody where the descriptor says so, and nothing where it is silent. */
    private static String permissions(
            @Nullable SecurityDescriptor descriptor, SettingsContext context, AccessWords words) {
        if (descriptor == null || !descriptor.has(ControlFlags.DACL_PRESENT)) {
            return "No permissions specified";
        }
        return descriptor.dacl() == null
                ? "Everyone has full access: there is no list of permissions"
                : list(descriptor.dacl(), "None: the list of permissions is empty", context, words);
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
        return UnknownDomains.words(sid).or(() -> context.trustees().name(sid)).orElse(sid.toString());
    }

    /** Writes it as the report of an extension does. */
    public void write(ExtensionXml out, SettingsContext context, AccessWords words) {
        new DescriptorXml(out, context, words::shown).write(this);
    }
}
