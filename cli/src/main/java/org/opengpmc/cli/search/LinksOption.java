// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import picocli.CommandLine.Option;

/** What can be asked of SOMs and sites. */
final class LinksOption {
    @Option(names = "--links", paramLabel = "GPO", description = "That link this GPO: its display name or GUID.")
    List<String> links = List.of();

    SearchCriteria criteria(DomainConnection connection) {
        Gpos gpos = new Gpos(connection);
        return new Criteria()
                .values(
                        SearchProperty.SOM_LINKS,
                        SearchOperation.CONTAINS,
                        links,
                        gpo -> SearchValue.of(gpos.find(gpo)))
                .all();
    }
}
