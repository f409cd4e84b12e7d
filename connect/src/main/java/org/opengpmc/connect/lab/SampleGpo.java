// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.gptini.GpoVersion;

/**
 * A GPO of the sample lab.
 *
 * @param number from 1; its GUID is made of it, so that samples of different labs are alike
 * @param flags 1 user settings disabled, 2 computer settings disabled
 * @param wmiFilter number of the WMI filter it is linked to
 * @param files content by path in the GPT
 */
record SampleGpo(
        int number,
        String displayName,
        GpoVersion version,
        int flags,
        @Nullable Integer wmiFilter,
        ExtensionNames machine,
        ExtensionNames user,
        Map<String, byte[]> files) {
    SampleGpo {
        files = Map.copyOf(files);
    }

    String guid() {
        return guid(0x6f70656e67706dL, number);
    }

    /** A GUID in the form in which names hold it. */
    static String guid(long family, int number) {
        UUID id = new UUID(((family << 16) & ~0xF000L) | 0x4000L, 0x8000000000000000L | number);
        return "{" + id.toString().toUpperCase(Locale.ROOT) + "}";
    }
}
