// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A search over one view: scope within a naming context, filter, pages, limits. */
final class LabSearch {
    /** AD answers at most this many objects at once ({@code MaxPageSize}). */
    static final int MAX_PAGE = 1000;

    private static final Control[] NO_CONTROLS = {};

    private final LabView view;

    LabSearch(LabView view) {
        this.view = view;
    }

    /** The result; a result code other than success comes with what was found until then. */
    SearchResult search(SearchRequest request) throws LDAPException {
        LabControls.check(request.getControls());
        LabEntry base = view.resolve(request.getBaseDN());
        if (base == null) {
            throw noSuchObject(view, request.getBaseDN());
        }
        Optional<SimplePagedResultsControl> paging = LabControls.paging(request.getControls());
        String after = null;
        int page = MAX_PAGE;
        if (paging.isPresent()) {
            page = Math.min(MAX_PAGE, paging.get().getSize());
            ASN1OctetString cookie = paging.get().getCookie();
            if (cookie != null && cookie.getValueLength() > 0) {
                after = cookie.stringValue();
            }
            if (page <= 0) {
                return result(ResultCode.SUCCESS, List.of(), pagedResponse(""));
            }
        }
        int limit = request.getSizeLimit() > 0 ? Math.min(request.getSizeLimit(), page) : page;

        LabSelection selection = new LabSelection(view, request);
        LabFilter filter = new LabFilter(view);
        List<SearchResultEntry> found = new ArrayList<>();
        String last = "";
        boolean more = false;
        for (LabEntry entry : candidates(base, request.getScope(), after)) {
            if (!filter.matches(entry, request.getFilter())) {
                continue;
            }
            if (found.size() == limit) {
                more = true;
                break;
            }
            found.add(selection.select(entry));
            last = LabTree.key(entry.dn());
        }
        boolean cut = more && (paging.isEmpty() || limit < page);
        Control[] response = paging.isEmpty() ? NO_CONTROLS : pagedResponse(more && !cut ? last : "");
        return result(cut ? ResultCode.SIZE_LIMIT_EXCEEDED : ResultCode.SUCCESS, found, response);
    }

    private List<LabEntry> candidates(LabEntry base, SearchScope scope, @Nullable String after) {
        List<LabEntry> all = new ArrayList<>();
        String key = LabTree.key(base.dn());
        if (!scope.equals(SearchScope.ONE) && (after == null || key.compareTo(after) > 0)) {
            all.add(base);
        }
        if (!scope.equals(SearchScope.BASE)) {
            all.addAll(view.tree().below(key, !scope.equals(SearchScope.ONE), after));
        }
        return all;
    }

    private static Control[] pagedResponse(String cookie) {
        // The cookie is where to go on: stateless, so that pages survive writes and other processes.
        byte[] value = cookie.getBytes(StandardCharsets.UTF_8);
        return new Control[] {new SimplePagedResultsControl(0, new ASN1OctetString(value))};
    }

    static SearchResult result(ResultCode code, List<SearchResultEntry> found, Control[] controls) {
        return new SearchResult(
                -1,
                code,
                code.equals(ResultCode.SUCCESS) ? null : "size limit exceeded",
                null,
                null,
                found,
                List.of(),
                found.size(),
                0,
                controls);
    }

    /** The error of a name that nothing has, with the deepest ancestor that exists. */
    static LDAPException noSuchObject(LabView view, String name) {
        String best = "";
        try {
            DN at = new DN(name);
            while (at != null && !at.isNullDN()) {
                LabEntry ancestor = view.tree().get(at);
                if (ancestor != null) {
                    best = ancestor.dn().toString();
                    break;
                }
                at = at.getParent();
            }
        } catch (LDAPException malformed) {
            return new LDAPException(ResultCode.INVALID_DN_SYNTAX, "'" + name + "' is not a DN", malformed);
        }
        return new LDAPException(
                ResultCode.NO_SUCH_OBJECT,
                "0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'" + best + "'",
                best,
                null);
    }
}
