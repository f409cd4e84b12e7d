// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.extensionnames;

import java.util.List;
import java.util.UUID;

/**
 * One client-side extension of a GPO and the tools that edit its settings: {@code [{CSE}{tool}{tool}]}.
 *
 * @param cse the GUID of the client-side extension; all zeros for the entry under which preferences list their tools
 * @param tools the GUIDs of the tools, in the order of the text; may be empty
 */
public record ExtensionEntry(UUID cse, List<UUID> tools) {
    public ExtensionEntry {
        tools = List.copyOf(tools);
    }
}
