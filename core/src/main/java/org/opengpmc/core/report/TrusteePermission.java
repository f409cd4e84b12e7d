// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * What a trustee may do with a GPO, in the words of the console's report.
 *
 * @param trustee who
 * @param denied whether it is refused
 * @param inherited whether it comes from the container above
 * @param toContainers whether it reaches the containers below
 * @param toObjects whether it reaches other objects below
 * @param access the words
 */
record TrusteePermission(
        Sid trustee, boolean denied, boolean inherited, boolean toContainers, boolean toObjects, List<String> access) {
    private static final String APPLY_WORDS = "Apply Group Policy";
    private static final String FULL_WORDS = "Edit, delete, modify security";

    TrusteePermission {
        access = List.copyOf(access);
    }

    /** Whose permissions are told together. */
    private record Holder(Sid trustee, boolean inherited) {}

    /**
     * The permissions in a GPC's descriptor, in the order of the console. Where anything is refused, the console lists the
     * refused alone, and as refused everything; so do we. Nor does it list those whose rights have no name.
     */
    static List<TrusteePermission> of(SecurityDescriptor security) {
        List<Permission> all = Permissions.list(SecuredKind.GPO, security).permissions();
        boolean refuses = all.stream().anyMatch(Permission::denied);
        Map<Holder, List<Permission>> byHolder = new LinkedHashMap<>();
        all.stream()
                .filter(p -> p.denied() == refuses)
                .forEach(p -> byHolder.computeIfAbsent(new Holder(p.trustee(), p.inherited()), key -> new ArrayList<>())
                        .add(p));
        List<Sid> order = TrusteeOrder.of(met(security));
        return byHolder.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> order.indexOf(e.getKey().trustee())))
                .map(e -> new TrusteePermission(
                        e.getKey().trustee(),
                        refuses,
                        e.getKey().inherited(),
                        e.getValue().stream().anyMatch(Permission::inheritable),
                        reachesObjects(security, e.getKey()),
                        refuses ? List.of(FULL_WORDS, APPLY_WORDS) : words(e.getValue())))
                .filter(permission -> !permission.access().isEmpty())
                .toList();
    }

    /** Who has rights that have no name, and so is not listed: the console's report does not tell of them. */
    static Set<Sid> unlisted(SecurityDescriptor security) {
        Set<Sid> unlisted = new LinkedHashSet<>();
        Permissions.list(SecuredKind.GPO, security).permissions().stream()
                .filter(permission -> permission.level() != PermissionLevel.GPO_APPLY
                        && word(permission.level()).isEmpty())
                .forEach(permission -> unlisted.add(permission.trustee()));
        return unlisted;
    }

    private static boolean reachesObjects(SecurityDescriptor security, Holder holder) {
        return security.daclEntries().stream()
                .filter(Ace.WithTrustee.class::isInstance)
                .map(Ace.WithTrustee.class::cast)
                .anyMatch(ace -> ace.has(AceFlags.OBJECT_INHERIT)
                        && ace.trustee().equals(holder.trustee())
                        && ace.isInherited() == holder.inherited());
    }

    /** The trustees as the console meets them: the entry met last comes first. */
    private static Set<Sid> met(SecurityDescriptor security) {
        Deque<Sid> met = new ArrayDeque<>();
        for (Ace ace : security.daclEntries()) {
            if (ace instanceof Ace.WithTrustee entry) {
                met.push(entry.trustee());
            }
        }
        return new LinkedHashSet<>(met);
    }

    /** Applying comes last, and goes without saying that it takes reading. */
    private static List<String> words(List<Permission> permissions) {
        List<String> words = new ArrayList<>();
        for (Permission permission : permissions) {
            if (permission.level() == PermissionLevel.GPO_APPLY) {
                words.add(APPLY_WORDS);
            } else {
                word(permission.level()).ifPresent(word -> words.add(0, word));
            }
        }
        return words;
    }

    private static Optional<String> word(PermissionLevel level) {
        return switch (level) {
            case GPO_READ -> Optional.of("Read");
            case GPO_EDIT -> Optional.of("Edit Settings");
            case GPO_EDIT_SECURITY_AND_DELETE -> Optional.of(FULL_WORDS);
            default -> Optional.empty();
        };
    }
}
