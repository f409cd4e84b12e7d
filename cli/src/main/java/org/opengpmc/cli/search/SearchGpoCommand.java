// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.gpo.GpoShapes;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpmc search gpo}. */
@Command(
        name = "gpo",
        description = {
            "Finds GPOs by name, GUID, WMI filter, the extensions they have settings for, and permissions.",
            "",
            "A permission is TRUSTEE:LEVEL, with the level apply, read, edit, edit-delete or custom. --permission finds what"
                    + " the GPO gives to the trustee itself, --effective-permission what it has through its groups too."
                    + " Both find higher levels as well: apply and edit cover read, edit-delete covers edit."
        },
        footer = {
            "  gpmc search gpo --name-contains workstation",
            "  gpmc search gpo --has-user-extension 'Folder Redirection' --not-permission 'Authenticated Users:apply'",
            "  gpmc search gpo --effective-permission 'CONTOSO\\alice:edit' -o json"
        })
final class SearchGpoCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    final NameOptions names = new NameOptions();

    @Mixin
    final IdOptions ids = new IdOptions();

    @Mixin
    final PermissionOptions permissions = new PermissionOptions();

    @Option(names = "--wmi-filter", paramLabel = "FILTER", description = "Linked to this WMI filter.")
    List<String> filters = List.of();

    @Option(
            names = "--not-wmi-filter",
            paramLabel = "FILTER",
            description = "Linked to another WMI filter, or to none.")
    List<String> notFilters = List.of();

    @Option(
            names = "--has-computer-extension",
            paramLabel = "CSE",
            description = "With computer settings for this extension: its name or GUID.")
    List<String> computer = List.of();

    @Option(names = "--no-computer-extension", paramLabel = "CSE", description = "Without.")
    List<String> notComputer = List.of();

    @Option(
            names = "--has-user-extension",
            paramLabel = "CSE",
            description = "With user settings for this extension: its name or GUID.")
    List<String> user = List.of();

    @Option(names = "--no-user-extension", paramLabel = "CSE", description = "Without.")
    List<String> notUser = List.of();

    SearchGpoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (DomainConnection connection = invocation.connect()) {
            invocation.output().list(GpoShapes.GPO, new Search(connection).gpos(criteria(connection)));
            return ExitCode.DONE.number();
        }
    }

    private SearchCriteria criteria(DomainConnection connection) {
        Criteria criteria = new Criteria()
                .extensions(SearchProperty.GPO_COMPUTER_EXTENSIONS, SearchOperation.CONTAINS, computer)
                .extensions(SearchProperty.GPO_COMPUTER_EXTENSIONS, SearchOperation.NOT_CONTAINS, notComputer)
                .extensions(SearchProperty.GPO_USER_EXTENSIONS, SearchOperation.CONTAINS, user)
                .extensions(SearchProperty.GPO_USER_EXTENSIONS, SearchOperation.NOT_CONTAINS, notUser);
        names.addTo(criteria, SearchProperty.GPO_DISPLAY_NAME);
        ids.addTo(criteria, SearchProperty.GPO_ID);
        permissions.addTo(
                criteria,
                SearchProperty.GPO_PERMISSIONS,
                SearchProperty.GPO_EFFECTIVE_PERMISSIONS,
                SecuredKind.GPO,
                connection);
        WmiFilters domain = new WmiFilters(connection);
        Function<String, SearchValue> filter = name -> SearchValue.of(domain.find(name));
        return criteria.values(SearchProperty.GPO_WMI_FILTER, SearchOperation.EQUALS, filters, filter)
                .values(SearchProperty.GPO_WMI_FILTER, SearchOperation.NOT_EQUALS, notFilters, filter)
                .all();
    }
}
