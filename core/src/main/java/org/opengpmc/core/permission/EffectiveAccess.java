// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.permission.Grant.Right;
import org.opengpmc.formats.security.AccessMask.Directory;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * What somebody can really do with an object: entry by entry as a server checks access ([MS-DTYP] 2.5.3.2), for all SIDs
 * of a token, denials included. Conditions of entries are taken as not met.
 */
public final class EffectiveAccess {
    private EffectiveAccess() {}

    /**
     * The highest levels that a token has on a GPO, WMI filter or starter GPO: apply beside one of the others, if both
     * are there. Custom is none.
     *
     * @param sids the trustee and all groups it is in: see {@code core.trustee.Memberships}
     */
    public static Set<PermissionLevel> levels(SecuredKind kind, SecurityDescriptor descriptor, Set<Sid> sids) {
        EnumSet<PermissionLevel> all = EnumSet.noneOf(PermissionLevel.class);
        for (PermissionLevel level : PermissionLevel.of(kind)) {
            if (!level.isCustom() && holds(level, kind, descriptor, sids)) {
                all.add(level);
            }
        }
        return highest(all);
    }

    private static Set<PermissionLevel> highest(EnumSet<PermissionLevel> all) {
        EnumSet<PermissionLevel> highest = EnumSet.copyOf(all);
        highest.removeIf(level -> all.stream().anyMatch(other -> other != level && other.covers(level)));
        return highest;
    }

    /** The same for any object, whose levels may stand in several places. */
    public static Set<PermissionLevel> levels(ObjectPermissions object, Set<Sid> sids) {
        EnumSet<PermissionLevel> all = EnumSet.noneOf(PermissionLevel.class);
        SecuredKind kind = object.object().kind();
        for (PermissionLevel level : PermissionLevel.of(kind)) {
            SecurityDescriptor descriptor = object.descriptors().get(Place.of(level));
            if (!level.isCustom() && descriptor != null && holds(level, kind, descriptor, sids)) {
                all.add(level);
            }
        }
        return highest(all);
    }

    /**
     * Whether a token has at least this level. For levels of a domain that stand elsewhere, give the descriptor of that
     * place.
     */
    public static boolean holds(PermissionLevel level, SecuredKind kind, SecurityDescriptor descriptor, Set<Sid> sids) {
        if (descriptor.daclState() == SecurityDescriptor.AclState.NULL) {
            return true;
        }
        Optional<MaskLevels> masks = masks(kind);
        if (masks.isPresent()) {
            int needed = masks.get().telling(masks.get().written(level));
            boolean reads = (granted(descriptor, sids, null, masks.get().mapping()) & needed) == needed;
            return level == PermissionLevel.GPO_APPLY ? reads && applies(descriptor, sids) : reads;
        }
        return Grant.all().stream()
                .filter(grant -> grant.level() == level)
                .flatMap(grant -> grant.rights().stream())
                .allMatch(right -> has(right, descriptor, sids));
    }

    private static Optional<MaskLevels> masks(SecuredKind kind) {
        return switch (kind) {
            case GPO -> Optional.of(MaskLevels.GPO);
            case WMI_FILTER -> Optional.of(MaskLevels.WMI_FILTER);
            case STARTER_GPO -> Optional.of(MaskLevels.STARTER_GPO);
            case SITE, DOMAIN, OU -> Optional.empty();
        };
    }

    private static boolean has(Right right, SecurityDescriptor descriptor, Set<Sid> sids) {
        GenericMapping mapping = right.type() == null ? GenericMapping.FILE : GenericMapping.DIRECTORY;
        return (granted(descriptor, sids, right, mapping) & right.mask()) == right.mask();
    }

    private static boolean applies(SecurityDescriptor descriptor, Set<Sid> sids) {
        Right apply = new Right(PolicyRights.APPLY, Directory.CONTROL_ACCESS, Directory.CONTROL_ACCESS, false);
        return has(apply, descriptor, sids);
    }

    /** The rights that are allowed before they are denied. */
    private static int granted(
            SecurityDescriptor descriptor, Set<Sid> sids, @Nullable Right about, GenericMapping mapping) {
        int allowed = 0;
        int denied = 0;
        for (Ace ace : descriptor.daclEntries()) {
            if (!(ace instanceof Ace.WithTrustee entry)
                    || !sids.contains(entry.trustee())
                    || entry.type().isCallback()
                    || !concerns(about, entry)) {
                continue;
            }
            int mask = mapping.map(entry.mask());
            if (entry.type().allows()) {
                allowed |= mask & ~denied;
            } else if (entry.type().denies()) {
                denied |= mask & ~allowed;
            }
        }
        return allowed;
    }

    private static boolean concerns(@Nullable Right about, Ace.WithTrustee entry) {
        boolean whole = !(entry instanceof Ace.OnObject object && object.objectType() != null);
        return about == null ? whole && !entry.has(AceFlags.INHERIT_ONLY) : about.concerns(entry);
    }
}
