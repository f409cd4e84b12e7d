// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

/** Placeholder until the mapping lands. */
public final class SysvolAcl {
    private SysvolAcl() {}

    /** The descriptor itself, for now. */
    public static SecurityDescriptor fromDirectory(SecurityDescriptor gpc) {
        return gpc;
    }
}
