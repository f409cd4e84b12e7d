// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Looks at single directory objects. */
public final class DirectoryObjects {
    private static final String SECURITY = "nTSecurityDescriptor";
    private static final Filter ANY = Filter.createPresenceFilter("objectClass");

    private DirectoryObjects() {}

    /** The entry with these attributes; empty if it does not exist or may not be seen. */
    public static Optional<Entry> find(DomainConnection connection, String dn, List<String> attributes) {
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, ANY, attributes.toArray(String[]::new));
        return search(connection, request);
    }

    /** Whether the entry exists and may be seen. */
    public static boolean exists(DomainConnection connection, String dn) {
        return find(connection, dn, List.of(SearchRequest.NO_ATTRIBUTES)).isPresent();
    }

    /** Owner, group and DACL of an entry; empty if it or they may not be seen. */
    public static Optional<SecurityDescriptor> security(DomainConnection connection, String dn) {
        return security(connection, dn, SdFlags.OWNER_PART | SdFlags.GROUP_PART | SdFlags.DACL_PART);
    }

    /**
     * Parts of an entry's descriptor; empty if it or they may not be seen.
     *
     * @param parts the sum of bits of {@link SdFlags}
     */
    public static Optional<SecurityDescriptor> security(DomainConnection connection, String dn, int parts) {
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, ANY, SECURITY);
        request.addControl(SdFlags.control(parts));
        return search(connection, request)
                .map(entry -> entry.getAttributeValueBytes(SECURITY))
                .map(SecurityDescriptor::parse);
    }

    /** What an LDAP failure means, told with this connection's server. */
    public static GpmcException failure(DomainConnection connection, LDAPException e, String doing, String dn) {
        return DirectoryFailures.translate(e, doing, dn, connection.facts().server());
    }

    private static Optional<Entry> search(DomainConnection connection, SearchRequest request) {
        try {
            SearchResult result = connection.directory().search(request);
            return result.getEntryCount() == 0
                    ? Optional.empty()
                    : Optional.of(RangedValues.whole(
                            connection.directory(), result.getSearchEntries().get(0)));
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return Optional.empty();
            }
            throw failure(connection, e, "read the object", request.getBaseDN());
        }
    }
}
