// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gplink.GpLinkList;

/** Directory entries as SOMs. */
final class SomEntries {
    static final String[] ATTRIBUTES = {"gPLink", "gPOptions", "objectClass"};

    /** What can have links in a domain. */
    static final Filter DOMAIN_AND_OUS = Filter.createORFilter(
            Filter.createEqualityFilter("objectClass", "organizationalUnit"),
            Filter.createEqualityFilter("objectClass", "domainDNS"));

    static final Filter SITES = Filter.createEqualityFilter("objectClass", "site");

    /** What has something to say: links, or bit 1 of the options, that it blocks inheritance. */
    static final Filter MATTERS = Filter.createORFilter(
            Filter.createPresenceFilter("gPLink"),
            Filter.createExtensibleMatchFilter("gPOptions", "1.2.840.113556.1.4.803", false, "1"));

    private static final List<String> CONTAINERS =
            List.of("container", "builtinDomain", "lostAndFound", "msDS-QuotaContainer", "configuration");

    private SomEntries() {}

    /** The SOM or container of an entry; empty for anything else, such as a user. */
    static Optional<Som> read(Entry entry) {
        return type(entry).map(type -> som(entry, type));
    }

    private static Som som(Entry entry, Som.Type type) {
        String links = entry.getAttributeValue("gPLink");
        return new Som(
                entry.getDN(),
                name(entry, type),
                type,
                links(entry.getDN(), links == null ? "" : links),
                entry.getAttributeValue("gPOptions"));
    }

    private static GpLinkList links(String dn, String text) {
        try {
            return GpLinkList.parse(text);
        } catch (FormatException e) {
            throw InvalidInputException.inFile(dn, e);
        }
    }

    private static String name(Entry entry, Som.Type type) {
        try {
            if (type == Som.Type.DOMAIN) {
                return CanonicalName.dnsName(entry.getParsedDN());
            }
            RDN rdn = entry.getRDN();
            return rdn == null ? entry.getDN() : rdn.getAttributeValues()[0];
        } catch (LDAPException e) {
            return entry.getDN();
        }
    }

    private static Optional<Som.Type> type(Entry entry) {
        if (entry.hasObjectClass("site")) {
            return Optional.of(Som.Type.SITE);
        }
        if (entry.hasObjectClass("domainDNS")) {
            return Optional.of(Som.Type.DOMAIN);
        }
        if (entry.hasObjectClass("organizationalUnit")) {
            return Optional.of(Som.Type.OU);
        }
        boolean container = entry.hasAttribute("gPLink") || CONTAINERS.stream().anyMatch(entry::hasObjectClass);
        return container ? Optional.of(Som.Type.CONTAINER) : Optional.empty();
    }
}
