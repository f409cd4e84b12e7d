// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.concurrent.Callable;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.starter.StarterShapes;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gpmc search starter}. */
@Command(
        name = "starter",
        description = {
            "Finds starter GPOs by name, GUID and permissions.",
            "",
            "A permission is TRUSTEE:LEVEL, with the level read, edit, full or custom."
        },
        footer = {
            "  gpmc search starter --name-contains firewall",
            "  gpmc search starter --effective-permission 'CONTOSO\\alice:edit'"
        })
final class SearchStarterCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    final NameOptions names = new NameOptions();

    @Mixin
    final IdOptions ids = new IdOptions();

    @Mixin
    final PermissionOptions permissions = new PermissionOptions();

    SearchStarterCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            Criteria criteria = new Criteria();
            names.addTo(criteria, SearchProperty.STARTER_GPO_DISPLAY_NAME);
            ids.addTo(criteria, SearchProperty.STARTER_GPO_ID);
            permissions.addTo(
                    criteria,
                    SearchProperty.STARTER_GPO_PERMISSIONS,
                    SearchProperty.STARTER_GPO_EFFECTIVE_PERMISSIONS,
                    SecuredKind.STARTER_GPO,
                    connection);
            invocation.output().list(StarterShapes.STARTER, new Search(connection).starterGpos(criteria.all()));
            return ExitCode.DONE.number();
        }
    }
}
