// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFChangeRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;
import org.opengpmc.connect.lab.LabSchema.ClassKind;

/**
 * Modifies an object: all modifications or none. Deleting a value that is not there fails, which makes a delete and an
 * add in one request a compare-and-set.
 */
final class LabModify {
    private final LabView view;
    private final LabStamp stamp;

    LabModify(LabView view, LabStamp stamp) {
        this.view = view;
        this.stamp = stamp;
    }

    List<LDIFChangeRecord> plan(ModifyRequest request) throws LDAPException {
        Control[] controls = request.getControls();
        LabControls.check(controls);
        LabEntry entry = view.resolve(request.getDN());
        if (entry == null) {
            throw LabSearch.noSuchObject(view, request.getDN());
        }
        boolean permissive = LabControls.has(controls, LabControls.PERMISSIVE_MODIFY);
        Map<String, Attribute> changed = new LinkedHashMap<>();
        for (Modification modification : request.getModifications()) {
            AttributeKind kind = LabRules.kind(modification.getAttributeName());
            checkModifiable(entry, kind);
            String key = LabSchema.fold(kind.name());
            Attribute now = changed.containsKey(key)
                    ? changed.get(key)
                    : entry.attribute(kind.name()).orElse(new Attribute(kind.name()));
            Attribute next = apply(kind, Objects.requireNonNull(now), modification, permissive);
            if (key.equals("ntsecuritydescriptor")) {
                next = security(entry, next, controls);
            }
            changed.put(key, next);
        }
        List<LDIFChangeRecord> below = List.of();
        Attribute security = changed.get("ntsecuritydescriptor");
        if (security != null) {
            byte[] now = inherited(entry, security.getValueByteArray());
            changed.put("ntsecuritydescriptor", new Attribute("nTSecurityDescriptor", now));
            below = new LabPropagation(view, dn -> dn).below(entry, now);
        }
        if (changed.isEmpty()) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "a modify needs a modification");
        }
        List<Attribute> all = new ArrayList<>(changed.values());
        all.addAll(stamp.changed());
        List<LDIFChangeRecord> changes = new ArrayList<>();
        changes.add(LabReplay.set(entry.dn(), all));
        changes.addAll(below);
        return changes;
    }

    private void checkModifiable(LabEntry entry, AttributeKind kind) throws LDAPException {
        LabRules.checkWritable(kind, stamp);
        if (kind.name().equalsIgnoreCase(entry.dn().getRDN().getAttributeNames()[0])) {
            throw new LDAPException(
                    ResultCode.NOT_ALLOWED_ON_RDN,
                    "000020B1: UpdErr: problem 6004 (CANT_ON_RDN), '" + kind.name() + "' changes by a rename");
        }
        if (kind.name().equals("objectClass") && !stamp.provisioning()) {
            throw new LDAPException(ResultCode.OBJECT_CLASS_MODS_PROHIBITED, "the class of an object is for life");
        }
    }

    private Attribute apply(AttributeKind kind, Attribute now, Modification modification, boolean permissive)
            throws LDAPException {
        List<byte[]> given = List.of(modification.getValueByteArrays());
        ModificationType type = modification.getModificationType();
        if (type.equals(ModificationType.REPLACE)) {
            return LabRules.checked(view, kind, given);
        }
        if (type.equals(ModificationType.ADD)) {
            return add(kind, now, given, permissive);
        }
        if (type.equals(ModificationType.DELETE)) {
            return delete(kind, now, given, permissive);
        }
        throw new LDAPException(ResultCode.PROTOCOL_ERROR, "AD knows no modification of type " + type);
    }

    private Attribute add(AttributeKind kind, Attribute now, List<byte[]> given, boolean permissive)
            throws LDAPException {
        if (given.isEmpty()) {
            throw new LDAPException(ResultCode.PROTOCOL_ERROR, "nothing to add to '" + kind.name() + "'");
        }
        List<byte[]> values = new ArrayList<>(List.of(now.getValueByteArrays()));
        for (byte[] value : List.of(LabRules.checked(view, kind, given).getValueByteArrays())) {
            if (indexOf(kind, values, value) >= 0) {
                if (!permissive) {
                    throw exists(kind, "has this value already");
                }
            } else if (kind.singleValued() && !values.isEmpty()) {
                throw exists(kind, "has a value and takes only one");
            } else {
                values.add(value);
            }
        }
        return new Attribute(kind.name(), values.toArray(byte[][]::new));
    }

    private static LDAPException exists(AttributeKind kind, String why) {
        return new LDAPException(
                ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                "00002083: AtrErr: problem 1006 (ATT_OR_VALUE_EXISTS), '" + kind.name() + "' " + why);
    }

    private Attribute delete(AttributeKind kind, Attribute now, List<byte[]> given, boolean permissive)
            throws LDAPException {
        List<byte[]> values = new ArrayList<>(List.of(now.getValueByteArrays()));
        if (given.isEmpty()) {
            if (values.isEmpty() && !permissive) {
                throw missing(kind);
            }
            return new Attribute(kind.name());
        }
        for (byte[] value : given) {
            int at = indexOf(kind, values, value);
            if (at >= 0) {
                values.remove(at);
            } else if (!permissive) {
                throw missing(kind);
            }
        }
        return new Attribute(kind.name(), values.toArray(byte[][]::new));
    }

    private static LDAPException missing(AttributeKind kind) {
        return new LDAPException(
                ResultCode.NO_SUCH_ATTRIBUTE,
                "00002085: AtrErr: problem 1001 (NO_ATTRIBUTE_OR_VAL), '" + kind.name() + "' does not have this value");
    }

    private static int indexOf(AttributeKind kind, List<byte[]> values, byte[] wanted) {
        String key = kind.syntax().key(wanted);
        for (int i = 0; i < values.size(); i++) {
            if (key != null && key.equals(kind.syntax().key(values.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private byte[] inherited(LabEntry entry, byte[] given) throws LDAPException {
        DN above = entry.dn().getParent();
        LabEntry parent =
                above == null || entry.isContextHead() ? null : view.tree().get(above);
        ClassKind kind = entry.structuralClass().orElseThrow();
        return LabSecurity.reinherit(given, kind, parent == null ? null : parent.bytes("nTSecurityDescriptor"));
    }

    private static Attribute security(LabEntry entry, Attribute given, Control[] controls) throws LDAPException {
        byte[] value = given.getValueByteArray();
        if (value == null) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "a security descriptor cannot be removed");
        }
        int parts = LabControls.securityParts(controls).orElse(LabControls.ALL_PARTS);
        return new Attribute(
                "nTSecurityDescriptor", LabSecurity.merge(entry.bytes("nTSecurityDescriptor"), value, parts));
    }
}
