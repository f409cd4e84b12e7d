// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of entries means, apart from how it is written down: for each subject, the rights on the object and on
 * what is below it, each right with the place of the entry that brings it first.
 */
final class AclMeaning {
    /** Where a right holds. NEAR is the level below, FAR the levels below that, which NP cuts off. */
    enum Scope {
        SELF("this object"),
        FOLDERS_NEAR("folders directly below"),
        FOLDERS_FAR("folders further below"),
        FILES_NEAR("files directly below"),
        FILES_FAR("files further below");

        private final String text;

        Scope(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * Entries with the same subject add up.
     *
     * @param audit the audit flags, which separate entries of a SACL
     * @param data condition or attribute; padding of plain entries does not count
     */
    record Subject(
            int typeCode,
            int audit,
            @Nullable UUID objectType,
            @Nullable UUID inheritedObjectType,
            @Nullable Sid trustee,
            OpaqueBytes data) {
        boolean denies() {
            return AceType.byCode(typeCode).filter(AceType::denies).isPresent();
        }

        boolean allows() {
            return AceType.byCode(typeCode).filter(AceType::allows).isPresent();
        }
    }

    /** The rights in one scope: a mask, and for each bit the place of the entry that brought it first. */
    static final class Rights {
        private int mask;
        private final int[] firstPlace = new int[32];

        int mask() {
            return mask;
        }

        int firstPlace(int bit) {
            return firstPlace[bit];
        }

        private void add(int more, int place) {
            int fresh = more & ~mask;
            for (int bit = 0; bit < 32; bit++) {
                if ((fresh >>> bit & 1) != 0) {
                    firstPlace[bit] = place;
                }
            }
            mask |= more;
        }
    }

    /** All rights of one subject with the entries they come from. */
    record Holding(Map<Scope, Rights> rights, List<Ace> entries) {
        int mask(Scope scope) {
            Rights there = rights.get(scope);
            return there == null ? 0 : there.mask();
        }

        int anyMask() {
            return Arrays.stream(Scope.values()).mapToInt(this::mask).reduce(0, (left, right) -> left | right);
        }
    }

    private static final int AUDIT = AceFlags.SUCCESSFUL_ACCESS | AceFlags.FAILED_ACCESS;
    private static final Holding NOTHING = new Holding(Map.of(), List.of());

    private final Map<Subject, Holding> holdings = new LinkedHashMap<>();

    AclMeaning(List<Ace> aces, GenericMapping mapping) {
        for (int place = 0; place < aces.size(); place++) {
            Ace ace = aces.get(place);
            // An entry we do not understand grants an unknown right: present or not, bit 0 stands for it.
            int mask = ace instanceof Ace.WithTrustee entry ? effectiveMask(entry, mapping) : 1;
            List<Scope> scopes = scopes(ace.flags());
            if (mask == 0 || scopes.isEmpty()) {
                continue;
            }
            Holding holding = holdings.computeIfAbsent(
                    subject(ace), key -> new Holding(new EnumMap<>(Scope.class), new ArrayList<>()));
            holding.entries().add(ace);
            for (Scope scope : scopes) {
                holding.rights().computeIfAbsent(scope, key -> new Rights()).add(mask, place);
            }
        }
    }

    Map<Subject, Holding> holdings() {
        return holdings;
    }

    Holding of(Subject subject) {
        return holdings.getOrDefault(subject, NOTHING);
    }

    /** Labels, attributes and policies say something without rights, so bit 31 stands for their presence. */
    private static int effectiveMask(Ace.WithTrustee entry, GenericMapping mapping) {
        return switch (entry.type()) {
            case MANDATORY_LABEL, RESOURCE_ATTRIBUTE, SCOPED_POLICY_ID -> entry.mask() | 1 << 31;
            default -> mapping.map(entry.mask());
        };
    }

    private static Subject subject(Ace ace) {
        int audit = ace.flags() & AUDIT;
        if (ace instanceof Ace.OnObject entry) {
            OpaqueBytes data = entry.type().isCallback() ? entry.data() : OpaqueBytes.NONE;
            return new Subject(
                    entry.typeCode(), audit, entry.objectType(), entry.inheritedObjectType(), entry.trustee(), data);
        }
        if (ace instanceof Ace.Plain entry) {
            boolean meaningful = entry.type().isCallback() || entry.type() == AceType.RESOURCE_ATTRIBUTE;
            OpaqueBytes data = meaningful ? entry.data() : OpaqueBytes.NONE;
            return new Subject(entry.typeCode(), audit, null, null, entry.trustee(), data);
        }
        return new Subject(ace.typeCode(), audit, null, null, null, OpaqueBytes.of(ace.writeBody()));
    }

    private static List<Scope> scopes(int flags) {
        List<Scope> scopes = new ArrayList<>();
        boolean deep = (flags & AceFlags.NO_PROPAGATE_INHERIT) == 0;
        if ((flags & AceFlags.INHERIT_ONLY) == 0) {
            scopes.add(Scope.SELF);
        }
        if ((flags & AceFlags.CONTAINER_INHERIT) != 0) {
            scopes.add(Scope.FOLDERS_NEAR);
            if (deep) {
                scopes.add(Scope.FOLDERS_FAR);
            }
        }
        if ((flags & AceFlags.OBJECT_INHERIT) != 0) {
            scopes.add(Scope.FILES_NEAR);
            if (deep) {
                scopes.add(Scope.FILES_FAR);
            }
        }
        return scopes;
    }
}
