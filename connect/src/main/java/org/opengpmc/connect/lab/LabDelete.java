// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Deletes an object, or with the tree-delete control an object and all below it; links to them go too. */
final class LabDelete {
    private final LabView view;

    LabDelete(LabView view) {
        this.view = view;
    }

    List<LDIFChangeRecord> plan(DeleteRequest request) throws LDAPException {
        LabControls.check(request.getControls());
        LabEntry entry = view.resolve(request.getDN());
        if (entry == null) {
            throw LabSearch.noSuchObject(view, request.getDN());
        }
        String key = LabTree.key(entry.dn());
        boolean tree = LabControls.has(request.getControls(), LabControls.TREE_DELETE);
        if (!tree && view.tree().hasChildren(key)) {
            throw new LDAPException(
                    ResultCode.NOT_ALLOWED_ON_NONLEAF,
                    "00002015: UpdErr: problem 6003 (CANT_ON_NON_LEAF), data 0: " + entry.dn());
        }
        Collection<LabEntry> doomed = view.tree().subtree(key);
        for (LabEntry one : doomed) {
            if (one.isContextHead() || "TRUE".equals(one.value("isCriticalSystemObject"))) {
                throw new LDAPException(
                        ResultCode.UNWILLING_TO_PERFORM,
                        "00002073: SvcErr: problem 5003 (WILL_NOT_PERFORM), the system needs " + one.dn());
            }
        }
        List<LDIFChangeRecord> changes = new ArrayList<>();
        for (LabEntry holder : view.tree().all()) {
            if (!LabTree.isWithin(LabTree.key(holder.dn()), key)) {
                List<Attribute> cleaned = new LabLinks(key).without(holder);
                if (!cleaned.isEmpty()) {
                    changes.add(LabReplay.set(holder.dn(), cleaned));
                }
            }
        }
        List<LabEntry> leavesFirst = new ArrayList<>(doomed);
        Collections.reverse(leavesFirst);
        leavesFirst.forEach(e -> changes.add(new LDIFDeleteChangeRecord(e.dn().toString())));
        return changes;
    }
}
