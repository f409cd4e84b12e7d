// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import java.util.List;
import java.util.Map;

/** What tells wireless and wired policies apart, in the directory and in the report. */
enum NetworkKind {
    WIRELESS(
            "WLanSvc Networks",
            "0acdd40c-75ac-47ab-baa0-bf6de7e7fe63",
            "WLanSvc",
            "CN=IEEE80211,CN=Windows,CN=Microsoft",
            "ms-net-ieee-80211-GP-PolicyData",
            "http://www.microsoft.com/networking/WLAN/policy/v1",
            "WLanPolicies",
            List.of(
                    new Flag("enableAutoConfig", 1, ""),
                    new Flag("showDeniedNetwork", 1, ""),
                    new Flag("enableSoftAP", 3, "true"),
                    new Flag("enableExplicitCreds", 3, "true"),
                    new Flag("blockPeriod", 3, ""),
                    new Flag("allowEveryoneToCreateAllUserProfiles", 1, ""),
                    new Flag("onlyUseGPProfilesForAllowedNetworks", 2, "false"),
                    new Flag("enableWFD", 4, "true"))),
    WIRED(
            "LanSvc Networks",
            "b587e2b1-4d59-4e7e-aed9-22b9df11d053",
            "Dot3Svc",
            "CN=IEEE8023,CN=Windows,CN=Microsoft",
            "ms-net-ieee-8023-GP-PolicyData",
            "http://www.microsoft.com/networking/LAN/policy/v1",
            "LanPolicies",
            List.of(
                    new Flag("enableAutoConfig", 1, ""),
                    new Flag("enableExplicitCreds", 2, "true"),
                    new Flag("blockPeriod", 2, "")));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("enableAutoConfig", "Use Windows to configure the network"),
            Map.entry("showDeniedNetwork", "Show denied networks"),
            Map.entry("enableSoftAP", "Allow hosted networks"),
            Map.entry("enableExplicitCreds", "Allow shared user credentials"),
            Map.entry("blockPeriod", "Block period in minutes"),
            Map.entry("allowEveryoneToCreateAllUserProfiles", "Everyone may create profiles for all users"),
            Map.entry("onlyUseGPProfilesForAllowedNetworks", "Only policy profiles for allowed networks"),
            Map.entry("enableWFD", "Allow Wi-Fi Direct groups"));

    final String label;
    final String cse;
    final String service;
    final String container;
    final String attribute;
    final String namespace;
    final String element;
    final List<Flag> flags;

    NetworkKind(
            String label,
            String cse,
            String service,
            String container,
            String attribute,
            String namespace,
            String element,
            List<Flag> flags) {
        this.label = label;
        this.cse = cse;
        this.service = service;
        this.container = container;
        this.attribute = attribute;
        this.namespace = namespace;
        this.element = element;
        this.flags = flags;
    }

    /** The namespace of a later version of the policy's schema. */
    String namespace(int version) {
        return namespace.substring(0, namespace.length() - 1) + version;
    }

    /**
     * A child of {@code globalFlags}, in the order of the report.
     *
     * @param name its name
     * @param version of the schema that brought it
     * @param byDefault what the report says if the policy says nothing; empty if it is then silent
     */
    record Flag(String name, int version, String byDefault) {
        String words() {
            return WORDS.getOrDefault(name, name);
        }
    }
}
