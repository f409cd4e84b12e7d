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
        int property = Calls.required(searchProperty, "searchProperty").getValue();
        int operation = Calls.required(searchOperation, "searchOperation").getValue();
        conditions.add(new SearchCriterion(
                SearchProperty.values()[property], SearchOperation.values()[operation], valueOf(value)));
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
