// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.math.BigDecimal;

/** A value in a WQL condition. */
public sealed interface WqlValue {
    /**
     * A text in single or double quotes.
     *
     * @param text without quotes, escapes undone
     */
    record Text(String text) implements WqlValue {}

    /** A number, decimal or hexadecimal. */
    record Numeric(BigDecimal number) implements WqlValue {}

    /** {@code TRUE} or {@code FALSE}. */
    record Bool(boolean value) implements WqlValue {}

    /** {@code NULL}. */
    record Null() implements WqlValue {}
}
