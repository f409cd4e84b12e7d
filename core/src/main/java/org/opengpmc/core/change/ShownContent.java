// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import org.jspecify.annotations.Nullable;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;

/** What a small file says, in the few words that a conflict has room for. */
final class ShownContent {
    private static final int MOST = 200;

    private ShownContent() {}

    static String of(SysvolPath path, byte @Nullable [] content) {
        if (content == null) {
            return "no file";
        }
        try {
            if (path.name().equalsIgnoreCase("GPT.INI")) {
                return GptIni.parse(content)
                        .version()
                        .map(version -> "version " + version.toInt())
                        .orElse("no version");
            }
            if (path.name().equalsIgnoreCase(GpoComment.FILE_NAME)) {
                String text = GpoComment.parse(content).text();
                return "'" + (text.length() > MOST ? text.substring(0, MOST) + "…" : text) + "'";
            }
            if (path.name().equalsIgnoreCase(StarterTemplate.FILE_NAME)) {
                StarterTemplate template = StarterTemplate.parse(content);
                return "'" + template.get(StarterProperty.DISPLAY_NAME) + "', versions " + template.version();
            }
        } catch (FormatException e) {
            return content.length + " bytes that cannot be read";
        }
        return content.length + " bytes";
    }
}
