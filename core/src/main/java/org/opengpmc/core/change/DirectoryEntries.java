// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.domain.DirectoryFailures;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.formats.security.SecurityDescriptor;

/** What the directory steps have in common: looking at one entry, and telling what failed. */
final class DirectoryEntries {
    static final String SECURITY = "nTSecurityDescriptor";

    private static final Filter ANY = Filter.createPresenceFilter("objectClass");

    private DirectoryEntries() {}

    /** The entry with these attributes; empty if it does not exist. */
    static Optional<Entry> find(DomainConnection connection, String dn, List<String> attributes) {
        String[] names =
                Stream.concat(attributes.stream(), Stream.of("objectClass")).toArray(String[]::new);
        return search(connection, new SearchRequest(dn, SearchScope.BASE, ANY, names));
    }

    /** Owner, group and DACL of an entry that exists. */
    static Optional<SecurityDescriptor> security(DomainConnection connection, String dn) {
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, ANY, SECURITY);
        request.addControl(SdFlags.OWNER_GROUP_DACL.control());
        return search(connection, request)
                .map(entry -> entry.getAttributeValueBytes(SECURITY))
                .map(SecurityDescriptor::parse);
    }

    static SecurityDescriptor daclOnly(SecurityDescriptor descriptor) {
        return descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    static boolean holdsAll(Entry entry, List<Attribute> attributes) {
        return attributes.stream()
                .filter(a -> !a.getName().equalsIgnoreCase("objectClass"))
                .allMatch(a -> AttributeChange.holds(entry, a));
    }

    static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::getName).toList();
    }

    static GpmcException failure(DomainConnection connection, LDAPException e, String doing, String dn) {
        return DirectoryFailures.translate(e, doing, dn, connection.facts().server());
    }

    private static Optional<Entry> search(DomainConnection connection, SearchRequest request) {
        try {
            SearchResult result = connection.directory().search(request);
            return result.getSearchEntries().stream().findFirst().map(e -> (Entry) e);
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return Optional.empty();
            }
            throw failure(connection, e, "read", request.getBaseDN());
        }
    }
}
