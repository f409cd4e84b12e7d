// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** GUIDs as backups write them. They become folder names, so nothing else is taken for one. */
final class BackupIds {
    private static final Pattern GUID =
            Pattern.compile("\\{[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\\}");

    private BackupIds() {}

    static String random() {
        return "{" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT) + "}";
    }

    static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    static boolean same(String guid, String withOrWithoutBraces) {
        return guid.equalsIgnoreCase(withOrWithoutBraces) || guid.equalsIgnoreCase("{" + withOrWithoutBraces + "}");
    }

    static String fold(String guid) {
        return guid.toUpperCase(Locale.ROOT);
    }
}
