// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.UUID;

/**
 * What one side of a GPO sets.
 *
 * @param side which side
 * @param extensions what was read, in the order of a report
 * @param unknown registered client-side extensions that nothing here reads
 * @param unread if there are such: the files that no other extension has read, and that may be theirs; with the side's
 *     folder, in the order of the GPT
 * @param complete whether nothing of it was damaged or could not be read
 */
public record SideSettings(
        Side side, List<Shown> extensions, List<UUID> unknown, List<String> unread, boolean complete) {
    public SideSettings {
        unread = List.copyOf(unread);
        extensions = List.copyOf(extensions);
        unknown = List.copyOf(unknown);
    }

    /**
     * An extension with settings.
     *
     * @param extension the extension
     * @param settings what it sets
     */
    public record Shown(SettingsExtension extension, ExtensionSettings settings) {}
}
