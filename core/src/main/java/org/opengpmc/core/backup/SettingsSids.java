// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/** The accounts that security settings name by SID, in the order of the file; GPMC lists them in a backup. */
final class SettingsSids {
    private static final String SECURITY_TEMPLATE = "GptTmpl.inf";
    private static final Pattern ACCOUNT = Pattern.compile("S-1-5-21(?:-\\d{1,10}){1,12}");

    private SettingsSids() {}

    static List<Sid> of(PolicyContent content) {
        return content.files().stream()
                .filter(f -> !f.directory() && f.path().name().equalsIgnoreCase(SECURITY_TEMPLATE))
                .flatMap(f -> find(f).stream())
                .distinct()
                .toList();
    }

    private static List<Sid> find(PolicyFile file) {
        byte[] bytes = file.source().read();
        boolean utf16 = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        Charset charset = utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        List<Sid> sids = new ArrayList<>();
        for (Matcher m = ACCOUNT.matcher(new String(bytes, charset)); m.find(); ) {
            parse(m.group()).ifPresent(sids::add);
        }
        return sids;
    }

    /** Empty for what looks like a SID and is none: the settings keep it, a list of principals cannot. */
    private static Optional<Sid> parse(String text) {
        try {
            return Optional.of(Sid.parse(text));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
