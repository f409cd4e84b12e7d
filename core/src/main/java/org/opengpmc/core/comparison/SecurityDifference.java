// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Compares the security of two GPOs by meaning: order and form of entries do not count where they have no effect. What every
 * domain has, such as Domain Admins, is the same trustee in two domains.
 */
final class SecurityDifference {
    private final TrusteeNames names;
    private final Map<String, Set<Sid>> named = new HashMap<>();

    private SecurityDifference(TrusteeNames names) {
        this.names = names;
    }

    /**
     * What differs; empty if both mean the same.
     *
     * @param owners whether owners are compared
     * @param accounts who on the right is the same as somebody on the left
     */
    static Optional<PartDifference> of(
            SecurityDescriptor left,
            SecurityDescriptor right,
            boolean owners,
            DomainAccounts accounts,
            TrusteeNames names) {
        return new SecurityDifference(names).compare(left, right, owners, accounts);
    }

    private Optional<PartDifference> compare(
            SecurityDescriptor left, SecurityDescriptor right, boolean owners, DomainAccounts accounts) {
        SecurityDescriptor after = compared(right, owners);
        SecurityDescriptor before = moved(compared(left, owners), accounts, trustees(after));
        trustees(before).forEach(this::remember);
        trustees(after).forEach(this::remember);
        DescriptorComparison comparison =
                DescriptorComparison.compare(before, after, GenericMapping.DIRECTORY, this::name);
        if (comparison.sameMeaning()) {
            return Optional.empty();
        }
        List<String> was = permissions(before, owners);
        List<String> is = permissions(after, owners);
        if (was.equals(is)) {
            // Too fine for the console's levels.
            was = texts(comparison, true);
            is = texts(comparison, false);
        }
        return Optional.of(PartDifferences.of("", was, is));
    }

    private static List<String> texts(DescriptorComparison comparison, boolean missing) {
        return comparison.differences().stream()
                .filter(d -> (d.kind() == DescriptorComparison.Kind.MISSING) == missing)
                .map(DescriptorComparison.Difference::text)
                .toList();
    }

    private static SecurityDescriptor compared(SecurityDescriptor descriptor, boolean owners) {
        SecurityDescriptor plain = descriptor.withoutSacl();
        return owners ? plain : plain.withOwner(null).withGroup(null);
    }

    /** With the well-known accounts of a domain as those of another. One that the other does not name stays what it is. */
    private static SecurityDescriptor moved(SecurityDescriptor descriptor, DomainAccounts accounts, Set<Sid> there) {
        UnaryOperator<Sid> move = sid -> there.contains(accounts.moved(sid)) ? accounts.moved(sid) : sid;
        SecurityDescriptor moved =
                descriptor.withOwner(moved(descriptor.owner(), move)).withGroup(moved(descriptor.group(), move));
        if (descriptor.daclState() != SecurityDescriptor.AclState.LIST) {
            return moved;
        }
        List<Ace> aces = new ArrayList<>();
        for (Ace ace : descriptor.daclEntries()) {
            aces.add(ace instanceof Ace.WithTrustee entry ? entry.withTrustee(move.apply(entry.trustee())) : ace);
        }
        return moved.withDaclEntries(aces);
    }

    private static @Nullable Sid moved(@Nullable Sid sid, UnaryOperator<Sid> move) {
        return sid == null ? null : move.apply(sid);
    }

    private static Set<Sid> trustees(SecurityDescriptor descriptor) {
        Set<Sid> trustees = new HashSet<>();
        Sid owner = descriptor.owner();
        if (owner != null) {
            trustees.add(owner);
        }
        Sid group = descriptor.group();
        if (group != null) {
            trustees.add(group);
        }
        for (Ace ace : descriptor.daclEntries()) {
            if (ace instanceof Ace.WithTrustee entry) {
                trustees.add(entry.trustee());
            }
        }
        return trustees;
    }

    private List<String> permissions(SecurityDescriptor descriptor, boolean owners) {
        Sid owner = descriptor.owner();
        Stream<String> first = owners && owner != null ? Stream.of("Owner: " + name(owner)) : Stream.empty();
        Stream<String> rest = Permissions.list(SecuredKind.GPO, descriptor).permissions().stream()
                .map(p -> name(p.trustee()) + ": " + (p.denied() ? "denied " : "")
                        + p.level().word() + (p.inherited() ? " (inherited)" : ""))
                .sorted(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(first, rest).toList();
    }

    private void remember(Sid sid) {
        named.computeIfAbsent(plainName(sid), n -> new HashSet<>()).add(sid);
    }

    private String plainName(Sid sid) {
        return names.name(sid).orElseGet(sid::toString);
    }

    /** Two trustees of one name are told apart by their SIDs. */
    private String name(Sid sid) {
        String name = plainName(sid);
        return named.getOrDefault(name, Set.of()).size() > 1 ? name + " (" + sid + ")" : name;
    }
}
