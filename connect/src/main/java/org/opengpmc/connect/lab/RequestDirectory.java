// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.CompareRequest;
import com.unboundid.ldap.sdk.CompareResult;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ReadOnlyAddRequest;
import com.unboundid.ldap.sdk.ReadOnlyCompareRequest;
import com.unboundid.ldap.sdk.ReadOnlyDeleteRequest;
import com.unboundid.ldap.sdk.ReadOnlyModifyDNRequest;
import com.unboundid.ldap.sdk.ReadOnlyModifyRequest;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All forms of {@link LDAPInterface}'s methods, brought to the one form that takes a request. */
abstract class RequestDirectory implements LDAPInterface {
    private static final String ANY = "(objectClass=*)";

    @Override
    public @Nullable RootDSE getRootDSE() throws LDAPException {
        SearchResultEntry entry = getEntry("", "*");
        return entry == null ? null : new RootDSE(entry);
    }

    /** The subschema in RFC 4512's form is not offered: AD's own schema objects say more. */
    @Override
    public @Nullable Schema getSchema() {
        return null;
    }

    @Override
    public @Nullable Schema getSchema(String entryDN) {
        return null;
    }

    @Override
    public @Nullable SearchResultEntry getEntry(String dn) throws LDAPException {
        return getEntry(dn, new String[0]);
    }

    @Override
    public @Nullable SearchResultEntry getEntry(String dn, String... attributes) throws LDAPException {
        return searchForEntry(new SearchRequest(dn, SearchScope.BASE, ANY, attributes));
    }

    @Override
    public LDAPResult add(String dn, Attribute... attributes) throws LDAPException {
        return add(new AddRequest(dn, attributes));
    }

    @Override
    public LDAPResult add(String dn, Collection<Attribute> attributes) throws LDAPException {
        return add(new AddRequest(dn, attributes));
    }

    @Override
    public LDAPResult add(Entry entry) throws LDAPException {
        return add(new AddRequest(entry));
    }

    @Override
    public LDAPResult add(String... ldifLines) throws LDIFException, LDAPException {
        return add(new AddRequest(ldifLines));
    }

    @Override
    public LDAPResult add(ReadOnlyAddRequest request) throws LDAPException {
        return add((AddRequest) request);
    }

    @Override
    public CompareResult compare(String dn, String attribute, String value) throws LDAPException {
        return compare(new CompareRequest(dn, attribute, value));
    }

    @Override
    public CompareResult compare(ReadOnlyCompareRequest request) throws LDAPException {
        return compare((CompareRequest) request);
    }

    @Override
    public LDAPResult delete(String dn) throws LDAPException {
        return delete(new DeleteRequest(dn));
    }

    @Override
    public LDAPResult delete(ReadOnlyDeleteRequest request) throws LDAPException {
        return delete((DeleteRequest) request);
    }

    @Override
    public LDAPResult modify(String dn, Modification mod) throws LDAPException {
        return modify(new ModifyRequest(dn, mod));
    }

    @Override
    public LDAPResult modify(String dn, Modification... mods) throws LDAPException {
        return modify(new ModifyRequest(dn, mods));
    }

    @Override
    public LDAPResult modify(String dn, List<Modification> mods) throws LDAPException {
        return modify(new ModifyRequest(dn, mods));
    }

    @Override
    public LDAPResult modify(String... ldifModificationLines) throws LDIFException, LDAPException {
        return modify(new ModifyRequest(ldifModificationLines));
    }

    @Override
    public LDAPResult modify(ReadOnlyModifyRequest request) throws LDAPException {
        return modify((ModifyRequest) request);
    }

    @Override
    public LDAPResult modifyDN(String dn, String newRDN, boolean deleteOldRDN) throws LDAPException {
        return modifyDN(new ModifyDNRequest(dn, newRDN, deleteOldRDN));
    }

    @Override
    public LDAPResult modifyDN(String dn, String newRDN, boolean deleteOldRDN, @Nullable String newSuperiorDN)
            throws LDAPException {
        return modifyDN(new ModifyDNRequest(dn, newRDN, deleteOldRDN, newSuperiorDN));
    }

    @Override
    public LDAPResult modifyDN(ReadOnlyModifyDNRequest request) throws LDAPException {
        return modifyDN((ModifyDNRequest) request);
    }

    @Override
    public SearchResult search(String baseDN, SearchScope scope, String filter, String... attributes)
            throws LDAPSearchException {
        return search(request(null, baseDN, scope, parse(filter), attributes));
    }

    @Override
    public SearchResult search(String baseDN, SearchScope scope, Filter filter, String... attributes)
            throws LDAPSearchException {
        return search(request(null, baseDN, scope, filter, attributes));
    }

