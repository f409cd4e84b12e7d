// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opengpmc.core.settings.AccessWords;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.WrittenDescriptor;

/**
 * The security of a registry key or of a file or folder ([MS-GPSB] 2.2.7, 2.2.8).
 *
 * @param kind which of them
 * @param path where it is
 * @param mode what becomes of what is inside: 0 inherits, 1 leaves it alone, 2 overwrites
 * @param security who may do what
 */
record ProtectedObject(Kind kind, String path, long mode, WrittenDescriptor security) implements SecurityItem {
    /**
     * What is protected.
     *
     * @param element its name in the report
     * @param words what its rights are called
     */
    record Kind(String element, AccessWords words) {
        static final Kind REGISTRY = new Kind("Registry", AccessWords.REGISTRY);
        static final Kind FILE = new Kind("File", AccessWords.FILE);
    }

    private String modeName() {
        return switch ((int) mode) {
            // Spelled as in the report's schema.
            case 0 -> "Propogate";
            case 1 -> "Ignore";
            case 2 -> "Replace";
            default -> Long.toString(mode);
        };
    }

    @Override
    public Setting setting(SettingsContext context) {
        String folder = kind.equals(Kind.FILE) ? "File System" : "Registry";
        String treatment = mode == 0 ? "Propagate" : modeName();
        List<Detail> details = new ArrayList<>(security.details(context, kind.words()));
        details.add(new Detail("Permissions below", treatment));
        return new Setting(
                kind.element().toLowerCase(Locale.ROOT) + "-security:" + path.toLowerCase(Locale.ROOT),
                List.of(folder),
                path,
                "",
                details);
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start(kind.element()).element("Path", path);
        security.write(out, context, kind.words());
        out.element("Mode", modeName()).end();
    }
}
