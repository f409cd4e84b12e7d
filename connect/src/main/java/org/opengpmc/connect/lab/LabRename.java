// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.util.ArrayList;
import java.util.List;

/** Renames or moves an object with all below it, and every value that names one of them. */
final class LabRename {
    private final LabView view;
    private final LabStamp stamp;

    LabRename(LabView view, LabStamp stamp) {
        this.view = view;
        this.stamp = stamp;
    }

    List<LDIFChangeRecord> plan(ModifyDNRequest request) throws LDAPException {
        LabControls.check(request.getControls());
        LabEntry entry = view.resolve(request.getDN());
        if (entry == null) {
            throw LabSearch.noSuchObject(view, request.getDN());
        }
        DN from = entry.dn();
        RDN rdn = new RDN(request.getNewRDN());
        DN parent = request.getNewSuperiorDN() == null ? from.getParent() : new DN(request.getNewSuperiorDN());
        DN to = new DN(rdn, parent);
        check(entry, request, rdn, to);

        String key = LabTree.key(from);
        LabLinks links = new LabLinks(key);
        List<LDIFChangeRecord> changes = new ArrayList<>();
        changes.add(new LDIFModifyDNChangeRecord(
                from.toString(), rdn.toString(), true, parent == null ? null : parent.toString()));
        for (LabEntry holder : view.tree().all()) {
            List<Attribute> changed = links.renamed(holder, from, to);
            if (!changed.isEmpty()) {
                boolean moved = LabTree.isWithin(LabTree.key(holder.dn()), key);
                DN now = moved ? LabReplay.rebase(holder.dn(), from, to) : holder.dn();
                changes.add(LabReplay.set(now, changed));
            }
        }
        List<Attribute> own = new ArrayList<>(stamp.changed());
        String value = rdn.getAttributeValues()[0];
        own.add(new Attribute(LabRules.kind(rdn.getAttributeNames()[0]).name(), value));
        own.add(new Attribute("name", value));
        changes.add(LabReplay.set(to, own));
        LabEntry above = view.tree().get(to.getParent());
        if (above != null && !LabTree.key(to.getParent()).equals(LabTree.key(from.getParent()))) {
            changes.addAll(new LabPropagation(view, dn -> LabReplay.rebase(dn, from, to))
                    .object(entry, above.bytes("nTSecurityDescriptor")));
        }
        return changes;
    }

    private void check(LabEntry entry, ModifyDNRequest request, RDN rdn, DN to) throws LDAPException {
        RDN old = entry.dn().getRDN();
        if (rdn.isMultiValued() || !rdn.getAttributeNames()[0].equalsIgnoreCase(old.getAttributeNames()[0])) {
            throw new LDAPException(
                    ResultCode.NAMING_VIOLATION,
                    "00002099: NameErr: '" + rdn + "' is of another kind than '" + old + "'");
        }
        if (!request.deleteOldRDN()) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "AD does not keep the old name in a rename");
        }
        if (entry.isContextHead()) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "a naming context cannot be renamed");
        }
        DN parent = to.getParent();
        if (parent == null || view.tree().get(parent) == null) {
            throw LabSearch.noSuchObject(view, String.valueOf(parent));
        }
        String key = LabTree.key(entry.dn());
        if (LabTree.isWithin(LabTree.key(parent), key)) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "an object cannot move below itself");
        }
        if (!context(parent).equals(context(entry.dn()))) {
            throw new LDAPException(ResultCode.AFFECTS_MULTIPLE_DSAS, "an object cannot move to another partition");
        }
        LabEntry other = view.tree().get(to);
        if (other != null && !LabTree.key(other.dn()).equals(key)) {
            throw new LDAPException(
                    ResultCode.ENTRY_ALREADY_EXISTS, "00002071: UpdErr: problem 6005 (ENTRY_EXISTS), data 0: " + to);
        }
    }

    private String context(DN dn) {
        for (DN at = dn; at != null; at = at.getParent()) {
            LabEntry entry = view.tree().get(at);
            if (entry != null && entry.isContextHead()) {
                return LabTree.key(at);
            }
        }
        return "";
    }
}