    @Override
    public SearchResult search(
            SearchResultListener listener, String baseDN, SearchScope scope, String filter, String... attributes)
            throws LDAPSearchException {
        return search(request(listener, baseDN, scope, parse(filter), attributes));
    }

    @Override
    public SearchResult search(
            SearchResultListener listener, String baseDN, SearchScope scope, Filter filter, String... attributes)
            throws LDAPSearchException {
        return search(request(listener, baseDN, scope, filter, attributes));
    }

    @Override
    public SearchResult search(
            String baseDN,
            SearchScope scope,
            DereferencePolicy derefPolicy,
            int sizeLimit,
            int timeLimit,
            boolean typesOnly,
            String filter,
            String... attributes)
            throws LDAPSearchException {
        return search(new SearchRequest(
                baseDN, scope, derefPolicy, sizeLimit, timeLimit, typesOnly, parse(filter), attributes));
    }

    @Override
    public SearchResult search(
            String baseDN,
            SearchScope scope,
            DereferencePolicy derefPolicy,
            int sizeLimit,
            int timeLimit,
            boolean typesOnly,
            Filter filter,
            String... attributes)
            throws LDAPSearchException {
        return search(
                new SearchRequest(baseDN, scope, derefPolicy, sizeLimit, timeLimit, typesOnly, filter, attributes));
    }

    @Override
    public SearchResult search(
            SearchResultListener listener,
            String baseDN,
            SearchScope scope,
            DereferencePolicy derefPolicy,
            int sizeLimit,
            int timeLimit,
            boolean typesOnly,
            String filter,
            String... attributes)
            throws LDAPSearchException {
        return search(new SearchRequest(
                listener, baseDN, scope, derefPolicy, sizeLimit, timeLimit, typesOnly, parse(filter), attributes));
    }

    @Override
    public SearchResult search(
            SearchResultListener listener,
            String baseDN,
            SearchScope scope,
            DereferencePolicy derefPolicy,
            int sizeLimit,
            int timeLimit,
            boolean typesOnly,
            Filter filter,
            String... attributes)
            throws LDAPSearchException {
        return search(new SearchRequest(
                listener, baseDN, scope, derefPolicy, sizeLimit, timeLimit, typesOnly, filter, attributes));
    }

    @Override
    public SearchResult search(ReadOnlySearchRequest request) throws LDAPSearchException {
        return search((SearchRequest) request);
    }

    @Override
    public @Nullable SearchResultEntry searchForEntry(
            String baseDN, SearchScope scope, String filter, String... attributes) throws LDAPSearchException {
        return searchForEntry(request(null, baseDN, scope, parse(filter), attributes));
    }

    @Override
    public @Nullable SearchResultEntry searchForEntry(
            String baseDN, SearchScope scope, Filter filter, String... attributes) throws LDAPSearchException {
        return searchForEntry(request(null, baseDN, scope, filter, attributes));
    }

    @Override
    public @Nullable SearchResultEntry searchForEntry(
            String baseDN,
            SearchScope scope,
            DereferencePolicy derefPolicy,
            int timeLimit,
            boolean typesOnly,
            String filter,
            String... attributes)
            throws LDAPSearchException {
        return searchForEntry(
                new SearchRequest(baseDN, scope, derefPolicy, 1, timeLimit, typesOnly, parse(filter), attributes));
    }

    @Override
    public @Nullable SearchResultEntry searchForEntry(
            String baseDN,
            SearchScope scope,
            DereferencePolicy derefPolicy,
            int timeLimit,
            boolean typesOnly,
            Filter filter,
            String... attributes)
            throws LDAPSearchException {
        return searchForEntry(
                new SearchRequest(baseDN, scope, derefPolicy, 1, timeLimit, typesOnly, filter, attributes));
    }

    @Override
    public @Nullable SearchResultEntry searchForEntry(SearchRequest request) throws LDAPSearchException {
        SearchRequest single = request.duplicate();
        single.setSizeLimit(1);
        try {
            List<SearchResultEntry> found = search(single).getSearchEntries();
            return found.isEmpty() ? null : found.get(0);
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public @Nullable SearchResultEntry searchForEntry(ReadOnlySearchRequest request) throws LDAPSearchException {
        return searchForEntry((SearchRequest) request);
    }

    private static SearchRequest request(
            @Nullable SearchResultListener listener,
            String baseDN,
            SearchScope scope,
            Filter filter,
            String... attributes) {
        return new SearchRequest(listener, baseDN, scope, filter, attributes);
    }

    private static Filter parse(String filter) throws LDAPSearchException {
        try {
            return Filter.create(filter);
        } catch (LDAPException e) {
            throw new LDAPSearchException(e);
        }
    }
}
