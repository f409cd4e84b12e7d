// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchCriterion;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

final class GPMSearchCriteria implements IGPMSearchCriteria {
    private final List<SearchCriterion> conditions = new ArrayList<>();

    @Override
    public synchronized void add(GPMSearchProperty searchProperty, GPMSearchOperation searchOperation, Object value) {
        conditions.add(new SearchCriterion(
                property(Calls.required(searchProperty, "searchProperty")),
                operation(Calls.required(searchOperation, "searchOperation")),
                Calls.get(() -> valueOf(value))));
    }

    private static SearchProperty property(GPMSearchProperty property) {
        return switch (property) {
            case gpoPermissions -> SearchProperty.GPO_PERMISSIONS;
            case gpoEffectivePermissions -> SearchProperty.GPO_EFFECTIVE_PERMISSIONS;
            case gpoDisplayName -> SearchProperty.GPO_DISPLAY_NAME;
            case gpoWMIFilter -> SearchProperty.GPO_WMI_FILTER;
            case gpoID -> SearchProperty.GPO_ID;
            case gpoComputerExtensions -> SearchProperty.GPO_COMPUTER_EXTENSIONS;
            case gpoUserExtensions -> SearchProperty.GPO_USER_EXTENSIONS;
            case somLinks -> SearchProperty.SOM_LINKS;
            case gpoDomain -> SearchProperty.GPO_DOMAIN;
            case backupMostRecent -> SearchProperty.BACKUP_MOST_RECENT;
            case starterGPOPermissions -> SearchProperty.STARTER_GPO_PERMISSIONS;
            case starterGPOEffectivePermissions -> SearchProperty.STARTER_GPO_EFFECTIVE_PERMISSIONS;
            case starterGPODisplayName -> SearchProperty.STARTER_GPO_DISPLAY_NAME;
            case starterGPOID -> SearchProperty.STARTER_GPO_ID;
            case starterGPODomain -> SearchProperty.STARTER_GPO_DOMAIN;
        };
    }

    private static SearchOperation operation(GPMSearchOperation operation) {
        return switch (operation) {
            case opEquals -> SearchOperation.EQUALS;
            case opContains -> SearchOperation.CONTAINS;
            case opNotContains -> SearchOperation.NOT_CONTAINS;
            case opNotEquals -> SearchOperation.NOT_EQUALS;
        };
    }

    private static SearchValue valueOf(Object value) {
        if (value instanceof String text) {
            return SearchValue.of(text);
        }
        if (value instanceof Boolean flag) {
            return SearchValue.of(flag);
        }
        if (value instanceof GPMGPO gpo) {
            return SearchValue.of(gpo.gpo());
        }
        if (value instanceof IGPMDomain domain) {
            return SearchValue.of(domain.getDomain());
        }
        if (value instanceof IGPMPermission permission) {
            Permission given = GPMPermission.of(permission);
            return SearchValue.of(given.trustee(), given.level());
        }
        if (value instanceof IGPMWMIFilter filter) {
            return new SearchValue.Filter(WmiFilterReference.parsePath(filter.getPath())
                    .orElseThrow(() -> GPMException.invalidArgument("the WMI filter has no path")));
        }
        throw GPMException.invalidArgument("nothing can be searched by a value of this type: "
                + Calls.required(value, "value").getClass().getSimpleName());
    }

    private synchronized SearchCriteria criteria() {
        return new SearchCriteria(conditions);
    }

    /** The conditions; none if there are no criteria. */
    static SearchCriteria of(@Nullable IGPMSearchCriteria criteria) {
        if (criteria == null) {
            return SearchCriteria.EVERYTHING;
        }
        if (criteria instanceof GPMSearchCriteria ours) {
            return ours.criteria();
        }
        throw GPMException.invalidArgument("search criteria are made by createSearchCriteria");
    }
}
