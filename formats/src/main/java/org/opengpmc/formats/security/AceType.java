// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Optional;

/** The kinds of access control entries whose body we know ([MS-DTYP] 2.4.4.1), with their SDDL names (2.5.1.1). */
public enum AceType {
    /** Grants rights. */
    ALLOW(0x00, "A", Effect.ALLOW),
    /** Refuses rights. */
    DENY(0x01, "D", Effect.DENY),
    /** Records access in the security log. */
    AUDIT(0x02, "AU", Effect.SYSTEM),
    /** Reserved for alarms. */
    ALARM(0x03, "AL", Effect.SYSTEM),
    /** Grants rights, limited to a property, property set, extended right or child class. */
    ALLOW_OBJECT(0x05, "OA", Effect.ALLOW),
    /** Refuses rights, limited likewise. */
    DENY_OBJECT(0x06, "OD", Effect.DENY),
    /** Records access, limited likewise. */
    AUDIT_OBJECT(0x07, "OU", Effect.SYSTEM),
    /** Reserved for alarms, limited likewise. */
    ALARM_OBJECT(0x08, "OL", Effect.SYSTEM),
    /** Grants rights under a condition. */
    ALLOW_CALLBACK(0x09, "XA", Effect.ALLOW),
    /** Refuses rights under a condition. */
    DENY_CALLBACK(0x0a, "XD", Effect.DENY),
    /** Grants object rights under a condition. */
    ALLOW_CALLBACK_OBJECT(0x0b, "ZA", Effect.ALLOW),
    /** Refuses object rights under a condition; SDDL has no name for it. */
    DENY_CALLBACK_OBJECT(0x0c, "", Effect.DENY),
    /** Records access under a condition. */
    AUDIT_CALLBACK(0x0d, "XU", Effect.SYSTEM),
    /** Reserved for alarms; SDDL has no name for it. */
    ALARM_CALLBACK(0x0e, "", Effect.SYSTEM),
    /** Records object access under a condition; SDDL has no name for it. */
    AUDIT_CALLBACK_OBJECT(0x0f, "", Effect.SYSTEM),
    /** Reserved for alarms; SDDL has no name for it. */
    ALARM_CALLBACK_OBJECT(0x10, "", Effect.SYSTEM),
    /** The integrity level and what lower levels may not do. */
    MANDATORY_LABEL(0x11, "ML", Effect.SYSTEM),
    /** A claim of the resource. */
    RESOURCE_ATTRIBUTE(0x12, "RA", Effect.SYSTEM),
    /** The central access policy that applies. */
    SCOPED_POLICY_ID(0x13, "SP", Effect.SYSTEM);

    private enum Effect {
        ALLOW,
        DENY,
        SYSTEM
    }

    private final int code;
    private final String sddlName;
    private final Effect effect;

    AceType(int code, String sddlName, Effect effect) {
        this.code = code;
        this.sddlName = sddlName;
        this.effect = effect;
    }

    /** The value of the AceType byte. */
    public int code() {
        return code;
    }

    /** The name in SDDL, if it has one. */
    public Optional<String> sddlName() {
        return sddlName.isEmpty() ? Optional.empty() : Optional.of(sddlName);
    }

    /** Whether entries of this type grant rights. */
    public boolean allows() {
        return effect == Effect.ALLOW;
    }

    /** Whether entries of this type refuse rights. */
    public boolean denies() {
        return effect == Effect.DENY;
    }

    /** Whether the body has the form of an object ACE, with optional GUIDs. */
    public boolean isObject() {
        return switch (this) {
            case ALLOW_OBJECT,
                    DENY_OBJECT,
                    AUDIT_OBJECT,
                    ALARM_OBJECT,
                    ALLOW_CALLBACK_OBJECT,
                    DENY_CALLBACK_OBJECT,
                    AUDIT_CALLBACK_OBJECT,
                    ALARM_CALLBACK_OBJECT -> true;
            default -> false;
        };
    }

    /** Whether a condition (or other application data) decides if the entry applies. */
    public boolean isCallback() {
        return code >= ALLOW_CALLBACK.code && code <= ALARM_CALLBACK_OBJECT.code;
    }

    /** The type with that code, if known. */
    public static Optional<AceType> byCode(int code) {
        for (AceType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
