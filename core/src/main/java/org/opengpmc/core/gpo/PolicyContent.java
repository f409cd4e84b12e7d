// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.gpocomment.GpoComment;

/**
 * All settings of a GPO, from both stores, without its identity: what backup takes away and restore, import and copy
 * bring back.
 *
 * @param files the GPT without GPT.INI, folders before what they hold
 * @param objects the directory objects, parents before children
 * @param machineExtensions {@code gPCMachineExtensionNames} as stored; empty if there is none
 * @param userExtensions {@code gPCUserExtensionNames} as stored; empty if there is none
 */
public record PolicyContent(
        List<PolicyFile> files, List<PolicyObject> objects, String machineExtensions, String userExtensions) {
    public PolicyContent {
        files = List.copyOf(files);
        objects = List.copyOf(objects);
    }

    /**
     * What the administrator wrote on the GPO ({@code GPO.cmt}); empty if there is nothing.
     *
     * @throws org.opengpmc.formats.FormatException if it cannot be read as text
     */
    public Optional<String> comment() {
        return files.stream()
                .filter(f -> !f.directory() && f.path().toString().equalsIgnoreCase(GpoComment.FILE_NAME))
                .findFirst()
                .map(f -> GpoComment.parse(f.source().read()).text());
    }
}
