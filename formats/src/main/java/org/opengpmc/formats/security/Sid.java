// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.List;

/**
 * A security identifier ([MS-DTYP] 2.4.2).
 *
 * @param authority the 48-bit identifier authority
 * @param subAuthorities up to 15 unsigned 32-bit values
 */
public record Sid(long authority, List<Long> subAuthorities) {
    public Sid {
        subAuthorities = List.copyOf(subAuthorities);
    }
}
