// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.wmi;

import java.util.List;
import java.util.UUID;
import org.opengpmc.formats.wmifilter.SomFilter;
import org.opengpmc.formats.wmifilter.WmiQuery;

/**
 * What a new WMI filter is to be.
 *
 * @param id its GUID
 * @param description empty for none
 * @param author empty for whoever is signed in
 * @param creationDate as {@link org.opengpmc.formats.wmifilter.CimDate} writes it; empty for now
 * @param queries one or more, all of which must find something
 */
public record WmiFilterDraft(
        UUID id, String name, String description, String author, String creationDate, List<WmiQuery> queries) {
    public WmiFilterDraft {
        queries = List.copyOf(queries);
    }

    /** A filter under a new GUID, made now by whoever is signed in. */
    public static WmiFilterDraft of(String name, String description, List<WmiQuery> queries) {
        return new WmiFilterDraft(UUID.randomUUID(), name, description, "", "", queries);
    }

    /** A filter from a file, under the GUID given: the file's own belongs to the filter it was exported from. */
    public static WmiFilterDraft of(SomFilter file, UUID id) {
        return new WmiFilterDraft(
                id, file.name(), file.description(), file.author(), file.creationDate(), file.queries());
    }

    /** The same under another name. */
    public WmiFilterDraft named(String newName) {
        return new WmiFilterDraft(id, newName, description, author, creationDate, queries);
    }
}
