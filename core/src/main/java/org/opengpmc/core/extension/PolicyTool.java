// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.extension;

import java.util.UUID;

/**
 * A snap-in that edits one kind of settings; GPOs name it beside the extension.
 *
 * @param id its GUID
 * @param name what it edits
 */
public record PolicyTool(UUID id, String name) {}
