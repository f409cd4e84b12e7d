// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import org.opengpmc.formats.FormatException;

/** The condition of a callback entry ([MS-DTYP] 2.4.4.17). */
final class SddlCondition {
    private SddlCondition() {}

    static String write(OpaqueBytes data, SddlContext context) {
        throw SddlWriter.inexpressible("this condition");
    }

    static OpaqueBytes parse(String text, int offset, SddlContext context) {
        throw FormatException.atOffset(SddlSids.FORMAT, "conditions are not read", offset);
    }
}
