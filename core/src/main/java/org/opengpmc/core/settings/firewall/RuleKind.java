// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.Optional;
import org.opengpmc.formats.firewallrule.FirewallRule;

/** What a rule is about; each has a key of its own. */
enum RuleKind {
    FIREWALL("FirewallRules"),
    CONNECTION_SECURITY("ConSecRules"),
    MAIN_MODE("MainModeRules");

    private final String key;

    RuleKind(String key) {
        this.key = key;
    }

    /** Its key below the firewall's. */
    String key() {
        return key;
    }

    /** The report's element for a rule; empty if the rule lacks what decides it. */
    Optional<String> element(FirewallRule rule) {
        return switch (this) {
            case FIREWALL ->
                rule.value("Dir").map(dir -> switch (dir) {
                    case "In" -> "InboundFirewallRules";
                    case "Out" -> "OutboundFirewallRules";
                    default -> null;
                });
            case CONNECTION_SECURITY -> Optional.of("ConnectionSecurityRules");
            case MAIN_MODE -> Optional.of("MainModeRules");
        };
    }

    /** The key of the rules with this element. */
    static String keyOf(String element) {
        return switch (element) {
            case "ConnectionSecurityRules" -> CONNECTION_SECURITY.key;
            case "MainModeRules" -> MAIN_MODE.key;
            default -> FIREWALL.key;
        };
    }

    /** Where people find rules with this element. */
    static String label(String element) {
        return switch (element) {
            case "InboundFirewallRules" -> "Inbound Rules";
            case "OutboundFirewallRules" -> "Outbound Rules";
            case "ConnectionSecurityRules" -> "Connection Security Rules";
            default -> "Main Mode Rules";
        };
    }
}
