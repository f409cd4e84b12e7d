// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.util.Locale;

/** The three forms of a result. */
public enum OutputFormat {
    /** Aligned columns for people; may change between versions. */
    TABLE,
    /** For programs; versioned. */
    JSON,
    /** RFC 4180 with a header line; the keys are those of the JSON. */
    CSV;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
