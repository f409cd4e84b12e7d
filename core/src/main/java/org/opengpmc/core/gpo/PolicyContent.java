// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.List;

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
}
