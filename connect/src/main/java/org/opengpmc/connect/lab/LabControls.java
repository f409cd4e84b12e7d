// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The request controls that the lab understands ([MS-ADTS] 3.1.1.3.4.1). */
final class LabControls {
    static final String PAGED = SimplePagedResultsControl.PAGED_RESULTS_OID;
    static final String SD_FLAGS = "1.2.840.113556.1.4.801";
    static final String TREE_DELETE = "1.2.840.113556.1.4.805";
    static final String PERMISSIVE_MODIFY = "1.2.840.113556.1.4.1413";
    private static final String SHOW_DELETED = "1.2.840.113556.1.4.417";
    private static final String LAZY_COMMIT = "1.2.840.113556.1.4.619";
    private static final String DOMAIN_SCOPE = "1.2.840.113556.1.4.1339";

    /** What the rootDSE lists. */
    static final List<String> SUPPORTED =
            List.of(PAGED, SD_FLAGS, TREE_DELETE, PERMISSIVE_MODIFY, SHOW_DELETED, LAZY_COMMIT, DOMAIN_SCOPE);

    private static final Set<String> KNOWN = Set.copyOf(SUPPORTED);

    /** All four parts of a security descriptor: owner, group, DACL, SACL. */
    static final int ALL_PARTS = 0xF;

    private LabControls() {}

    /** Refuses what is critical and not known, as every LDAP server must. */
    static void check(Control[] controls) throws LDAPException {
        for (Control control : controls) {
            if (control.isCritical() && !KNOWN.contains(control.getOID())) {
                throw new LDAPException(
                        ResultCode.UNAVAILABLE_CRITICAL_EXTENSION, "control " + control.getOID() + " is not supported");
            }
        }
    }

    static boolean has(Control[] controls, String oid) {
        return find(controls, oid).isPresent();
    }

    private static Optional<Control> find(Control[] controls, String oid) {
        for (Control control : controls) {
            if (control.getOID().equals(oid)) {
                return Optional.of(control);
            }
        }
        return Optional.empty();
    }

    /** The parts of security descriptors that a request speaks of, if it says so. */
    static OptionalInt securityParts(Control[] controls) throws LDAPException {
        Optional<Control> control = find(controls, SD_FLAGS);
        if (control.isEmpty()) {
            return OptionalInt.empty();
        }
        ASN1OctetString value = control.get().getValue();
        try {
            if (value == null) {
                throw new LDAPException(ResultCode.PROTOCOL_ERROR, "SD flags control without value");
            }
            ASN1Sequence sequence = ASN1Sequence.decodeAsSequence(value.getValue());
            int flags = ASN1Integer.decodeAsInteger(sequence.elements()[0]).intValue() & ALL_PARTS;
            return OptionalInt.of(flags == 0 ? ALL_PARTS : flags);
        } catch (ASN1Exception | ArrayIndexOutOfBoundsException e) {
            throw new LDAPException(ResultCode.PROTOCOL_ERROR, "malformed SD flags control", e);
        }
    }

    static Optional<SimplePagedResultsControl> paging(Control[] controls) throws LDAPException {
        Optional<Control> control = find(controls, PAGED);
        if (control.isEmpty()) {
            return Optional.empty();
        }
        Control found = control.get();
        return Optional.of(
                found instanceof SimplePagedResultsControl paged
                        ? paged
                        : new SimplePagedResultsControl(found.getOID(), found.isCritical(), found.getValue()));
    }
}
