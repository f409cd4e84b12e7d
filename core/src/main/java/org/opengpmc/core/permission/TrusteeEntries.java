// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.formats.security.AccessMask.Directory;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** All entries of a DACL that allow, or deny, something to one trustee, taken together. */
final class TrusteeEntries {
    /** Whose entries: those set here and those inherited, allowing and denying, are told apart. */
    record Holder(Sid trustee, boolean denied, boolean inherited) {}

    /** The rights that the entries give together. */
    private record Rights(int mask, boolean apply) {
        Rights and(int more, boolean moreApply) {
            return new Rights(mask | more, apply || moreApply);
        }
    }

    private static final Rights NONE = new Rights(0, false);

    private final MaskLevels levels;
    private final Holder key;
    private Rights here = NONE;
    private Rights reaching = NONE;
    private boolean odd;
    private boolean allReach = true;

    private TrusteeEntries(MaskLevels levels, Holder key) {
        this.levels = levels;
        this.key = key;
    }

    /** The entries of a DACL by trustee, in order. */
    static List<TrusteeEntries> of(List<Ace> dacl, MaskLevels levels) {
        Map<Holder, TrusteeEntries> all = new LinkedHashMap<>();
        for (Ace ace : dacl) {
            if (ace instanceof Ace.WithTrustee entry && isAboutPolicy(entry)) {
                all.computeIfAbsent(keyOf(entry), key -> new TrusteeEntries(levels, key))
                        .take(entry);
            }
        }
        return List.copyOf(all.values());
    }

    /** Whether an entry is one that these levels speak of. */
    static boolean isAboutPolicy(Ace ace) {
        if (!(ace instanceof Ace.WithTrustee entry)
                || !(entry.type().allows() || entry.type().denies())) {
            return false;
        }
        boolean forCreators = entry.trustee().equals(WellKnownSids.CREATOR_OWNER)
                || entry.trustee().equals(WellKnownSids.CREATOR_GROUP);
        boolean foreignProperty = entry instanceof Ace.OnObject object && !isPlain(object) && !isApply(object);
        // What only those below get is told where it takes effect; and AD bequeaths much that has nothing to do with
        // us.
        return !(entry.has(AceFlags.INHERIT_ONLY) && (forCreators || entry.isInherited()))
                && !(foreignProperty && entry.isInherited());
    }

    static Holder keyOf(Ace.WithTrustee entry) {
        return new Holder(entry.trustee(), entry.type().denies(), entry.isInherited());
    }

    private static boolean isPlain(Ace.OnObject entry) {
        return entry.objectType() == null;
    }

    private static boolean isApply(Ace.OnObject entry) {
        return PolicyRights.APPLY.equals(entry.objectType()) && (entry.mask() & Directory.CONTROL_ACCESS) != 0;
    }

    private void take(Ace.WithTrustee entry) {
        boolean reaches = entry.has(AceFlags.CONTAINER_INHERIT) && !entry.has(AceFlags.NO_PROPAGATE_INHERIT);
        allReach &= reaches;
        if (entry.type().isCallback() || entry.has(AceFlags.INHERIT_ONLY)) {
            odd = true;
            return;
        }
        int mask = levels.mapping().map(entry.mask());
        boolean apply = levels.kind() == SecuredKind.GPO && (mask & Directory.CONTROL_ACCESS) != 0;
        if (entry instanceof Ace.OnObject object && !isPlain(object)) {
            odd |= mask != 0 && !(apply && isApply(object));
            mask = 0;
        }
        here = here.and(mask, apply);
        if (reaches) {
            reaching = reaching.and(mask, apply);
        }
    }

    Holder key() {
        return key;
    }

    /** What they amount to; nothing if they grant nothing. */
    List<Permission> permissions() {
        List<Permission> result = new ArrayList<>();
        List<PermissionLevel> below = levelsOf(reaching);
        for (PermissionLevel level : levelsOf(here)) {
            boolean reaches = level.isCustom() ? allReach : below.contains(level);
            result.add(new Permission(key.trustee(), level, key.denied(), key.inherited(), reaches));
        }
        return result;
    }

    private List<PermissionLevel> levelsOf(Rights rights) {
        if (key.denied()) {
            return deniedLevels(rights);
        }
        boolean applies = rights.apply && levels.canRead(rights.mask);
        List<PermissionLevel> result = new ArrayList<>();
        if (applies) {
            result.add(PermissionLevel.GPO_APPLY);
        }
        boolean nothing = rights.mask == 0 && !rights.apply;
        if (odd || (rights.apply && !applies)) {
            result.add(levels.custom());
        } else if (!nothing) {
            PermissionLevel level = levels.allowed(rights.mask).orElse(levels.custom());
            if (!applies || level != PermissionLevel.GPO_READ) {
                result.add(level);
            }
        }
        return result;
    }

    private List<PermissionLevel> deniedLevels(Rights rights) {
        List<PermissionLevel> result = new ArrayList<>();
        if (rights.apply) {
            result.add(PermissionLevel.GPO_APPLY);
        }
        int besides = levels.kind() == SecuredKind.GPO ? rights.mask & ~Directory.CONTROL_ACCESS : rights.mask;
        if (odd) {
            result.add(levels.custom());
        } else if (besides != 0) {
            result.add(levels.denied(besides).orElse(levels.custom()));
        }
        return result;
    }
}
