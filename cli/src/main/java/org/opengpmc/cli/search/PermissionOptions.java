// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import picocli.CommandLine.Option;

/** What can be asked of permissions. */
final class PermissionOptions {
    @Option(
            names = "--permission",
            paramLabel = "TRUSTEE:LEVEL",
            description = "That gives the trustee itself at least this level.")
    List<String> explicit = List.of();

    @Option(names = "--not-permission", paramLabel = "TRUSTEE:LEVEL", description = "That does not.")
    List<String> notExplicit = List.of();

    @Option(
            names = "--effective-permission",
            paramLabel = "TRUSTEE:LEVEL",
            description = "On which the trustee has at least this level, through groups too.")
    List<String> effective = List.of();

    @Option(names = "--not-effective-permission", paramLabel = "TRUSTEE:LEVEL", description = "On which it has not.")
    List<String> notEffective = List.of();

    void addTo(
            Criteria criteria,
            SearchProperty own,
            SearchProperty throughGroups,
            SecuredKind kind,
            DomainConnection connection) {
        criteria.permissions(own, SearchOperation.CONTAINS, kind, explicit, connection)
                .permissions(own, SearchOperation.NOT_CONTAINS, kind, notExplicit, connection)
                .permissions(throughGroups, SearchOperation.CONTAINS, kind, effective, connection)
                .permissions(throughGroups, SearchOperation.NOT_CONTAINS, kind, notEffective, connection);
    }
}
