// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * A value the firewall knows.
 *
 * @param key below the profile's key; empty for that key
 * @param value its name in the registry
 * @param element its element in the report
 * @param kind how it is written
 * @param label for people
 */
record FirewallOption(String key, String value, String element, Kind kind, String label) {
    /** How a value is written and read by people. */
    enum Kind {
        SWITCH("Yes", "No"),
        ACTION("Block", "Allow"),
        STATE("On", "Off"),
        NUMBER("", ""),
        TEXT("", "");

        private final String yes;
        private final String no;

        Kind(String yes, String no) {
            this.yes = yes;
            this.no = no;
        }
    }

    private static final String LOGGING = "Logging";

    /** Those of all profiles together ([MS-GPFAS] 2.2.1). */
    static final List<FirewallOption> GLOBAL = List.of(
            of("DisableStatefulFTP", Kind.SWITCH, "Disable stateful FTP"),
            of("DisableStatefulPPTP", Kind.SWITCH, "Disable stateful PPTP"),
            of("SAIdleTime", Kind.NUMBER, "Security association idle time (seconds)"),
            of("PresharedKeyEncoding", Kind.NUMBER, "Preshared key encoding"),
            of("IPsecExempt", Kind.NUMBER, "IPsec exemptions"),
            of("StrongCRLCheck", Kind.NUMBER, "Certificate revocation check"),
            of("IPsecThroughNAT", Kind.NUMBER, "IPsec through NAT"),
            of("PolicyVersion", Kind.NUMBER, "Policy version"),
            of("OpportunisticallyMatchAuthSetPerKM", Kind.SWITCH, "Match authentication sets per keying module"),
            of("IPsecTunnelRemoteMachineAuthorizationList", Kind.TEXT, "Computers authorized for tunnels"),
            of("IPsecTunnelRemoteUserAuthorizationList", Kind.TEXT, "Users authorized for tunnels"),
            of("IPsecTransportRemoteMachineAuthorizationList", Kind.TEXT, "Computers authorized for transport"),
            of("IPsecTransportRemoteUserAuthorizationList", Kind.TEXT, "Users authorized for transport"),
            of("EnablePacketQueue", Kind.NUMBER, "Packet queuing"));

    /** Those of each profile ([MS-GPFAS] 2.2.2), in the order of the report. */
    static final List<FirewallOption> PROFILE = List.of(
            of("AllowLocalIPsecPolicyMerge", Kind.SWITCH, "Apply local connection security rules"),
            of("AllowLocalPolicyMerge", Kind.SWITCH, "Apply local firewall rules"),
            of("DefaultInboundAction", Kind.ACTION, "Inbound connections"),
            of("DefaultOutboundAction", Kind.ACTION, "Outbound connections"),
            of("DisabledInterfaces", Kind.TEXT, "Unprotected network connections"),
            of("DisableNotifications", Kind.SWITCH, "Disable notifications"),
            of("DisableStealthMode", Kind.SWITCH, "Disable stealth mode"),
            of("DisableStealthModeIPsecSecuredPacketExemption", Kind.SWITCH, "Disable stealth mode exemption of IPsec"),
            of(
                    "DisableUnicastResponsesToMulticastBroadcast",
                    Kind.SWITCH,
                    "Disable unicast response to multicast or broadcast"),
            of("DoNotAllowExceptions", Kind.SWITCH, "Block all inbound connections"),
            of("EnableFirewall", Kind.STATE, "Firewall state"),
            of(LOGGING, "LogFilePath", Kind.TEXT, "Log file path"),
            of(LOGGING, "LogFileSize", Kind.NUMBER, "Log file maximum size (KB)"),
            of(LOGGING, "LogDroppedPackets", Kind.SWITCH, "Log dropped packets"),
            of(LOGGING, "LogSuccessfulConnections", Kind.SWITCH, "Log successful connections"),
            of(LOGGING, "LogIgnoredRules", Kind.SWITCH, "Log ignored rules"));

    private static FirewallOption of(String value, Kind kind, String label) {
        return of("", value, kind, label);
    }

    private static FirewallOption of(String key, String value, Kind kind, String label) {
        return new FirewallOption(key, value, value, kind, label);
    }

    /** The value as the report says it; empty if the entry is not of the right type. */
    Optional<String> text(PolEntry entry) {
        if (kind == Kind.TEXT) {
            return entry.asString().or(() -> entry.asStrings().map(lines -> String.join(";", lines)));
        }
        if (entry.asNumber().isEmpty()) {
            return Optional.empty();
        }
        long number = entry.asNumber().getAsLong();
        return Optional.of(kind == Kind.NUMBER ? Long.toUnsignedString(number) : Boolean.toString(number != 0));
    }

    String words(String text) {
        return switch (text) {
            case "true" -> kind.yes.isEmpty() ? text : kind.yes;
            case "false" -> kind.no.isEmpty() ? text : kind.no;
            default -> text;
        };
    }
}
