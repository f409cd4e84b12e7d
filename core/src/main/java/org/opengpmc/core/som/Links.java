// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;
import org.opengpmc.formats.gplink.GpOptions;

/**
 * The links of a domain: those of its OUs, its own, and those of the forest's sites. Two searches, whatever their
 * number; turned around in memory.
 */
public final class Links {
    private static final String[] ATTRIBUTES = {"name", "gPLink", "gPOptions", "objectClass"};

    private final DomainConnection connection;

    /** The links of the connection's domain and forest. */
    public Links(DomainConnection connection) {
        this.connection = connection;
    }

    /** Every SOM that has a {@code gPLink}: sites first, then the domain and its OUs as the server sends them. */
    public List<Som> soms() {
        List<Som> soms = new ArrayList<>();
        search("CN=Sites," + connection.facts().configurationDn(), SearchScope.ONE, soms);
        search(connection.facts().baseDn().toString(), SearchScope.SUB, soms);
        return soms;
    }

    /** All links of a GPO, disabled ones too. */
    public List<SomLink> of(Gpo gpo) {
        List<SomLink> found = new ArrayList<>();
        for (Som som : soms()) {
            List<GpLink> links = som.links().links();
            for (int i = 0; i < links.size(); i++) {
                if (links.get(i).leadsTo(gpo.dn())) {
                    found.add(new SomLink(som, i + 1, links.get(i)));
                }
            }
        }
        return found;
    }

    private void search(String base, SearchScope scope, List<Som> soms) {
        SearchRequest request = new SearchRequest(base, scope, Filter.createPresenceFilter("gPLink"), ATTRIBUTES);
        PagedSearch.forEach(connection, request, entry -> soms.add(som(entry)));
    }

    private static Som som(Entry entry) {
        String links = entry.getAttributeValue("gPLink");
        String options = entry.getAttributeValue("gPOptions");
        String name = entry.getAttributeValue("name");
        return new Som(
                entry.getDN(),
                name == null ? entry.getDN() : name,
                type(entry),
                GpLinkList.parse(links == null ? "" : links),
                blocksInheritance(options));
    }

    /** A value that is no number blocks nothing: that is how clients take it. */
    private static boolean blocksInheritance(@Nullable String options) {
        try {
            return options != null && GpOptions.parse(options).blockInheritance();
        } catch (FormatException e) {
            return false;
        }
    }

    private static Som.Type type(Entry entry) {
        if (entry.hasObjectClass("site")) {
            return Som.Type.SITE;
        }
        return entry.hasObjectClass("domainDNS") ? Som.Type.DOMAIN : Som.Type.OU;
    }
}
