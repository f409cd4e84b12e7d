// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;
import org.opengpmc.connect.lab.LabSchema.ClassKind;
import org.opengpmc.core.domain.ObjectGuid;
import org.opengpmc.formats.security.Sid;

/** Adds an object as AD does ([MS-ADTS] 3.1.1.5.2): checks, class chain, identity, stamps, security descriptor. */
final class LabAdd {
    private final LabView view;
    private final LabStamp stamp;

    LabAdd(LabView view, LabStamp stamp) {
        this.view = view;
        this.stamp = stamp;
    }

    List<LDIFChangeRecord> plan(AddRequest request) throws LDAPException {
        LabControls.check(request.getControls());
        DN dn = new DN(request.getDN());
        if (dn.isNullDN()) {
            throw new LDAPException(ResultCode.NAMING_VIOLATION, "an object needs a name");
        }
        if (view.tree().get(dn) != null) {
            throw new LDAPException(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    "00002071: UpdErr: problem 6005 (ENTRY_EXISTS), data 0: " + request.getDN());
        }
        DN parent = dn.getParent();
        LabEntry above = parent == null ? null : view.tree().get(parent);
        if (above == null && view.tree().size() > 0) {
            throw LabSearch.noSuchObject(view, String.valueOf(parent));
        }

        LabDraft draft = new LabDraft();
        for (Attribute given : request.getAttributes()) {
            AttributeKind kind = LabRules.kind(given.getName());
            if (!kind.name().equals("objectClass")) {
                LabRules.checkWritable(kind, stamp);
                draft.put(LabRules.checked(view, kind, List.of(given.getValueByteArrays())));
            }
        }
        ClassKind kind = classes(request, draft);
        name(dn, kind, draft);
        List<LDIFChangeRecord> changes = new ArrayList<>();
        if (LabSchema.get().isPrincipal(kind)) {
            changes.addAll(new LabPrincipals(view).complete(kind, draft));
        }
        checkAccountName(draft);
        draft.putIfAbsent(new Attribute("instanceType", "4"));
        draft.putIfAbsent(new Attribute("objectGUID", ObjectGuid.write(UUID.randomUUID())));
        draft.putIfAbsent(new Attribute("objectCategory", view.categoryDn(kind)));
        stamp.created().forEach(draft::put);
        byte[] given = draft.bytes("nTSecurityDescriptor");
        boolean head = (draft.number("instanceType") & 1) != 0;
        byte[] security = new LabSecurity(domainSid(draft)).ofNew(kind, given, head ? null : above);
        draft.put(new Attribute("nTSecurityDescriptor", security));
        changes.add(new LDIFAddChangeRecord(new Entry(dn, draft.all())));
        return changes;
    }

    private ClassKind classes(AddRequest request, LabDraft draft) throws LDAPException {
        Attribute given = request.getAttributes().stream()
                .filter(a -> a.getName().equalsIgnoreCase("objectClass"))
                .findFirst()
                .orElseThrow(() -> new LDAPException(
                        ResultCode.OBJECT_CLASS_VIOLATION, "0000207C: an object needs an objectClass"));
        ClassKind structural = null;
        int depth = 0;
        Set<String> auxiliary = new LinkedHashSet<>();
        for (String name : given.getValues()) {
            ClassKind kind = LabSchema.get()
                    .objectClass(name)
                    .orElseThrow(() -> new LDAPException(
                            ResultCode.NO_SUCH_ATTRIBUTE, "00000057: LdapErr: the schema has no class '" + name + "'"));
            int own = LabSchema.get().ancestry(kind).size();
            if (kind.category() == 3) {
                auxiliary.add(kind.name());
            } else if (kind.category() != 2 && own > depth) {
                structural = kind;
                depth = own;
            }
        }
        if (structural == null) {
            throw new LDAPException(
                    ResultCode.OBJECT_CLASS_VIOLATION, "00002089: none of the classes given is structural");
        }
        List<String> names = new ArrayList<>();
        LabSchema.get().ancestry(structural).forEach(k -> names.add(k.name()));
        names.addAll(names.size() - 1, auxiliary);
        draft.put(new Attribute("objectClass", names));
        return structural;
    }

    /** The RDN must be of the class's naming attribute, and that attribute and {@code name} say the same. */
    private void name(DN dn, ClassKind kind, LabDraft draft) throws LDAPException {
        RDN rdn = dn.getRDN();
        AttributeKind naming = LabRules.kind(rdn.getAttributeNames()[0]);
        if (rdn.isMultiValued() || !naming.name().equalsIgnoreCase(kind.rdnAttribute())) {
            throw new LDAPException(
                    ResultCode.NAMING_VIOLATION,
                    "00002099: NameErr: objects of class '" + kind.name() + "' are named by one '" + kind.rdnAttribute()
                            + "', not by '" + rdn + "'");
        }
        String value = rdn.getAttributeValues()[0];
        String own = draft.value(naming.name());
        if (own != null && !own.equalsIgnoreCase(value)) {
            throw new LDAPException(
                    ResultCode.NAMING_VIOLATION,
                    "'" + naming.name() + "' is '" + own + "' but the name says '" + value + "'");
        }
        draft.put(new Attribute(naming.name(), value));
        draft.put(new Attribute("name", value));
    }

    private void checkAccountName(LabDraft draft) throws LDAPException {
        String account = draft.value("sAMAccountName");
        LabEntry other = account == null ? null : view.tree().getByAccount(account);
        if (other != null) {
            throw new LDAPException(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    "00000524: UpdErr: problem 6005 (ENTRY_EXISTS), the account name is taken by " + other.dn());
        }
    }

    /** The SID of the domain; while the lab is made, its first object is the domain itself. */
    private Sid domainSid(LabDraft draft) throws LDAPException {
        LabEntry domain = view.tree().get(view.names().baseDn());
        byte[] sid = domain == null ? draft.bytes("objectSid") : domain.bytes("objectSid");
        if (sid == null) {
            throw new LDAPException(ResultCode.OTHER, "the lab's domain object has no SID");
        }
        return Sid.parse(sid);
    }
}
