// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.UUID;
import org.opengpmc.core.gpo.PolicyFile;

/**
 * What one side of a GPO sets.
 *
 * @param side which side
 * @param extensions what was read, in the order of a report
 * @param unknown registered client-side extensions that nothing here reads
 * @param unread if there are such: the files that no other extension has read, and that may be theirs; with the side's
 *     folder, in the order of the GPT
 * @param files all files of the side; a comparison looks into those that nothing has read
 * @param complete whether nothing of it was damaged or could not be read
 */
public record SideSettings(
        Side side,
        List<Shown> extensions,
        List<UUID> unknown,
        List<String> unread,
        List<SideFile> files,
        boolean complete) {
    public SideSettings {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        extensions = List.copyOf(extensions);
        unknown = List.copyOf(unknown);
    }

    /**
     * A file.
     *
     * @param file where it stands and what it holds
     * @param read whether an extension that is shown has read it
     */
    public record SideFile(PolicyFile file, boolean read) {}

    /**
     * An extension with settings.
     *
     * @param extension the extension
     * @param settings what it sets
     */
    public record Shown(SettingsExtension extension, ExtensionSettings settings) {}
}
