// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import org.opengpmc.formats.gplink.GpLink;

/**
 * A link of a GPO, seen from the GPO.
 *
 * @param som where it is
 * @param order its place there; 1 has the highest precedence
 * @param link the link itself: enabled or not, enforced or not
 */
public record SomLink(Som som, int order, GpLink link) {}
