// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.settings.SettingsExtension;

/**
 * Where people look for an extension's settings: the tree of the console's editor.
 *
 * @param area {@code Policies} or {@code Preferences}
 * @param section inside it, such as {@code Windows Settings/Security Settings}
 * @param below what stands between the section and the extension's own categories; may be empty
 */
record Placement(String area, String section, List<String> below) {
    static final String POLICIES = "Policies";
    static final String PREFERENCES = "Preferences";
    static final String TEMPLATES = "Administrative Templates";

    private static final String SOFTWARE = "Software Settings";
    private static final String WINDOWS = "Windows Settings";
    private static final String SECURITY = "Windows Settings/Security Settings";
    private static final String CONTROL_PANEL = "Control Panel Settings";
    private static final Map<String, Placement> BY_NAME = new LinkedHashMap<>();

    static {
        policy("Software Installation", SOFTWARE);
        policy("Scripts", WINDOWS, "Scripts");
        policy("Deployed Printer Connections Policy", WINDOWS);
        policy("Folder Redirection", WINDOWS);
        policy("Remote Installation", WINDOWS, "Remote Installation Services");
        policy("Internet Explorer Maintenance", WINDOWS, "Internet Explorer Maintenance");
        policy("Name Resolution Policy", WINDOWS, "Name Resolution Policy");
        policy("Policy-based QoS", WINDOWS, "Policy-based QoS");
        policy("Security", SECURITY);
        policy("LanSvc Networks", SECURITY, "Wired Network (802.3) Policies");
        policy("Windows Firewall", SECURITY, "Windows Firewall with Advanced Security");
        policy("WLanSvc Networks", SECURITY, "Wireless Network (802.11) Policies");
        policy("Public Key", SECURITY, "Public Key Policies");
        policy("Software Restriction", SECURITY, "Software Restriction Policies");
        policy("Application Control Policies", SECURITY, "Application Control Policies");
        policy("IP Security", SECURITY, "IP Security Policies");
        policy("Advanced Audit Configuration", SECURITY, "Advanced Audit Configuration");
        policy("Central Access Policy Configuration", SECURITY, "File System/Central Access Policy");
        policy("Registry", TEMPLATES);
        preferences(
                WINDOWS,
                "Applications",
                "Drive Maps",
                "Environment Variables",
                "Files",
                "Folders",
                "Ini Files",
                "Network Shares",
                "Windows Registry",
                "Shortcuts");
        preferences(
                CONTROL_PANEL,
                "Data Sources",
                "Devices",
                "Folder Options",
                "Internet Settings",
                "Local Users and Groups",
                "Network Options",
                "Power Options",
                "Printers",
                "Regional Options",
                "Scheduled Tasks",
                "Services",
                "Start Menu");
    }

    Placement {
        below = List.copyOf(below);
    }

    private static void policy(String name, String section, String... below) {
        BY_NAME.put(name, new Placement(POLICIES, section, List.of(below)));
    }

    private static void preferences(String section, String... names) {
        for (String name : names) {
            // The console names the type as its tree does, without the word that tells it from the policy.
            String shown = name.equals("Windows Registry") ? "Registry" : name;
            BY_NAME.put(name, new Placement(PREFERENCES, section, List.of(shown)));
        }
    }

    /** Of an extension; one that is not in the tree stands by its own name. */
    static Placement of(SettingsExtension extension) {
        Placement known = BY_NAME.get(extension.name());
        return known != null ? known : new Placement(POLICIES, extension.name(), List.of());
    }

    /** All sections in the order of the tree, for sorting. */
    static List<String> order() {
        List<String> order = new ArrayList<>();
        BY_NAME.values().forEach(p -> order.add(p.area() + "/" + p.section()));
        return order.stream().distinct().toList();
    }

    String key() {
        return area + "/" + section;
    }
}
