// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

/**
 * The WMI filter a GPO was linked to.
 *
 * @param path such as {@code MSFT_SomFilter.ID="{GUID}",Domain="contoso.test"}
 * @param name the filter's display name
 */
public record WmiFilterLink(String path, String name) {}
