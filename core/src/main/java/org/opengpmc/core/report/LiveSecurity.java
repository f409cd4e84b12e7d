// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.SecurityDescriptor;

/** The security descriptors of GPCs: one search, and a second where the SACL may not be read. */
final class LiveSecurity {
    private static final String ATTRIBUTE = "nTSecurityDescriptor";

    private final DomainConnection connection;
    private final Map<GpoId, SecurityDescriptor> found = new HashMap<>();
    private final Map<GpoId, String> damaged = new HashMap<>();
    private final Set<GpoId> wanted = new HashSet<>();
    private final List<StatusMessage> problems;

    /**
     * Reads them.
     *
     * @param problems what concerns all of the GPOs is told here
     */
    LiveSecurity(DomainConnection connection, List<Gpo> gpos, List<StatusMessage> problems) {
        this.connection = connection;
        this.problems = problems;
        gpos.forEach(gpo -> wanted.add(gpo.id()));
        if (!gpos.isEmpty()) {
            search(gpos, SdFlags.ALL);
            Set<GpoId> without = missing();
            if (!without.isEmpty()) {
                search(gpos, SdFlags.OWNER_GROUP_DACL);
                without.removeAll(missing());
                tellNoSacl(without.size());
            }
        }
    }

    private Set<GpoId> missing() {
        Set<GpoId> missing = new HashSet<>(wanted);
        missing.removeAll(found.keySet());
        missing.removeAll(damaged.keySet());
        return missing;
    }

    private void search(List<Gpo> gpos, SdFlags parts) {
        boolean one = gpos.size() == 1;
        SearchRequest request = new SearchRequest(
                one ? gpos.get(0).dn() : connection.facts().policiesDn().toString(),
                one ? SearchScope.BASE : SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "groupPolicyContainer"),
                "cn",
                ATTRIBUTE);
        request.addControl(parts.control());
        PagedSearch.forEach(connection, request, entry -> {
            byte[] bytes = entry.getAttributeValueBytes(ATTRIBUTE);
            @Nullable String cn = entry.getAttributeValue("cn");
            if (bytes != null && cn != null) {
                GpoId.parse(cn).filter(wanted::contains).ifPresent(id -> take(id, bytes));
            }
        });
    }

    /** One damaged descriptor must not keep all other GPOs from being reported. */
    private void take(GpoId id, byte[] descriptor) {
        try {
            found.putIfAbsent(id, SecurityDescriptor.parse(descriptor));
        } catch (FormatException e) {
            damaged.put(id, String.valueOf(e.getMessage()));
        }
    }

    private void tellNoSacl(int number) {
        if (number > 0) {
            problems.add(StatusMessage.of(
                    Severity.INFO,
                    "sacl-unreadable",
                    connection.facts().policiesDn().toString(),
                    connection.user() + " may not read the auditing entries (SACL) of "
                            + (number == 1 ? "the GPO" : number + " GPOs") + "; reports are without them"));
        }
    }

    /** All of them. */
    Collection<SecurityDescriptor> all() {
        return found.values();
    }

    /** That of one GPO; null if it cannot be read, which is told, as are entries that the report cannot show. */
    @Nullable SecurityDescriptor of(Gpo gpo, List<StatusMessage> ofGpo) {
        SecurityDescriptor security = found.get(gpo.id());
        if (security == null) {
            String why = damaged.getOrDefault(gpo.id(), connection.user() + " may not read it");
            ofGpo.add(StatusMessage.of(
                    Severity.WARNING,
                    "security-unreadable",
                    gpo.dn(),
                    "the report is without owner and permissions: " + why));
            return null;
        }
        long leftOut = SecurityXml.leftOut(security);
        if (leftOut > 0) {
            ofGpo.add(StatusMessage.of(
                    Severity.WARNING,
                    "security-incomplete",
                    gpo.dn(),
                    "the security descriptor in the report is without "
                            + (leftOut == 1 ? "an entry that has" : leftOut + " entries that have")
                            + " no form in SDDL"));
        }
        return security;
    }
}
