// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFChangeRecord;
import java.util.ArrayList;
import java.util.List;
import org.opengpmc.connect.lab.LabSchema.ClassKind;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/** What AD adds to new users, computers and groups ([MS-SAMR] 3.1.1.8). */
final class LabPrincipals {
    private static final int SECURITY_ENABLED = 0x80000000;
    private static final int GLOBAL = 2;
    private static final int DOMAIN_LOCAL = 4;
    private static final int BUILTIN = 1;

    private final LabView view;

    LabPrincipals(LabView view) {
        this.view = view;
    }

    /** Fills in what is missing; the changes take the next RID from the domain. */
    List<LDIFChangeRecord> complete(ClassKind kind, LabDraft draft) throws LDAPException {
        if (kind.name().equals("foreignSecurityPrincipal")) {
            return foreign(draft);
        }
        byte[] given = draft.bytes("objectSid");
        if (given != null) {
            describe(kind, draft, Sid.parse(given).rid());
            return List.of();
        }
        LabEntry domain = view.tree().get(view.names().baseDn());
        byte[] domainSid = domain == null ? null : domain.bytes("objectSid");
        String next = domain == null ? null : domain.value("nextRid");
        if (domainSid == null || next == null) {
            throw new LDAPException(ResultCode.OTHER, "the lab's domain object has no SID or no next RID");
        }
        int rid = Integer.parseInt(next);
        draft.put(new Attribute("objectSid", Sid.parse(domainSid).child(rid).write()));
        describe(kind, draft, rid);
        List<LDIFChangeRecord> changes = new ArrayList<>();
        changes.add(LabReplay.set(view.names().baseDn(), List.of(new Attribute("nextRid", Integer.toString(rid + 1)))));
        return changes;
    }

    /** Account type and flags, by class. */
    private static void describe(ClassKind kind, LabDraft draft, long rid) {
        if (kind.name().equals("group")) {
            draft.putIfAbsent(new Attribute("groupType", Integer.toString(SECURITY_ENABLED | GLOBAL)));
            int type = draft.number("groupType");
            boolean local = (type & (DOMAIN_LOCAL | BUILTIN)) != 0;
            int account = (local ? 0x20000000 : 0x10000000) + ((type & SECURITY_ENABLED) != 0 ? 0 : 1);
            draft.putIfAbsent(new Attribute("sAMAccountType", Integer.toString(account)));
        } else {
            boolean computer = kind.name().equals("computer");
            draft.putIfAbsent(new Attribute("userAccountControl", computer ? "4096" : "546"));
            draft.putIfAbsent(new Attribute("primaryGroupID", computer ? "515" : "513"));
            draft.putIfAbsent(new Attribute("sAMAccountType", Integer.toString(computer ? 0x30000001 : 0x30000000)));
        }
        draft.putIfAbsent(new Attribute("sAMAccountName", "$LAB000-" + Long.toHexString(rid)));
    }

    private static List<LDIFChangeRecord> foreign(LabDraft draft) throws LDAPException {
        if (draft.has("objectSid")) {
            return List.of();
        }
        try {
            Sid sid = Sid.parse(String.valueOf(draft.value("cn")));
            draft.put(new Attribute("objectSid", sid.write()));
            return List.of();
        } catch (FormatException notSid) {
            throw new LDAPException(
                    ResultCode.UNWILLING_TO_PERFORM, "a foreign security principal is named by its SID", notSid);
        }
    }
}
