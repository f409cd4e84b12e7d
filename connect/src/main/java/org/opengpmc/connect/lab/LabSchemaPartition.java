// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;
import org.opengpmc.connect.lab.LabSchema.ClassKind;
import org.opengpmc.core.domain.ObjectGuid;

/**
 * The schema partition: the same in every lab, so it is made from the program's tables when somebody looks into it, and
 * nobody can write to it.
 */
final class LabSchemaPartition {
    private static final ConcurrentHashMap<LabNames, LabTree> TREES = new ConcurrentHashMap<>();
    private static final String EPOCH = "20160101000000.0Z";

    private LabSchemaPartition() {}

    /** The view to search a base in. */
    static LabView viewFor(LabView view, String base) {
        return isWithin(view.names(), base)
                ? new LabView(TREES.computeIfAbsent(view.names(), LabSchemaPartition::build), view.names())
                : view;
    }

    static void refuseWrites(LabNames names, String dn) throws LDAPException {
        if (isWithin(names, dn)) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "the lab's schema cannot be changed: " + dn);
        }
    }

    private static boolean isWithin(LabNames names, String base) {
        String key = base.startsWith("<") ? null : Syntax.DN_NAME.key(LabView.bytes(base));
        return key != null && LabTree.isWithin(key, LabTree.key(names.schemaDn()));
    }

    private static LabTree build(LabNames names) {
        LabTree tree = new LabTree();
        DN schema = names.schemaDn();
        tree.put(entry(
                schema,
                "dMD",
                names,
                List.of(
                        new Attribute("instanceType", "13"),
                        new Attribute("fSMORoleOwner", names.settingsDn().toString()),
                        new Attribute("objectVersion", "87"))));
        for (ClassKind kind : LabSchema.get().classes()) {
            tree.put(entry(LabNames.child(schema, kind.commonName()), "classSchema", names, describe(kind, schema)));
        }
        for (AttributeKind kind : LabSchema.get().attributes()) {
            tree.put(entry(LabNames.child(schema, kind.commonName()), "attributeSchema", names, describe(kind)));
        }
        return tree;
    }

    private static List<Attribute> describe(ClassKind kind, DN schema) {
        List<Attribute> out = new ArrayList<>();
        out.add(new Attribute("lDAPDisplayName", kind.name()));
        out.add(new Attribute("governsID", kind.oid()));
        out.add(new Attribute("subClassOf", kind.parent()));
        out.add(new Attribute("rDNAttID", kind.rdnAttribute()));
        out.add(new Attribute("objectClassCategory", Integer.toString(kind.category())));
        out.add(new Attribute("schemaIDGUID", ObjectGuid.write(kind.schemaGuid())));
        out.add(new Attribute(
                "defaultObjectCategory",
                LabNames.child(schema, kind.objectCategory()).toString()));
        if (!kind.auxiliary().isEmpty()) {
            out.add(new Attribute("systemAuxiliaryClass", kind.auxiliary()));
        }
        if (!kind.defaultSecurity().isEmpty()) {
            out.add(new Attribute("defaultSecurityDescriptor", kind.defaultSecurity()));
        }
        return out;
    }

    private static List<Attribute> describe(AttributeKind kind) {
        List<Attribute> out = new ArrayList<>();
        out.add(new Attribute("lDAPDisplayName", kind.name()));
        out.add(new Attribute("attributeID", kind.oid()));
        out.add(new Attribute("attributeSyntax", kind.syntaxOid()));
        out.add(new Attribute("oMSyntax", Integer.toString(kind.omSyntax())));
        out.add(new Attribute("isSingleValued", kind.singleValued() ? "TRUE" : "FALSE"));
        out.add(new Attribute("systemOnly", kind.systemOnly() ? "TRUE" : "FALSE"));
        out.add(new Attribute("schemaIDGUID", ObjectGuid.write(kind.schemaGuid())));
        @Nullable UUID set = kind.propertySet();
        if (set != null) {
            out.add(new Attribute("attributeSecurityGUID", ObjectGuid.write(set)));
        }
        if (kind.link() != 0) {
            out.add(new Attribute("linkID", Integer.toString(kind.link())));
        }
        return out;
    }

    private static LabEntry entry(DN dn, String objectClass, LabNames names, List<Attribute> own) {
        String name = dn.getRDN().getAttributeValues()[0];
        ClassKind kind = LabSchema.get().objectClass(objectClass).orElseThrow();
        UUID guid = UUID.nameUUIDFromBytes((names.dnsName() + "/" + dn).getBytes(StandardCharsets.UTF_8));
        List<Attribute> all = new ArrayList<>();
        all.add(new Attribute("objectClass", "top", objectClass));
        all.add(new Attribute("cn", name));
        all.add(new Attribute("name", name));
        all.add(new Attribute("objectGUID", ObjectGuid.write(guid)));
        all.add(new Attribute(
                "objectCategory",
                LabNames.child(names.schemaDn(), kind.objectCategory()).toString()));
        all.add(new Attribute("instanceType", "4"));
        all.add(new Attribute("whenCreated", EPOCH));
        all.add(new Attribute("whenChanged", EPOCH));
        all.addAll(own);
        return LabEntry.of(dn, all);
    }
}
