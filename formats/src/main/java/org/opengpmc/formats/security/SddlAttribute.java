// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import org.opengpmc.formats.FormatException;

/** The claim in a resource attribute entry ([MS-DTYP] 2.4.4.15, 2.4.10.1). */
final class SddlAttribute {
    private SddlAttribute() {}

    static String write(OpaqueBytes data, SddlContext context) {
        throw SddlWriter.inexpressible("this resource attribute");
    }

    static OpaqueBytes parse(String text, int offset, SddlContext context) {
        throw FormatException.atOffset(SddlSids.FORMAT, "resource attributes are not read", offset);
    }
}
