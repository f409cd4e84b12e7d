// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.util.Map;

/**
 * A value of several parts: an object in JSON, one text everywhere else.
 *
 * @param fields in the order of the object
 * @param text in the form in which commands take it
 */
public record Parts(Map<String, ?> fields, String text) {
    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
