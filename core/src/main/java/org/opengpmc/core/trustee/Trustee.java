// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.trustee;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.Sid;

/**
 * Somebody who has permissions ({@code IGPMTrustee}).
 *
 * @param sid the SID
 * @param name the name without its domain; the SID's text if it could not be found
 * @param domain NetBIOS name of the domain, {@code BUILTIN}, {@code NT AUTHORITY}, or empty where there is none
 * @param distinguishedName the directory object, if there is one in this domain
 * @param type what it is
 */
public record Trustee(
        Sid sid, String name, String domain, @Nullable String distinguishedName, Type type) {

    /** What a SID can stand for ({@code SID_NAME_USE}). */
    public enum Type {
        USER(1),
        /** A global or universal group. */
        GROUP(2),
        DOMAIN(3),
        /** A domain local or built-in group. */
        ALIAS(4),
        /** Such as Everyone, whose members nobody lists. */
        WELL_KNOWN_GROUP(5),
        /** Nobody has the SID, and it is of a domain that would know. */
        DELETED(6),
        INVALID(7),
        /** Whose it is cannot be told, such as one of a domain that is not asked. */
        UNKNOWN(8),
        COMPUTER(9);

        private final int value;

        Type(int value) {
            this.value = value;
        }

        /** The number in {@code SID_NAME_USE}. */
        public int value() {
            return value;
        }
    }

    /** The directory object's DN; empty for those that have none, or none here. */
    public Optional<String> dn() {
        return Optional.ofNullable(distinguishedName);
    }

    /** Whether the SID could be given a name. */
    public boolean isResolved() {
        return type != Type.DELETED && type != Type.UNKNOWN && type != Type.INVALID;
    }

    /** {@code DOMAIN\name} as people write it; the SID for those without a name. */
    public String displayName() {
        return !isResolved() || domain.isEmpty() ? name : domain + "\\" + name;
    }

    @Override
    public String toString() {
        return displayName();
    }
}
