// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * The GPO that content is put into, as it shall be afterwards.
 *
 * @param id its GUID
 * @param existing the GPO as it is; null to make it
 * @param displayName its name
 * @param flags {@code flags}, see {@link GpoStatus}
 * @param version of both halves, in both stores
 * @param wmiFilter {@code gPCWQLFilter}; empty for none
 * @param dacl the DACL to set; null to keep that of an existing GPO, or for the schema's default
 */
public record ContentTarget(
        GpoId id,
        @Nullable Gpo existing,
        String displayName,
        int flags,
        GpoVersion version,
        String wmiFilter,
        @Nullable SecurityDescriptor dacl) {

    /** An existing GPO of which only the content changes; both halves of its version go up by one. */
    public static ContentTarget keeping(Gpo gpo) {
        return new ContentTarget(
                gpo.id(),
                gpo,
                gpo.displayName(),
                gpo.flags(),
                gpo.version().bumpBoth(),
                gpo.text("gPCWQLFilter").orElse(""),
                null);
    }

    /** A new GPO with the schema's default DACL, wholly enabled, at version 1 in both halves. */
    public static ContentTarget fresh(GpoId id, String displayName) {
        return new ContentTarget(id, null, displayName, 0, new GpoVersion(1, 1), "", null);
    }
}
