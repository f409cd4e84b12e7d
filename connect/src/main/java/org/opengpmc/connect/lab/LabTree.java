// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All objects by name, GUID, SID and account name, with the back links of linked attributes. It is a store and knows no
 * rules; the caller guards it by a lock.
 */
final class LabTree {
    /** Stands between the RDNs of a key. It sorts before every other character, which keeps each subtree together. */
    private static final char SEPARATOR = '\0';

    private static final String AFTER_SUBTREE = "\u0001";

    private final NavigableMap<String, LabEntry> byKey = new TreeMap<>();
    private final Map<String, String> byGuid = new HashMap<>();
    private final Map<String, String> bySid = new HashMap<>();
    private final Map<String, String> byAccount = new HashMap<>();
    /** Target, then folded name of the back link, then sources. */
    private final Map<String, Map<String, TreeSet<String>>> backLinks = new HashMap<>();

    /** The normalized RDNs of a name from the root downwards. */
    static String key(DN dn) {
        RDN[] rdns = dn.getRDNs();
        StringBuilder key = new StringBuilder();
        for (int i = rdns.length - 1; i >= 0; i--) {
            if (key.length() > 0) {
                key.append(SEPARATOR);
            }
            key.append(rdns[i].toNormalizedString());
        }
        return key.toString();
    }

    /** Whether a key is that of an object or of one below it. */
    static boolean isWithin(String key, String ancestor) {
        return key.equals(ancestor) || key.startsWith(ancestor + SEPARATOR);
    }

    int size() {
        return byKey.size();
    }

    Collection<LabEntry> all() {
        return byKey.values();
    }

    @Nullable LabEntry get(DN dn) {
        return byKey.get(key(dn));
    }

    @Nullable LabEntry getByKey(@Nullable String key) {
        return key == null ? null : byKey.get(key);
    }

    @Nullable LabEntry getByGuid(byte[] guid) {
        return getByKey(byGuid.get(octets(guid)));
    }

    @Nullable LabEntry getBySid(byte[] sid) {
        return getByKey(bySid.get(octets(sid)));
    }

    @Nullable LabEntry getByAccount(String sAMAccountName) {
        return getByKey(byAccount.get(LabSchema.fold(sAMAccountName)));
    }

    /** The object and all below it, parents first, across naming contexts. */
    Collection<LabEntry> subtree(String key) {
        return byKey.subMap(key, true, key + AFTER_SUBTREE, false).values();
    }

    boolean hasChildren(String key) {
        String next = byKey.higherKey(key);
        return next != null && next.startsWith(key + SEPARATOR);
    }

    /** Visits the objects below a key that come after another key, children of naming context heads left out. */
    List<LabEntry> below(String base, boolean deep, @Nullable String after) {
        List<LabEntry> found = new ArrayList<>();
        String end = base + AFTER_SUBTREE;
        String from = base + SEPARATOR;
        Map.Entry<String, LabEntry> at = byKey.ceilingEntry(from);
        while (at != null && at.getKey().compareTo(end) < 0) {
            String key = at.getKey();
            boolean otherContext = at.getValue().isContextHead();
            if (!otherContext && (after == null || key.compareTo(after) > 0)) {
                found.add(at.getValue());
            }
            at = deep && !otherContext ? byKey.higherEntry(key) : byKey.ceilingEntry(key + AFTER_SUBTREE);
        }
        return found;
    }

    /** The objects whose linked attribute names this one, as the values of a back link. */
    SortedSet<String> backLinkSources(String key, String backLink) {
        return backLinks.getOrDefault(key, Map.of()).getOrDefault(LabSchema.fold(backLink), new TreeSet<>());
    }

    /** Names of the back links that this object has. */
    Collection<String> backLinkNames(String key) {
        return Collections.unmodifiableSet(backLinks.getOrDefault(key, Map.of()).keySet());
    }

    void put(LabEntry entry) {
        String key = key(entry.dn());
        LabEntry old = byKey.put(key, entry);
        if (old != null) {
            unindex(key, old);
        }
        index(key, entry);
    }

    Optional<LabEntry> remove(DN dn) {
        String key = key(dn);
        LabEntry old = byKey.remove(key);
        if (old != null) {
            unindex(key, old);
        }
        return Optional.ofNullable(old);
    }

    private void index(String key, LabEntry entry) {
        note(byGuid, entry.bytes("objectGUID"), key);
        note(bySid, entry.bytes("objectSid"), key);
        String account = entry.value("sAMAccountName");
        if (account != null) {
            byAccount.put(LabSchema.fold(account), key);
        }
        forEachLink(
                entry,
                (backLink, target) -> backLinks
                        .computeIfAbsent(target, t -> new TreeMap<>())
                        .computeIfAbsent(backLink, b -> new TreeSet<>())
                        .add(key));
    }

    private void unindex(String key, LabEntry entry) {
        forget(byGuid, entry.bytes("objectGUID"), key);
        forget(bySid, entry.bytes("objectSid"), key);
        String account = entry.value("sAMAccountName");
        if (account != null) {
            byAccount.remove(LabSchema.fold(account), key);
        }
        forEachLink(entry, (backLink, target) -> {
            Map<String, TreeSet<String>> links = backLinks.get(target);
            TreeSet<String> sources = links == null ? null : links.get(backLink);
            if (links != null && sources != null) {
                sources.remove(key);
                if (sources.isEmpty()) {
                    links.remove(backLink);
                }
                if (links.isEmpty()) {
                    backLinks.remove(target);
                }
            }
        });
    }

    private interface LinkVisitor {
        void visit(String backLink, String targetKey);
    }

    private static void forEachLink(LabEntry entry, LinkVisitor visitor) {
        for (Attribute attribute : entry.attributes()) {
            LabSchema.AttributeKind kind =
                    LabSchema.get().attribute(attribute.getName()).orElse(null);
            if (kind == null || !kind.forwardLink() || kind.syntax() != Syntax.DN_NAME) {
                continue;
            }
            Optional<LabSchema.AttributeKind> mirror = LabSchema.get().mirror(kind);
            if (mirror.isPresent()) {
                String backLink = LabSchema.fold(mirror.get().name());
                for (byte[] value : attribute.getValueByteArrays()) {
                    String target = kind.syntax().key(value);
                    if (target != null) {
                        visitor.visit(backLink, target);
                    }
                }
            }
        }
    }

    private static void note(Map<String, String> index, byte @Nullable [] value, String key) {
        if (value != null) {
            index.put(octets(value), key);
        }
    }

    private static void forget(Map<String, String> index, byte @Nullable [] value, String key) {
        if (value != null) {
            index.remove(octets(value), key);
        }
    }

    private static String octets(byte[] value) {
        return String.valueOf(Syntax.OCTETS.key(value));
    }
}
