// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.som.Soms;

/**
 * An object that one of many changes was about.
 *
 * @param name what it was called when the change was planned
 * @param dn its DN, or the SYSVOL folder of a starter GPO
 */
public record Changed(String name, String dn) {
    /** How such objects look. */
    public static final Shape<Changed> SHAPE = Shape.<Changed>named("changed-object", 1)
            .column("name", "Name", Changed::name)
            .column("dn", "Object", Changed::dn)
            .detail("canonicalName", "Place", Changed::canonicalName);

    /** Its place in the tree, {@code contoso.test/Sales}; null for what is no directory object. */
    public @Nullable String canonicalName() {
        return Soms.canonicalName(dn).orElse(null);
    }
}
