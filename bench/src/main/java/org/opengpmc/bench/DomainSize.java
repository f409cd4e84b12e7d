// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench;

/**
 * What to fill a domain with.
 *
 * @param gpos how many GPOs the domain shall have from this generator; those that are there already count
 * @param units how many organizational units hold the links
 * @param seed the same seed gives the same GUIDs, names and bytes
 * @param threads how many GPOs are written at the same time
 */
public record DomainSize(int gpos, int units, long seed, int threads) {
    /** 300 GPOs linked in 40 units, by 6 threads. */
    public static final DomainSize USUAL = new DomainSize(300, 40, 1, 6);

    public DomainSize {
        if (gpos < 0 || units < 1 || threads < 1) {
            throw new IllegalArgumentException("GPOs may be none, units and threads not");
        }
    }
}
