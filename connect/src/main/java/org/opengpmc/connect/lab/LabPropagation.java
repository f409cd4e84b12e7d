// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFChangeRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.lab.LabSchema.ClassKind;

/** Carries a change of inheritable entries to the objects below, as AD's propagator does in the background. */
final class LabPropagation {
    private final LabView view;
    private final UnaryOperator<DN> naming;
    private final List<LDIFChangeRecord> changes = new ArrayList<>();

    /** @param naming what the objects are called when the changes take effect */
    LabPropagation(LabView view, UnaryOperator<DN> naming) {
        this.view = view;
        this.naming = naming;
    }

    /** Descriptors of all below an object whose own descriptor becomes this one. */
    List<LDIFChangeRecord> below(LabEntry parent, byte @Nullable [] security) throws LDAPException {
        for (LabEntry child : view.tree().below(LabTree.key(parent.dn()), false, null)) {
            object(child, security);
        }
        return changes;
    }

    /** Descriptors of an object and all below it under a parent with this descriptor. */
    List<LDIFChangeRecord> object(LabEntry entry, byte @Nullable [] parentSecurity) throws LDAPException {
        byte[] old = entry.bytes("nTSecurityDescriptor");
        ClassKind kind = entry.structuralClass().orElse(null);
        if (old == null || kind == null) {
            return changes;
        }
        byte[] now = LabSecurity.reinherit(old, kind, parentSecurity);
        if (!Arrays.equals(old, now)) {
            changes.add(LabReplay.set(naming.apply(entry.dn()), List.of(new Attribute("nTSecurityDescriptor", now))));
            below(entry, now);
        }
        return changes;
    }
}
