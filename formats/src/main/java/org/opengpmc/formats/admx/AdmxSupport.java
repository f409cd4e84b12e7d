// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a policy needs.
 *
 * @param name unique in its file
 * @param displayName a text reference; what people are shown
 * @param all whether all of the parts are needed; otherwise one of them
 * @param parts products, their versions, and other definitions
 */
public record AdmxSupport(String name, String displayName, boolean all, List<Part> parts) {
    public AdmxSupport {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param reference to a product, one of its versions, or another definition
     * @param minimum index of the first version, if given
     * @param maximum index of the last version, if given
     */
    public record Part(String reference, OptionalInt minimum, OptionalInt maximum) {}
}
