// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.CompareRequest;
import com.unboundid.ldap.sdk.CompareResult;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;

/** The lab's directory as LDAP clients see it. */
final class LabDirectory extends RequestDirectory {
    private final LabStore store;

    LabDirectory(LabStore store) {
        this.store = store;
    }

    @Override
    public SearchResult search(SearchRequest request) throws LDAPSearchException {
        SearchResult result;
        try {
            result = store.read((view, usn) -> {
                if (request.getBaseDN().isEmpty() && request.getScope().equals(SearchScope.BASE)) {
                    return new LabRootDse(view, usn).search(request);
                }
                return new LabSearch(LabSchemaPartition.viewFor(view, request.getBaseDN())).search(request);
            });
        } catch (LDAPException e) {
            throw new LDAPSearchException(e);
        }
        if (request.getSearchResultListener() != null) {
            result.getSearchEntries().forEach(request.getSearchResultListener()::searchEntryReturned);
        }
        if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
            throw new LDAPSearchException(result);
        }
        return result;
    }

    @Override
    public LDAPResult add(AddRequest request) throws LDAPException {
        LabSchemaPartition.refuseWrites(store.names(), request.getDN());
        store.write((view, stamp) -> new LabAdd(view, stamp).plan(request));
        return done();
    }

    @Override
    public LDAPResult modify(ModifyRequest request) throws LDAPException {
        LabSchemaPartition.refuseWrites(store.names(), request.getDN());
        store.write((view, stamp) -> new LabModify(view, stamp).plan(request));
        return done();
    }

    @Override
    public LDAPResult delete(DeleteRequest request) throws LDAPException {
        LabSchemaPartition.refuseWrites(store.names(), request.getDN());
        store.write((view, stamp) -> new LabDelete(view).plan(request));
        return done();
    }

    @Override
    public LDAPResult modifyDN(ModifyDNRequest request) throws LDAPException {
        LabSchemaPartition.refuseWrites(store.names(), request.getDN());
        store.write((view, stamp) -> new LabRename(view, stamp).plan(request));
        return done();
    }

    @Override
    public CompareResult compare(CompareRequest request) throws LDAPException {
        Filter equal = Filter.createEqualityFilter(request.getAttributeName(), request.getAssertionValueBytes());
        Attribute attribute = new Attribute(request.getAttributeName());
        SearchResultEntry there = getEntry(request.getDN(), attribute.getName());
        if (there == null) {
            throw new LDAPException(ResultCode.NO_SUCH_OBJECT, "there is no " + request.getDN());
        }
        SearchResult result = search(new SearchRequest(request.getDN(), SearchScope.BASE, equal, "1.1"));
        boolean matches = result.getEntryCount() == 1;
        return new CompareResult(new LDAPResult(-1, matches ? ResultCode.COMPARE_TRUE : ResultCode.COMPARE_FALSE));
    }

    private static LDAPResult done() {
        return new LDAPResult(
                -1, ResultCode.SUCCESS, null, null, List.<String>of().toArray(String[]::new), null);
    }
}
