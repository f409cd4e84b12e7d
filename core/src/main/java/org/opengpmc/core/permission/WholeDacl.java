// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.permission.TrusteeEntries.Holder;
import org.opengpmc.formats.security.AccessMask.Directory;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SecurityDescriptor.AclState;

/**
 * Permissions of objects whose whole DACL is about policy: GPOs, WMI filters, starter GPOs. The entries of a trustee add
 * up to a level, or to "custom". Where a trustee's levels change, its entries are written anew with the masks of the
 * console; custom ones that stay are kept and added to.
 */
record WholeDacl(MaskLevels levels) implements DaclCodec {
    @Override
    public List<Permission> read(SecurityDescriptor descriptor) {
        List<Permission> all = new ArrayList<>();
        TrusteeEntries.of(descriptor.daclEntries(), levels).forEach(entries -> all.addAll(entries.permissions()));
        return all;
    }

    @Override
    public SecurityDescriptor write(SecurityDescriptor descriptor, List<Permission> wanted) {
        if (descriptor.daclState() != AclState.LIST) {
            throw new UnsupportedException(
                    Failure.of("the object has no permission list, which lets everybody do everything")
                            .hint("Give it one first: 'gpmc permission reset', or 'gpmc permission sddl'"));
        }
        List<Permission> present = read(descriptor);
        List<Ace> aces = new ArrayList<>(descriptor.daclEntries());
        boolean changed = false;
        for (Holder key : keys(present, wanted)) {
            Set<Permission> before = of(key, present);
            Set<Permission> after = of(key, wanted);
            if (!before.equals(after)) {
                rewrite(aces, key, before, after);
                changed = true;
            }
        }
        return changed ? descriptor.withDaclEntries(aces) : descriptor;
    }

    private static Set<Holder> keys(List<Permission> present, List<Permission> wanted) {
        Set<Holder> keys = new LinkedHashSet<>();
        for (List<Permission> list : List.of(present, wanted)) {
            list.stream()
                    .filter(p -> !p.inherited())
                    .forEach(p -> keys.add(new Holder(p.trustee(), p.denied(), false)));
        }
        return keys;
    }

    private static Set<Permission> of(Holder key, List<Permission> list) {
        return list.stream()
                .filter(p -> !p.inherited() && p.trustee().equals(key.trustee()) && p.denied() == key.denied())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void rewrite(List<Ace> aces, Holder key, Set<Permission> before, Set<Permission> after) {
        Set<PermissionLevel> old = levelsOf(before);
        Set<PermissionLevel> now = levelsOf(after);
        for (PermissionLevel level : now) {
            if (!old.contains(level) && (key.denied() || level.isCustom())) {
                throw new InvalidInputException(Failure.of("'" + level.word() + "' cannot be "
                        + (key.denied() ? "denied to " : "given to ") + key.trustee()
                        + " as a level: it is only read and removed"));
            }
        }
        int place = placeOf(aces, key);
        if (now.stream().anyMatch(PermissionLevel::isCustom)) {
            if (old.contains(PermissionLevel.GPO_APPLY) && !now.contains(PermissionLevel.GPO_APPLY)) {
                stripApply(aces, key);
            }
            now.removeAll(old);
        } else {
            aces.removeIf(ace -> isOf(ace, key));
        }
        aces.addAll(Math.min(place, aces.size()), written(key, now));
    }

    private static Set<PermissionLevel> levelsOf(Set<Permission> permissions) {
        return permissions.stream().map(Permission::level).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isOf(Ace ace, Holder key) {
        return ace instanceof Ace.WithTrustee entry
                && TrusteeEntries.isAboutPolicy(ace)
                && TrusteeEntries.keyOf(entry).equals(key);
    }

    /** Where the trustee's first entry stands, so that an order is kept; else where such entries belong. */
    private static int placeOf(List<Ace> aces, Holder key) {
        for (int i = 0; i < aces.size(); i++) {
            if (isOf(aces.get(i), key)) {
                return i;
            }
        }
        return AceOrder.endOfOwn(aces, key.denied());
    }

    private void stripApply(List<Ace> aces, Holder key) {
        aces.removeIf(ace ->
                isOf(ace, key) && ace instanceof Ace.OnObject entry && PolicyRights.APPLY.equals(entry.objectType()));
        aces.replaceAll(ace -> isOf(ace, key) && ace instanceof Ace.WithTrustee entry
                ? entry.withMask(levels.mapping().map(entry.mask()) & ~Directory.CONTROL_ACCESS)
                : ace);
    }

    private List<Ace> written(Holder key, Set<PermissionLevel> wanted) {
        List<Ace> result = new ArrayList<>();
        boolean apply = wanted.contains(PermissionLevel.GPO_APPLY);
        boolean plain = false;
        for (PermissionLevel level : wanted) {
            if (level != PermissionLevel.GPO_APPLY) {
                result.add(plain(key, levels.written(level)));
                plain = true;
            }
        }
        if (apply && !plain && !key.denied()) {
            result.add(plain(key, levels.written(PermissionLevel.GPO_APPLY)));
        }
        if (apply) {
            result.add(
                    key.denied()
                            ? Ace.denyObject(
                                    levels.flags(), Directory.CONTROL_ACCESS, PolicyRights.APPLY, key.trustee())
                            : Ace.allowObject(
                                    levels.flags(), Directory.CONTROL_ACCESS, PolicyRights.APPLY, key.trustee()));
        }
        return result;
    }

    private Ace plain(Holder key, int mask) {
        return key.denied()
                ? Ace.deny(levels.flags(), mask, key.trustee())
                : Ace.allow(levels.flags(), mask, key.trustee());
    }
}
