// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import org.opengpmc.formats.gplink.GpLinkList;

/**
 * A site, domain or OU with links.
 *
 * @param dn its DN
 * @param name what people call it
 * @param type what it is
 * @param links its {@code gPLink}
 * @param blocksInheritance whether links of the SOMs above do not apply here, unless they are enforced
 */
public record Som(String dn, String name, Type type, GpLinkList links, boolean blocksInheritance) {
    /** What a SOM can be; the numbers are those of {@code GPMSOMType}. */
    public enum Type {
        SITE,
        DOMAIN,
        OU
    }
}
