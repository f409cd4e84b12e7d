// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access control entry ([MS-DTYP] 2.4.4). What follows the fields we know (a condition, a resource attribute, or
 * padding) is kept byte for byte as data.
 */
public sealed interface Ace permits Ace.WithTrustee, Ace.Unknown {
    /** The AceType byte. */
    int typeCode();

    /** The AceFlags byte; see {@link AceFlags}. */
    int flags();

    /** The type, unless we do not know it. */
    Optional<AceType> knownType();

    /** The same entry with other flags. */
    Ace withFlags(int flags);

    /** The body behind the four bytes of the header. */
    byte[] writeBody();

    /** Whether the flag, or all of the flags, are set. */
    default boolean has(int flag) {
        return (flags() & flag) == flag;
    }

    /** Whether the entry came from the parent. */
    default boolean isInherited() {
        return has(AceFlags.INHERITED);
    }

    /** An entry with mask and trustee: the known types. */
    sealed interface WithTrustee extends Ace permits Plain, OnObject {
        /** The type. */
        AceType type();

        /** The access mask, 32 bits. */
        int mask();

        /** Whom it concerns: the trustee, or the integrity level or policy of such entries. */
        Sid trustee();

        /** What follows the SID: condition, resource attribute, padding. */
        OpaqueBytes data();

        /** The same entry with another mask. */
        WithTrustee withMask(int mask);

        /** The same entry for another trustee. */
        WithTrustee withTrustee(Sid trustee);

        @Override
        WithTrustee withFlags(int flags);

        @Override
        default int typeCode() {
            return type().code();
        }

        @Override
        default Optional<AceType> knownType() {
            return Optional.of(type());
        }
    }

    /**
     * An entry that concerns the whole object: basic and callback entries, mandatory labels, resource attributes and
     * scoped policy identifiers.
     *
     * @param type one of the types that are not {@link AceType#isObject()}
     * @param flags see {@link AceFlags}
     * @param mask the access mask
     * @param trustee whom it concerns
     * @param data what follows the SID, kept as it is
     */
    record Plain(AceType type, int flags, int mask, Sid trustee, OpaqueBytes data) implements WithTrustee {
        /** @throws IllegalArgumentException if the type is one of an object ACE */
        public Plain {
            if (type.isObject()) {
                throw new IllegalArgumentException(type + " is the type of an object ACE");
            }
        }

        /** An entry without further data. */
        public Plain(AceType type, int flags, int mask, Sid trustee) {
            this(type, flags, mask, trustee, OpaqueBytes.NONE);
        }

        @Override
        public Plain withFlags(int newFlags) {
            return new Plain(type, newFlags, mask, trustee, data);
        }

        @Override
        public Plain withMask(int newMask) {
            return new Plain(type, flags, newMask, trustee, data);
        }

        @Override
        public Plain withTrustee(Sid newTrustee) {
            return new Plain(type, flags, mask, newTrustee, data);
        }

        @Override
        public byte[] writeBody() {
            return new ByteSink()
                    .i32(mask)
                    .bytes(trustee.write())
                    .bytes(data.toByteArray())
                    .toByteArray();
        }
    }

    /**
     * An object ACE: an entry that concerns one property, property set, extended right or child class.
     *
     * @param type one of the types that are {@link AceType#isObject()}
     * @param objectType what it is limited to; null for the whole object
     * @param inheritedObjectType the class of children that inherit it; null for all
     * @param data what follows the SID, kept as it is
     */
    record OnObject(
            AceType type,
            int flags,
            int mask,
            @Nullable UUID objectType,
            @Nullable UUID inheritedObjectType,
            Sid trustee,
            OpaqueBytes data)
            implements WithTrustee {
        static final int OBJECT_TYPE_PRESENT = 1;
        static final int INHERITED_OBJECT_TYPE_PRESENT = 2;

        /** @throws IllegalArgumentException if the type is not one of an object ACE */
        public OnObject {
            if (!type.isObject()) {
                throw new IllegalArgumentException(type + " is not the type of an object ACE");
            }
        }

        /** An entry without further data. */
        public OnObject(
                AceType type,
                int flags,
                int mask,
                @Nullable UUID objectType,
                @Nullable UUID inheritedObjectType,
                Sid trustee) {
            this(type, flags, mask, objectType, inheritedObjectType, trustee, OpaqueBytes.NONE);
        }

        @Override
        public OnObject withFlags(int newFlags) {
            return new OnObject(type, newFlags, mask, objectType, inheritedObjectType, trustee, data);
        }

        @Override
        public OnObject withMask(int newMask) {
            return new OnObject(type, flags, newMask, objectType, inheritedObjectType, trustee, data);
        }

        @Override
        public OnObject withTrustee(Sid newTrustee) {
            return new OnObject(type, flags, mask, objectType, inheritedObjectType, newTrustee, data);
        }

        @Override
        public byte[] writeBody() {
            ByteSink out = new ByteSink().i32(mask);
            out.i32((objectType != null ? OBJECT_TYPE_PRESENT : 0)
                    | (inheritedObjectType != null ? INHERITED_OBJECT_TYPE_PRESENT : 0));
            if (objectType != null) {
                out.guid(objectType);
            }
            if (inheritedObjectType != null) {
                out.guid(inheritedObjectType);
            }
            return out.bytes(trustee.write()).bytes(data.toByteArray()).toByteArray();
        }
    }

    /**
     * An entry of a type, or with object flags, we do not know.
     *
     * @param typeCode the AceType byte
     * @param body everything behind the header, kept as it is
     */
    record Unknown(int typeCode, int flags, OpaqueBytes body) implements Ace {
        @Override
        public Optional<AceType> knownType() {
            return AceType.byCode(typeCode);
        }

        @Override
        public Unknown withFlags(int newFlags) {
            return new Unknown(typeCode, newFlags, body);
        }

        @Override
        public byte[] writeBody() {
            return body.toByteArray();
        }
    }

    /** An entry that grants rights on the object as a whole. */
    static Plain allow(int flags, int mask, Sid trustee) {
        return new Plain(AceType.ALLOW, flags, mask, trustee);
    }

    /** An entry that refuses rights on the object as a whole. */
    static Plain deny(int flags, int mask, Sid trustee) {
        return new Plain(AceType.DENY, flags, mask, trustee);
    }

    /** An entry that grants rights on one property, property set, extended right or child class. */
    static OnObject allowObject(int flags, int mask, UUID objectType, Sid trustee) {
        return new OnObject(AceType.ALLOW_OBJECT, flags, mask, objectType, null, trustee);
    }

    /** An entry that refuses rights on one property, property set, extended right or child class. */
    static OnObject denyObject(int flags, int mask, UUID objectType, Sid trustee) {
        return new OnObject(AceType.DENY_OBJECT, flags, mask, objectType, null, trustee);
    }
}
