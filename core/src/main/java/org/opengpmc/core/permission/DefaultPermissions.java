// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.domain.SecurityParts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** The permissions that new objects get: {@code defaultSecurityDescriptor} of their class ([MS-ADTS] 6.1.3.5). */
final class DefaultPermissions {
    private final DomainConnection connection;

    DefaultPermissions(DomainConnection connection) {
        this.connection = connection;
    }

    /** The descriptor with its default DACL; owner and group stay. */
    SecurityDescriptor of(SecuredObject object, SecurityDescriptor now) {
        return switch (object.kind()) {
            case GPO -> ofClass("groupPolicyContainer", now);
            case WMI_FILTER -> ofClass("msWMI-Som", now);
            case STARTER_GPO ->
                FileDacl.inheriting(
                                connection
                                        .sysvol()
                                        .readSecurity(object.needFolder().parent()),
                                true,
                                now)
                        .withOwner(now.owner())
                        .withGroup(now.group());
            case SITE, DOMAIN, OU ->
                throw new UnsupportedException(Failure.of("the permissions of a "
                                + object.kind().words() + " are not reset: they are about much more than policy")
                        .on(object.where())
                        .hint("Revoke the single permissions instead"));
        };
    }

    private SecurityDescriptor ofClass(String name, SecurityDescriptor now) {
        SecurityDescriptor defaults = parse(name, sddl(name));
        List<Ace> aces = new ArrayList<>();
        for (Ace ace : defaults.daclEntries()) {
            addFor(now.owner(), ace, defaults.daclEntries(), aces);
        }
        if (!defaults.isDaclProtected()) {
            now.daclEntries().stream().filter(Ace::isInherited).forEach(aces::add);
        }
        SecurityDescriptor result = SecurityParts.merge(now, defaults, SdFlags.DACL_PART);
        return result.withDaclEntries(aces);
    }

    /**
     * As a server does for a new object: what is for its creator is for the owner here, and stays open below. An owner to
     * whom the class gives as much anyway gets no second entry.
     */
    private static void addFor(@Nullable Sid owner, Ace ace, List<Ace> defaults, List<Ace> aces) {
        boolean creator = ace instanceof Ace.WithTrustee entry
                && entry.trustee().equals(WellKnownSids.CREATOR_OWNER)
                && !ace.has(AceFlags.INHERIT_ONLY);
        if (!creator || owner == null) {
            aces.add(ace);
            return;
        }
        aces.add(ace.withFlags(ace.flags() | AceFlags.INHERIT_ONLY));
        Ace.WithTrustee own = ((Ace.WithTrustee) ace).withTrustee(owner);
        if (defaults.stream().noneMatch(other -> covers(other, own))) {
            aces.add(own);
        }
    }

    private static boolean covers(Ace other, Ace.WithTrustee own) {
        return other instanceof Ace.Plain plain
                && plain.type() == own.type()
                && plain.flags() == own.flags()
                && plain.trustee().equals(own.trustee())
                && (plain.mask() & own.mask()) == own.mask();
    }

    private String sddl(String className) {
        SearchRequest request = new SearchRequest(
                connection.facts().schemaDn().toString(),
                SearchScope.ONE,
                Filter.createEqualityFilter("lDAPDisplayName", className),
                "defaultSecurityDescriptor");
        return PagedSearch.list(connection, request).stream()
                .findFirst()
                .map((SearchResultEntry e) -> e.getAttributeValue("defaultSecurityDescriptor"))
                .orElseThrow(
                        () -> new NotFoundException(Failure.of("the schema has no default permissions for " + className)
                                .on(connection.facts().schemaDn().toString())
                                .at(connection.facts().server())));
    }

    private SecurityDescriptor parse(String className, String text) {
        try {
            return Sddl.parse(text, DomainSddl.context(connection));
        } catch (FormatException e) {
            throw new InvalidInputException(Failure.of(
                            "the schema's default permissions of " + className + " cannot be read: " + e.getMessage())
                    .at(connection.facts().server())
                    .cause(e));
        }
    }
}
