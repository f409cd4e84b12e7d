// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import com.unboundid.ldap.sdk.Entry;
import java.util.Optional;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A principal as the directory has it.
 *
 * @param entry with the {@link #ATTRIBUTES}
 * @param sid its {@code objectSid}
 */
record FoundTrustee(Entry entry, Sid sid) {
    private static final Logger log = LoggerFactory.getLogger(FoundTrustee.class);

    static final String[] ATTRIBUTES = {
        "objectSid",
        "sAMAccountName",
        "userPrincipalName",
        "name",
        "displayName",
        "groupType",
        "objectClass",
        "msDS-PrincipalName"
    };

    private static final int BUILTIN_OR_LOCAL = 5;
    private static final int SECURITY_ENABLED = 0x8000_0000;
    private static final Sid BUILTIN = Sid.parse("S-1-5-32");

    /** Empty without a SID that can be read: nobody can be meant by it. */
    static Optional<FoundTrustee> of(Entry entry) {
        byte[] sid = entry.getAttributeValueBytes("objectSid");
        try {
            return sid == null ? Optional.empty() : Optional.of(new FoundTrustee(entry, Sid.parse(sid)));
        } catch (FormatException e) {
            log.debug("the objectSid of {} cannot be read", entry.getDN(), e);
            return Optional.empty();
        }
    }

    static boolean isBuiltin(Sid sid) {
        return sid.authority() == BUILTIN.authority()
                && sid.subAuthorities().size() == 2
                && sid.subAuthorities().get(0).equals(BUILTIN.rid());
    }

    boolean isForeign() {
        return entry.hasObjectClass("foreignSecurityPrincipal");
    }

    /** {@code DOMAIN\name} of a foreign principal, if the server could find it. */
    Optional<String> foreignName() {
        String name = entry.getAttributeValue("msDS-PrincipalName");
        return Optional.ofNullable(name).filter(n -> n.indexOf('\\') > 0);
    }

    boolean is(String attribute, String value) {
        String own = entry.getAttributeValue(attribute);
        return own != null && own.equalsIgnoreCase(value);
    }

    /** Whether it is a group for mail alone, which no permission can name. */
    boolean isDistributionGroup() {
        Integer type = entry.getAttributeValueAsInteger("groupType");
        return type != null && (type & SECURITY_ENABLED) == 0;
    }

    Trustee toTrustee(DomainFacts facts) {
        String name = entry.getAttributeValue("sAMAccountName");
        String shown = name == null ? String.valueOf(entry.getAttributeValue("name")) : name;
        return new Trustee(sid, shown, isBuiltin(sid) ? "BUILTIN" : facts.netbiosName(), entry.getDN(), type());
    }

    private Trustee.Type type() {
        if (entry.hasObjectClass("computer")) {
            return Trustee.Type.COMPUTER;
        }
        if (entry.hasObjectClass("group")) {
            Integer type = entry.getAttributeValueAsInteger("groupType");
            return type != null && (type & BUILTIN_OR_LOCAL) != 0 ? Trustee.Type.ALIAS : Trustee.Type.GROUP;
        }
        if (entry.hasObjectClass("domainDNS")) {
            return Trustee.Type.DOMAIN;
        }
        return entry.hasObjectClass("user") ? Trustee.Type.USER : Trustee.Type.UNKNOWN;
    }
}
