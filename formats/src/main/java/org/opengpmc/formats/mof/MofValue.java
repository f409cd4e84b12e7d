// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import java.util.List;

/** The value of a property. */
public sealed interface MofValue {
    /** A text, escapes undone and its parts put together. */
    record Text(String text) implements MofValue {}

    /** A number, {@code TRUE}, {@code FALSE} or {@code NULL}, as it is written. */
    record Word(String word) implements MofValue {}

    /** An embedded instance. */
    record Embedded(MofInstance instance) implements MofValue {}

    /** An array. */
    record Array(List<MofValue> elements) implements MofValue {
        public Array {
            elements = List.copyOf(elements);
        }
    }
}
