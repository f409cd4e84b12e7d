// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/**
 * A user or group that a template names, by SID behind an asterisk or by name.
 *
 * @param sid empty if it is named without
 * @param text as written, without the asterisk
 */
record Trustee(@Nullable Sid sid, String text) {
    static Trustee parse(String text) {
        String bare = text.startsWith("*") ? text.substring(1) : text;
        try {
            return bare.regionMatches(true, 0, "S-1-", 0, 4)
                    ? new Trustee(Sid.parse(bare), bare)
                    : new Trustee(null, bare);
        } catch (FormatException e) {
            // Looks like a SID and is none: shown as it stands, as a name.
            return new Trustee(null, bare);
        }
    }

    static String names(List<Trustee> trustees, SettingsContext context) {
        return trustees.stream().map(trustee -> trustee.name(context)).collect(Collectors.joining("\n"));
    }

    /** For people. */
    String name(SettingsContext context) {
        return sid == null ? text : context.trustees().name(sid).orElse(text);
    }

    void write(String element, ExtensionXml out) {
        if (sid == null) {
            out.trustee(element, text);
        } else {
            out.trustee(element, sid);
        }
    }
}
