// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import com.unboundid.util.json.JSONArray;
import com.unboundid.util.json.JSONObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.CancellationToken;

/**
 * Deletes a directory object with all below it ([MS-ADTS] 3.1.1.5.5.7). A server may end that request before all is gone:
 * it deletes what is below first and the object itself last, and says that a limit was reached, so that it is to be asked
 * again. So as long as the object is there the step has not happened, though part of what is below may be missing; that
 * part is put back when it is undone. Once the object is gone it cannot be undone: it can only be the step that decides a
 * change.
 *
 * @param below what is below, parents first
 */
record DeleteSubtree(String dn, List<KeptObject> below) implements Step {
    DeleteSubtree {
        below = List.copyOf(below);
    }

    @Override
    public String describe() {
        return "delete the directory object " + dn + " and all below it";
    }

    @Override
    public void apply(DomainConnection connection) {
        applyIfNeeded(connection, CancellationToken.NONE);
    }

    /** Asks as long as each request leaves less than the one before. */
    @Override
    public boolean applyIfNeeded(DomainConnection connection, CancellationToken cancellation) {
        int left = Integer.MAX_VALUE;
        Optional<LDAPException> limit = request(connection);
        while (limit.isPresent()) {
            int before = left;
            left = left(connection);
            if (left == 0) {
                return true;
            }
            if (left >= before) {
                throw DirectoryObjects.failure(connection, limit.get(), "delete the object", dn);
            }
            cancellation.check();
            try {
                limit = request(connection);
            } catch (NotFoundException e) {
                // It was there when this began: somebody else, or the server at last, did the rest.
                return true;
            }
        }
        return true;
    }

    /**
     * What the server says if it stopped at its limit; empty if all is gone. Deleting a tree at once is a right of its own,
     * which those who may delete each object of it need not have ([MS-ADTS] 3.1.1.5.5.5).
     */
    private Optional<LDAPException> request(DomainConnection connection) {
        DeleteRequest request = new DeleteRequest(dn);
        request.addControl(new SubtreeDeleteRequestControl());
        try {
            connection.directory().delete(request);
            return Optional.empty();
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.ADMIN_LIMIT_EXCEEDED)) {
                return Optional.of(e);
            }
            if (e.getResultCode().equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS)) {
                deleteOneByOne(connection);
                return Optional.empty();
            }
            throw DirectoryObjects.failure(connection, e, "delete the object", dn);
        }
    }

    /** Only what is kept to be put back: if there is more below, the object itself cannot be deleted. */
    private void deleteOneByOne(DomainConnection connection) {
        for (int i = below.size() - 1; i >= 0; i--) {
            deleteOne(connection, below.get(i).dn());
        }
        deleteOne(connection, dn);
    }

    private static void deleteOne(DomainConnection connection, String dn) {
        try {
            connection.directory().delete(new DeleteRequest(dn));
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw DirectoryObjects.failure(connection, e, "delete the object", dn);
            }
        }
    }

    /** How many objects are left of the subtree, itself among them. */
    private int left(DomainConnection connection) {
        try {
            return there(connection).size();
        } catch (NotFoundException e) {
            return 0;
        }
    }

    /**
     * Not found is what only the first request can fail with: somebody else deleted it, and what they did stays. Any other
     * failure, a conflict too, may come when part of what is below is gone.
     */
    @Override
    public boolean leftUntouched(GpmcException failure) {
        return failure instanceof NotFoundException;
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return !DirectoryObjects.exists(connection, dn);
    }

    /** Puts back what is missing below an object that is still there. */
    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            throw new IllegalStateException("the deletion of " + dn + " decides its change and is never undone");
        }
        if (below.isEmpty()) {
            return;
        }
        Set<String> there = there(connection);
        for (KeptObject object : below) {
            if (!there.contains(normalized(object.dn()))) {
                putBack(connection, object);
            }
        }
    }

    private Set<String> there(DomainConnection connection) {
        SearchRequest request = new SearchRequest(
                dn, SearchScope.SUB, Filter.createPresenceFilter("objectClass"), SearchRequest.NO_ATTRIBUTES);
        Set<String> there = new HashSet<>();
        PagedSearch.forEach(connection, request, entry -> there.add(normalized(entry.getDN())));
        return there;
    }

    private static String normalized(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            throw new IllegalStateException("not a DN: " + dn, e);
        }
    }

    private static void putBack(DomainConnection connection, KeptObject object) {
        try {
            new AddEntry(object.dn(), object.attributes(), object.security()).apply(connection);
        } catch (AlreadyExistsException e) {
            // Somebody put it back between the look and the write: that is what was wanted.
            return;
        }
    }

    @Override
    public JSONObject toJson() {
        return JsonValues.object(
                "step",
                "delete-subtree",
                "dn",
                dn,
                "below",
                new JSONArray(below.stream().map(KeptObject::toJson).toList()));
    }

    static DeleteSubtree parse(JSONObject json) {
        // Journals of earlier versions do not tell what is below.
        List<KeptObject> below = json.getField("below") == null
                ? List.of()
                : JsonValues.array(json, "below").stream()
                        .map(v -> KeptObject.parse((JSONObject) v))
                        .toList();
        return new DeleteSubtree(JsonValues.string(json, "dn"), below);
    }
}
