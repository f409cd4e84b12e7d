// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches of any size. AD returns at most {@code MaxPageSize} entries (1000) an answer; what is more must be asked for in
 * pages ([MS-ADTS] 3.1.1.3.4.1.1 and RFC 2696). Samba has no such limit, and looks each entry of a page up anew, which
 * takes four times as long. So all is asked for at once, and in pages only where the server refuses that.
 */
public final class PagedSearch {
    private static final int PAGE = 1000;

    private PagedSearch() {}

    /** All entries, in the server's order. Throws what {@link #forEach} throws. */
    public static List<SearchResultEntry> list(DomainConnection connection, SearchRequest request) {
        List<SearchResultEntry> entries = new ArrayList<>();
        forEach(connection, request, entries::add);
        return entries;
    }

    /**
     * Hands over entry by entry, each with all values of its attributes, however many. What comes in one answer is in memory at once, from AD at most a page.
     *
     * @throws org.opengpmc.core.error.GpmcException NotFound if the base does not exist, and what {@link
     *     DirectoryFailures} makes of the rest
     */
    public static void forEach(
            DomainConnection connection, SearchRequest request, Consumer<SearchResultEntry> consumer) {
        try {
            if (connection.directory() instanceof LDAPConnectionPool pool) {
                pooled(pool, request, consumer);
            } else {
                search(connection.directory(), request, consumer);
            }
        } catch (LDAPException e) {
            throw DirectoryFailures.translate(
                    e, "search", request.getBaseDN(), connection.facts().server());
        }
    }

    /** The cookie belongs to one connection, so all pages must use the same one. */
    private static void pooled(LDAPConnectionPool pool, SearchRequest request, Consumer<SearchResultEntry> consumer)
            throws LDAPException {
        boolean[] delivered = {false};
        Consumer<SearchResultEntry> watched = entry -> {
            delivered[0] = true;
            consumer.accept(entry);
        };
        try {
            borrowed(pool, request, watched);
        } catch (LDAPException e) {
            // A pooled connection may have died while idle. A read may be asked again, once, if nothing was handed on.
            if (delivered[0] || e.getResultCode().isConnectionUsable()) {
                throw e;
            }
            borrowed(pool, request, watched);
        }
    }

    private static void borrowed(LDAPConnectionPool pool, SearchRequest request, Consumer<SearchResultEntry> consumer)
            throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        boolean sound = false;
        try {
            search(connection, request, consumer);
            sound = true;
        } catch (LDAPException e) {
            sound = e.getResultCode().isConnectionUsable();
            throw e;
        } finally {
            if (sound) {
                pool.releaseConnection(connection);
            } else {
                pool.releaseDefunctConnection(connection);
            }
        }
    }

    private static void search(LDAPInterface directory, SearchRequest request, Consumer<SearchResultEntry> consumer)
            throws LDAPException {
        SearchResult whole;
        try {
            whole = directory.search(request);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw e;
            }
            pages(directory, request, consumer);
            return;
        }
        deliver(directory, whole, consumer);
    }

    private static void deliver(LDAPInterface directory, SearchResult result, Consumer<SearchResultEntry> consumer)
            throws LDAPException {
        for (SearchResultEntry entry : result.getSearchEntries()) {
            consumer.accept(RangedValues.whole(directory, entry));
        }
    }

    private static void pages(LDAPInterface directory, SearchRequest request, Consumer<SearchResultEntry> consumer)
            throws LDAPException {
        @Nullable ASN1OctetString cookie = null;
        do {
            SearchRequest page = request.duplicate();
            page.addControl(new SimplePagedResultsControl(PAGE, cookie, true));
            SearchResult result = directory.search(page);
            deliver(directory, result, consumer);
            cookie = nextCookie(result);
        } while (cookie != null);
    }

    private static @Nullable ASN1OctetString nextCookie(SearchResult result) throws LDAPException {
        SimplePagedResultsControl answer = SimplePagedResultsControl.get(result);
        return answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
    }
}
