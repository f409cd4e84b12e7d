// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.AceType;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * The owner that a GPO was made with, as its DACL tells. A backup holds no owner. But the directory gives a new GPO an
 * entry for CREATOR OWNER that is for what is made below alone, and beside it the same for the owner on the GPO itself
 * ([MS-DTYP] 2.5.3.4.1), the only one that nothing inherits. In the GPOs that every domain begins with it stands right
 * before that entry, with less. Permissions that were edited since no longer show it.
 *
 * <p>The group of what an administrator makes is the owner, of what a user makes the user's primary group: that is Domain
 * Users unless somebody changed it.
 */
final class CreationOwner {
    /** Below are the accounts that every domain has. */
    private static final long FIRST_ACCOUNT = 1000;

    private static final int CONTROL = AccessMask.WRITE_DAC | AccessMask.WRITE_OWNER;

    private CreationOwner() {}

    /** The descriptor with the owner and group that it was made with; as it is, if it has one or does not tell. */
    static SecurityDescriptor in(SecurityDescriptor security) {
        if (security.owner() != null) {
            return security;
        }
        return find(security)
                .map(owner -> new SecurityDescriptor(
                        security.resourceManagerControl(),
                        security.control(),
                        owner,
                        security.group() == null ? groupOf(owner) : security.group(),
                        security.sacl(),
                        security.dacl(),
                        security.layout()))
                .orElse(security);
    }

    private static Optional<Sid> find(SecurityDescriptor security) {
        Optional<Ace.Plain> creator = allowing(security).stream()
                .filter(ace -> ace.trustee().equals(WellKnownSids.CREATOR_OWNER) && ace.has(AceFlags.INHERIT_ONLY))
                .findFirst();
        if (creator.isEmpty()) {
            return Optional.empty();
        }
        int mask = creator.get().mask();
        List<Sid> owners = allowing(security).stream()
                .filter(ace -> ace.flags() == 0 && (ace.mask() & mask) == mask)
                .map(Ace.Plain::trustee)
                .distinct()
                .toList();
        if (owners.isEmpty()) {
            return before(creator.get(), allowing(security));
        }
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private static Optional<Sid> before(Ace.Plain creator, List<Ace.Plain> entries) {
        int place = entries.indexOf(creator);
        return place == 0
                ? Optional.empty()
                : Optional.of(entries.get(place - 1))
                        .filter(ace -> ace.flags() == 0 && (ace.mask() & CONTROL) == CONTROL)
                        .map(Ace.Plain::trustee);
    }

    private static List<Ace.Plain> allowing(SecurityDescriptor security) {
        return security.daclEntries().stream()
                .filter(Ace.Plain.class::isInstance)
                .map(Ace.Plain.class::cast)
                .filter(ace -> ace.type() == AceType.ALLOW)
                .toList();
    }

    private static @Nullable Sid groupOf(Sid owner) {
        if (isAdministrators(owner)) {
            return owner;
        }
        boolean account = owner.isDomainAccountSid() && owner.rid() >= FIRST_ACCOUNT;
        return account
                ? owner.domain().map(d -> d.child(DomainRids.DOMAIN_USERS)).orElse(null)
                : null;
    }

    /** Whether this is a group that becomes the group of what its members make too ([MS-ADTS] 6.1.3.7 and 6.1.3.8). */
    private static boolean isAdministrators(Sid owner) {
        return owner.isDomainAccountSid()
                && (owner.rid() == DomainRids.DOMAIN_ADMINS || owner.rid() == DomainRids.ENTERPRISE_ADMINS);
    }
}
