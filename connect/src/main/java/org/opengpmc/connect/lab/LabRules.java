// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;

/** What AD checks of attribute values before it stores them, with its result codes. */
final class LabRules {
    /** Attributes that only the directory writes, although the schema does not mark all of them so. */
    private static final Set<String> OWNED = Set.of(
            "objectguid",
            "objectsid",
            "whencreated",
            "whenchanged",
            "usncreated",
            "usnchanged",
            "instancetype",
            "distinguishedname",
            "name",
            "samaccounttype",
            "nextrid",
            "iscriticalsystemobject");

    private LabRules() {}

    /** The schema's word on an attribute, or AD's error for a name that it does not know. */
    static AttributeKind kind(String name) throws LDAPException {
        return LabSchema.get()
                .attribute(name)
                .orElseThrow(() -> new LDAPException(
                        ResultCode.NO_SUCH_ATTRIBUTE, "00000057: LdapErr: the schema has no attribute '" + name + "'"));
    }

    /** Refuses attributes that a client may not set. */
    static void checkWritable(AttributeKind kind, LabStamp stamp) throws LDAPException {
        if (stamp.provisioning()) {
            return;
        }
        String name = LabSchema.fold(kind.name());
        if (kind.constructed() || kind.backLink() || OWNED.contains(name)) {
            throw new LDAPException(
                    ResultCode.UNWILLING_TO_PERFORM,
                    "0000209A: SvcErr: problem 5003 (WILL_NOT_PERFORM), '" + kind.name()
                            + "' belongs to the directory");
        }
    }

    /** The attribute as it is stored: named as in the schema, values checked, DNs of links as their targets are named. */
    static Attribute checked(LabView view, AttributeKind kind, List<byte[]> values) throws LDAPException {
        if (kind.singleValued() && values.size() > 1) {
            throw new LDAPException(
                    ResultCode.CONSTRAINT_VIOLATION,
                    "00002081: AtrErr: '" + kind.name() + "' takes a single value, " + values.size() + " were given");
        }
        List<byte[]> stored = new ArrayList<>(values.size());
        Set<String> seen = new HashSet<>();
        for (byte[] value : values) {
            byte[] canonical = canonical(view, kind, value);
            String key = kind.syntax().key(canonical);
            if (key == null || canonical.length == 0) {
                throw invalid(kind, value);
            }
            if (!seen.add(key)) {
                throw new LDAPException(
                        ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, "'" + kind.name() + "' was given the same value twice");
            }
            stored.add(canonical);
        }
        return new Attribute(kind.name(), stored.toArray(byte[][]::new));
    }

    private static byte[] canonical(LabView view, AttributeKind kind, byte[] value) throws LDAPException {
        if (!kind.forwardLink() || kind.syntax() != Syntax.DN_NAME) {
            return value;
        }
        String name = new String(value, StandardCharsets.UTF_8);
        LabEntry target = view.resolve(name);
        if (target == null) {
            LDAPException error = LabSearch.noSuchObject(view, name);
            throw error.getResultCode().equals(ResultCode.INVALID_DN_SYNTAX) ? invalid(kind, value) : error;
        }
        return LabView.bytes(target.dn().toString());
    }

    private static LDAPException invalid(AttributeKind kind, byte[] value) {
        String shown = kind.syntax() == Syntax.OCTETS ? "" : " '" + new String(value, StandardCharsets.UTF_8) + "'";
        return new LDAPException(
                ResultCode.INVALID_ATTRIBUTE_SYNTAX,
                "00000057: AtrErr: the value" + shown + " does not fit '" + kind.name() + "'");
    }
}
