// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import picocli.CommandLine.Option;

/** What can be asked of a display name. Case does not count. */
final class NameOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "Called exactly so; names need not be unique.")
    List<String> equal = List.of();

    @Option(names = "--name-contains", paramLabel = "TEXT", description = "With this text in the name.")
    List<String> contains = List.of();

    @Option(names = "--not-name-contains", paramLabel = "TEXT", description = "Without this text in the name.")
    List<String> notContains = List.of();

    void addTo(Criteria criteria, SearchProperty property) {
        criteria.texts(property, SearchOperation.EQUALS, equal)
                .texts(property, SearchOperation.CONTAINS, contains)
                .texts(property, SearchOperation.NOT_CONTAINS, notContains);
    }
}
