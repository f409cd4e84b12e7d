// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Applies change records to a tree: the only way by which a tree changes, at start and in live work alike. Records tell
 * results and not requests: modifications replace whole attributes, and everything the rules derived is in them.
 */
final class LabReplay {
    private LabReplay() {}

    /** A record that sets attributes; those without values are removed. */
    static LDIFChangeRecord set(DN dn, Collection<Attribute> attributes) {
        List<Modification> modifications = new ArrayList<>();
        for (Attribute attribute : attributes) {
            modifications.add(
                    new Modification(ModificationType.REPLACE, attribute.getName(), attribute.getValueByteArrays()));
        }
        return new LDIFModifyChangeRecord(dn.toString(), modifications);
    }

    static void apply(LabTree tree, LDIFChangeRecord change) throws LDAPException {
        DN dn = change.getParsedDN();
        if (change instanceof LDIFAddChangeRecord add) {
            tree.put(LabEntry.of(dn, Arrays.asList(add.getAttributes())));
        } else if (change instanceof LDIFModifyChangeRecord modify) {
            List<Attribute> attributes = new ArrayList<>();
            for (Modification modification : modify.getModifications()) {
                attributes.add(modification.getAttribute());
            }
            tree.put(existing(tree, dn).with(attributes));
        } else if (change instanceof LDIFDeleteChangeRecord) {
            existing(tree, dn);
            tree.remove(dn);
        } else if (change instanceof LDIFModifyDNChangeRecord rename) {
            existing(tree, dn);
            move(tree, dn, target(rename));
        }
    }

    private static LabEntry existing(LabTree tree, DN dn) {
        LabEntry entry = tree.get(dn);
        if (entry == null) {
            throw new IllegalStateException("the lab's log changes an object that does not exist: " + dn);
        }
        return entry;
    }

    private static DN target(LDIFModifyDNChangeRecord rename) throws LDAPException {
        DN parent = rename.getParsedNewSuperiorDN();
        return new DN(
                rename.getParsedNewRDN(), parent == null ? rename.getParsedDN().getParent() : parent);
    }

    private static void move(LabTree tree, DN from, DN to) {
        List<LabEntry> entries = new ArrayList<>(tree.subtree(LabTree.key(from)));
        entries.forEach(e -> tree.remove(e.dn()));
        entries.forEach(e -> tree.put(e.renamed(rebase(e.dn(), from, to))));
    }

    /** A name at or below {@code from}, moved to {@code to}. */
    static DN rebase(DN dn, DN from, DN to) {
        RDN[] own = dn.getRDNs();
        int kept = own.length - from.getRDNs().length;
        List<RDN> rdns = new ArrayList<>(Arrays.asList(own).subList(0, kept));
        rdns.addAll(Arrays.asList(to.getRDNs()));
        return new DN(rdns);
    }
}
