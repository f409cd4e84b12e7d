// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.permission.EffectiveAccess;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.trustee.Memberships;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.Sid;

/** Holds permissions against criteria. An object whose permissions may not be read has none that is known. */
final class PermissionMatch {
    private final DomainConnection connection;
    private final List<SearchCriterion> criteria;
    private final Map<Sid, Set<Sid>> tokens = new HashMap<>();

    PermissionMatch(DomainConnection connection, List<SearchCriterion> criteria) {
        this.connection = connection;
        this.criteria = List.copyOf(criteria);
        List<Sid> effective = criteria.stream()
                .filter(PermissionMatch::isEffective)
                .map(c -> granted(c).trustee())
                .distinct()
                .toList();
        if (!effective.isEmpty()) {
            Map<Sid, Trustee> trustees = new Trustees(connection).bySid(effective);
            trustees.forEach((sid, trustee) -> tokens.put(sid, Memberships.of(connection, trustee)));
        }
    }

    /** One search for the permissions of all. */
    List<Gpo> gpos(List<Gpo> gpos) {
        Map<GpoId, ObjectPermissions> permissions = new HashMap<>();
        for (ObjectPermissions found : new Permissions(connection).ofGpos(gpos)) {
            Gpo gpo = found.object().gpo();
            if (gpo != null) {
                permissions.put(gpo.id(), found);
            }
        }
        return gpos.stream().filter(gpo -> matches(permissions.get(gpo.id()))).toList();
    }

    /** Those of starter GPOs stand in SYSVOL, folder by folder; there are few. */
    List<StarterGpo> starterGpos(List<StarterGpo> starters) {
        Permissions permissions = new Permissions(connection);
        List<StarterGpo> found = new ArrayList<>();
        for (StarterGpo starter : starters) {
            if (matches(permissions.of(SecuredObject.starterGpo(starter.folder(), starter.displayName())))) {
                found.add(starter);
            }
        }
        return found;
    }

    private boolean matches(@org.jspecify.annotations.Nullable ObjectPermissions permissions) {
        return criteria.stream().allMatch(c -> c.accepts(permissions != null && has(permissions, c)));
    }

    private boolean has(ObjectPermissions permissions, SearchCriterion criterion) {
        SearchValue.Granted granted = granted(criterion);
        if (!isEffective(criterion)) {
            return permissions.list().contains(granted.trustee(), granted.level());
        }
        Set<Sid> token = tokens.getOrDefault(granted.trustee(), Set.of(granted.trustee()));
        // Rights that match no level can only be looked for as they stand.
        return granted.level().isCustom()
                ? token.stream().anyMatch(sid -> permissions.list().contains(sid, granted.level()))
                : EffectiveAccess.holds(granted.level(), permissions.object().kind(), permissions.descriptor(), token);
    }

    private static boolean isEffective(SearchCriterion criterion) {
        return criterion.property() == SearchProperty.GPO_EFFECTIVE_PERMISSIONS
                || criterion.property() == SearchProperty.STARTER_GPO_EFFECTIVE_PERMISSIONS;
    }

    private static SearchValue.Granted granted(SearchCriterion criterion) {
        return (SearchValue.Granted) criterion.value();
    }
}
