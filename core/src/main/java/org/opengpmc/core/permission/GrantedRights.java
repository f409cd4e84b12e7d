// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.permission.Grant.Right;
import org.opengpmc.core.permission.TrusteeEntries.Holder;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Permissions on objects whose DACL is mostly about other things: SOMs, the containers of GPOs and WMI filters, folders of
 * SYSVOL. A level is there when all of its rights are, also through broader entries such as full control; written and
 * taken away are only the entries that are about the level alone.
 *
 * @param grants the levels
 * @param mapping what generic rights mean for the object
 * @param ours whether the object exists for policy alone, so that single rights may be taken out of its broader entries
 */
record GrantedRights(List<Grant> grants, GenericMapping mapping, boolean ours) implements DaclCodec {
    private static final int CONTROL = AccessMask.WRITE_DAC | AccessMask.WRITE_OWNER;

    @Override
    public List<Permission> read(SecurityDescriptor descriptor) {
        Set<Holder> keys = new LinkedHashSet<>();
        for (Ace ace : descriptor.daclEntries()) {
            if (ace instanceof Ace.WithTrustee entry && grants.stream().anyMatch(g -> concerns(g, entry))) {
                keys.add(TrusteeEntries.keyOf(entry));
            }
        }
        List<Permission> all = new ArrayList<>();
        for (Holder key : keys) {
            all.addAll(permissions(descriptor.daclEntries(), key));
        }
        return all;
    }

    private static boolean concerns(Grant grant, Ace.WithTrustee entry) {
        return counts(entry) && grant.rights().stream().anyMatch(right -> right.concerns(entry));
    }

    private static boolean counts(Ace.WithTrustee entry) {
        return (entry.type().allows() || entry.type().denies()) && !entry.type().isCallback();
    }

    private List<Permission> permissions(List<Ace> dacl, Holder key) {
        List<Ace.WithTrustee> entries = new ArrayList<>();
        for (Ace ace : dacl) {
            if (ace instanceof Ace.WithTrustee entry
                    && counts(entry)
                    && TrusteeEntries.keyOf(entry).equals(key)) {
                entries.add(entry);
            }
        }
        List<Permission> found = new ArrayList<>();
        for (Grant grant : grants) {
            if (has(grant, entries, key.denied(), false)) {
                boolean reaches = grant.level().inheritable(true) && has(grant, entries, key.denied(), true);
                found.add(new Permission(key.trustee(), grant.level(), key.denied(), key.inherited(), reaches));
            }
        }
        found.removeIf(p ->
                found.stream().anyMatch(q -> q.level() != p.level() && q.level().covers(p.level())));
        return found;
    }

    private boolean has(Grant grant, List<Ace.WithTrustee> entries, boolean denied, boolean reaching) {
        return denied
                ? grant.rights().stream().anyMatch(r -> (mask(r, entries, reaching) & r.telling()) == r.telling())
                : grant.rights().stream().allMatch(r -> (mask(r, entries, reaching) & r.needed()) == r.needed());
    }

    private int mask(Right right, List<Ace.WithTrustee> entries, boolean reaching) {
        int mask = 0;
        for (Ace.WithTrustee entry : entries) {
            boolean reaches = entry.has(AceFlags.CONTAINER_INHERIT) && !entry.has(AceFlags.NO_PROPAGATE_INHERIT);
            if (right.concerns(entry) && (reaches || !reaching)) {
                mask |= mapping.map(entry.mask());
            }
        }
        return mask;
    }

    @Override
    public SecurityDescriptor write(SecurityDescriptor descriptor, List<Permission> wanted) {
        List<Permission> present = read(descriptor);
        List<Ace> aces = new ArrayList<>(descriptor.daclEntries());
        List<Permission> gone = difference(present, wanted);
        List<Permission> come = difference(wanted, present);
        for (Permission permission : gone) {
            take(aces, permission);
        }
        for (Permission permission : come) {
            if (permission.denied()) {
                throw new InvalidInputException(
                        Failure.of("'" + permission.level().word() + "' cannot be denied to " + permission.trustee()
                                + " as a level: denials are only read and removed"));
            }
            give(aces, permission);
        }
        SecurityDescriptor after = descriptor.withDaclEntries(aces);
        for (Permission permission : gone) {
            refuseIfStillThere(after, permission, wanted);
        }
        return gone.isEmpty() && come.isEmpty() ? descriptor : after;
    }

    private List<Permission> difference(List<Permission> list, List<Permission> other) {
        return list.stream()
                .filter(p -> !p.inherited() && isOurs(p.level()))
                .filter(p -> !other.contains(p))
                .toList();
    }

    private boolean isOurs(PermissionLevel level) {
        return grants.stream().anyMatch(grant -> grant.level() == level);
    }

    private Grant grantOf(PermissionLevel level) {
        return grants.stream().filter(g -> g.level() == level).findFirst().orElseThrow();
    }

    private void take(List<Ace> aces, Permission permission) {
        for (Right right : grantOf(permission.level()).rights()) {
            aces.replaceAll(ace -> isOf(ace, permission)
                            && ace instanceof Ace.WithTrustee entry
                            && counts(entry)
                            && mayBeTakenFrom(entry, right)
                    ? entry.withMask(mapping.map(entry.mask()) & ~taken(entry, right))
                    : ace);
            aces.removeIf(ace -> isOf(ace, permission)
                    && ace instanceof Ace.WithTrustee entry
                    && mayBeTakenFrom(entry, right)
                    && entry.mask() == 0);
        }
    }

    private static boolean isOf(Ace ace, Permission permission) {
        return ace instanceof Ace.WithTrustee entry
                && !entry.isInherited()
                && entry.trustee().equals(permission.trustee())
                && entry.type().denies() == permission.denied();
    }

    private boolean mayBeTakenFrom(Ace.WithTrustee entry, Right right) {
        boolean broad = !(entry instanceof Ace.OnObject object && object.objectType() != null) && !right.below();
        if (broad) {
            return ours && right.concerns(entry) && (mapping.map(entry.mask()) & CONTROL) == 0;
        }
        return right.isOwn(entry);
    }

    /** Of a broad entry only what tells is taken: who loses the right to create may still read. */
    private static int taken(Ace.WithTrustee entry, Right right) {
        boolean exact = entry.mask() == right.mask();
        boolean limited = entry instanceof Ace.OnObject object && object.objectType() != null;
        return exact || limited || right.below() ? right.mask() : right.telling();
    }

    private void give(List<Ace> aces, Permission permission) {
        List<Ace> fresh = grantOf(permission.level()).rights().stream()
                .map(right -> right.entry(permission.trustee(), permission.inheritable()))
                .toList();
        aces.addAll(AceOrder.endOfOwn(aces, false), fresh);
    }

    /** A higher level that stays brings the lower one along; anything else that does cannot be taken away here. */
    private void refuseIfStillThere(SecurityDescriptor after, Permission gone, List<Permission> wanted) {
        boolean still = read(after).stream().anyMatch(p -> p.isBesides(gone) && p.level() == gone.level());
        boolean asked =
                wanted.stream().anyMatch(p -> p.isBesides(gone) && p.level().covers(gone.level()));
        if (still && !asked) {
            throw new UnsupportedException(Failure.of("'" + gone.level().word() + "' of " + gone.trustee()
                            + " comes from broader rights, such as full control, that are about more than policy")
                    .hint("Change those rights in the object's own security"));
        }
    }
}
