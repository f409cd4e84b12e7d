// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.lab.LabSchema.ClassKind;
import org.opengpmc.formats.security.Sid;

/** Attributes that AD computes when it is asked for them by name ([MS-ADTS] 3.1.1.4.5). */
final class LabConstructed {
    private static final int SECURITY_ENABLED = 0x80000000;

    private final LabView view;

    LabConstructed(LabView view) {
        this.view = view;
    }

    /** The values; none if the object has none or the attribute is not one that the lab computes. */
    List<byte[]> values(LabEntry entry, String name, SearchScope scope) {
        return switch (LabSchema.fold(name)) {
            case "canonicalname" -> text(canonicalName(entry));
            case "createtimestamp" -> text(entry.value("whenCreated"));
            case "modifytimestamp" -> text(entry.value("whenChanged"));
            case "structuralobjectclass" -> structure(entry);
            case "subschemasubentry" ->
                text(LabNames.child(view.names().schemaDn(), "Aggregate").toString());
            case "sdrightseffective" -> text("15");
            case "msds-principalname" -> text(principalName(entry));
            case "primarygrouptoken" -> entry.isClass("group") ? text(rid(entry)) : List.of();
            // AD refuses to walk all groups for more than one object at a time.
            case "tokengroups", "tokengroupsglobalanduniversal", "tokengroupsnogcacceptable" ->
                scope.equals(SearchScope.BASE) ? tokenGroups(entry) : List.of();
            default -> List.of();
        };
    }

    private List<byte[]> tokenGroups(LabEntry entry) {
        Map<String, LabEntry> groups = new LinkedHashMap<>();
        Deque<LabEntry> open = new ArrayDeque<>(List.of(entry));
        primaryGroup(entry).ifPresent(group -> {
            groups.put(LabTree.key(group.dn()), group);
            open.add(group);
        });
        while (!open.isEmpty()) {
            for (String key : view.tree().backLinkSources(LabTree.key(open.pop().dn()), "memberOf")) {
                LabEntry group = view.tree().getByKey(key);
                if (group != null && isSecurityGroup(group) && groups.putIfAbsent(key, group) == null) {
                    open.add(group);
                }
            }
        }
        List<byte[]> sids = new ArrayList<>();
        for (LabEntry group : groups.values()) {
            byte[] sid = group.bytes("objectSid");
            if (sid != null) {
                sids.add(sid);
            }
        }
        return sids;
    }

    private Optional<LabEntry> primaryGroup(LabEntry entry) {
        String rid = entry.value("primaryGroupID");
        LabEntry domain = view.tree().get(view.names().baseDn());
        byte[] domainSid = domain == null ? null : domain.bytes("objectSid");
        return rid == null || domainSid == null
                ? Optional.empty()
                : Optional.ofNullable(view.tree()
                        .getBySid(
                                Sid.parse(domainSid).child(Long.parseLong(rid)).write()));
    }

    private static boolean isSecurityGroup(LabEntry group) {
        String type = group.value("groupType");
        return type != null && (Integer.parseInt(type) & SECURITY_ENABLED) != 0;
    }

    private String canonicalName(LabEntry entry) {
        StringBuilder path = new StringBuilder();
        StringBuilder domain = new StringBuilder();
        for (RDN rdn : entry.dn().getRDNs()) {
            String value = rdn.getAttributeValues()[0];
            if (rdn.getAttributeNames()[0].equalsIgnoreCase("DC")) {
                domain.append(domain.length() == 0 ? "" : ".").append(value);
            } else {
                path.insert(0, "/" + value.replace("/", "\\/"));
            }
        }
        return domain + (path.length() == 0 ? "/" : path.toString());
    }

    private String principalName(LabEntry entry) {
        String account = entry.value("sAMAccountName");
        byte[] sid = entry.bytes("objectSid");
        if (account != null) {
            boolean builtin = sid != null && Sid.parse(sid).toString().startsWith("S-1-5-32-");
            return (builtin ? "BUILTIN" : view.names().netbiosName()) + "\\" + account;
        }
        return sid == null ? "" : Sid.parse(sid).toString();
    }

    private static String rid(LabEntry entry) {
        byte[] sid = entry.bytes("objectSid");
        return sid == null ? "" : Long.toString(Sid.parse(sid).rid());
    }

    private static List<byte[]> structure(LabEntry entry) {
        List<byte[]> names = new ArrayList<>();
        Optional<ClassKind> kind = entry.structuralClass();
        if (kind.isPresent()) {
            LabSchema.get().ancestry(kind.get()).forEach(c -> names.add(LabView.bytes(c.name())));
        }
        return names;
    }

    private static List<byte[]> text(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(LabView.bytes(value));
    }
}
