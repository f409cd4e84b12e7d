// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import picocli.CommandLine.Option;

/** What can be asked of the GUID of a GPO or starter GPO. */
final class IdOptions {
    @Option(names = "--id", paramLabel = "GUID", description = "With this GUID; braces may be left out.")
    List<String> equal = List.of();

    @Option(names = "--not-id", paramLabel = "GUID", description = "With another GUID.")
    List<String> notEqual = List.of();

    void addTo(Criteria criteria, SearchProperty property) {
        criteria.texts(property, SearchOperation.EQUALS, equal).texts(property, SearchOperation.NOT_EQUALS, notEqual);
    }
}
