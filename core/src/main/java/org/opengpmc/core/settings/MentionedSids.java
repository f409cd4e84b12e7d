// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/**
 * The accounts that the files of settings name by SID, whatever their format: so that the names of all can be asked for
 * together. It need not find every one.
 */
public final class MentionedSids {
    private static final Pattern ACCOUNT = Pattern.compile("S-1-5-21(?:-\\d{1,10}){4}");
    private static final Set<String> SETTINGS = Set.of("inf", "ini", "pol", "xml");
    private static final int MAX_SIZE = 1 << 20;

    private MentionedSids() {}

    /** Those of a GPO. */
    public static Collection<Sid> of(PolicyContent content) {
        Set<Sid> found = new LinkedHashSet<>();
        content.files().stream().filter(MentionedSids::isOfSettings).forEach(file -> find(file, found));
        return found;
    }

    private static boolean isOfSettings(PolicyFile file) {
        String name = file.path().name().toLowerCase(Locale.ROOT);
        return !file.directory() && SETTINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static void find(PolicyFile file, Set<Sid> found) {
        try {
            byte[] bytes = file.source().read();
            if (bytes.length <= MAX_SIZE) {
                // Without its zero bytes UTF-16 reads as ASCII, wherever in a file it begins.
                String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
                for (Matcher m = ACCOUNT.matcher(text); m.find(); ) {
                    found.add(Sid.parse(m.group()));
                }
            }
        } catch (GpmcException | FormatException e) {
            // Whoever reads its settings tells of it.
            return;
        }
    }
}
