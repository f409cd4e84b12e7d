// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.som.Soms;

record GPMSitesContainer(DomainSession session) implements IGPMSitesContainer {
    @Override
    public String getDomainController() {
        return session.facts().server();
    }

    @Override
    public String getDomain() {
        return session.facts().dnsName();
    }

    @Override
    public String getForest() {
        return session.facts().forestName();
    }

    @Override
    public IGPMSOM getSite(String siteName) {
        String name = Calls.required(siteName, "siteName");
        return Calls.get(() -> new GPMSOM(session, new Soms(session.connection()).site(name)));
    }

    @Override
    public IGPMSOMCollection searchSites(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> GPMSOM.collection(session, new Search(session.connection()).sites(criteria)));
    }
}
