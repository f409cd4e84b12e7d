// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import java.util.List;

/**
 * What tells wireless and wired policies apart, in the directory and in the report.
 *
 * @param id a word for the keys of settings
 * @param label what the report calls the extension
 * @param cse its client-side extension
 * @param service the name of the service, from which the report's names are made
 * @param container where the policies are, below the side's container
 * @param attribute what holds the policy's XML
 * @param namespace of version 1 of that XML; those of later versions end with their number
 * @param element the report's name for a policy
 * @param policyType what the report calls the type of the policy; empty if it does not tell
 * @param flags the children of {@code globalFlags}, in the order of the report
 */
record NetworkKind(
        String id,
        String label,
        String cse,
        String service,
        String container,
        String attribute,
        String namespace,
        String element,
        String policyType,
        List<Flag> flags) {
    static final NetworkKind WIRELESS = new NetworkKind(
            "wireless",
            "WLanSvc Networks",
            "0acdd40c-75ac-47ab-baa0-bf6de7e7fe63",
            "WLanSvc",
            "CN=IEEE80211,CN=Windows,CN=Microsoft",
            "ms-net-ieee-80211-GP-PolicyData",
            "http://www.microsoft.com/networking/WLAN/policy/v1",
            "WLanPolicies",
            "Vista",
            List.of(
                    new Flag("enableAutoConfig", 1, "", "Use Windows to configure the network"),
                    new Flag("showDeniedNetwork", 1, "", "Show denied networks"),
                    new Flag("enableSoftAP", 3, "true", "Allow hosted networks"),
                    new Flag("enableExplicitCreds", 3, "true", "Allow shared user credentials"),
                    new Flag("blockPeriod", 3, "", "Block period in minutes"),
                    new Flag(
                            "allowEveryoneToCreateAllUserProfiles",
                            1,
                            "",
                            "Everyone may create profiles for all users"),
                    new Flag(
                            "onlyUseGPProfilesForAllowedNetworks",
                            2,
                            "false",
                            "Only policy profiles for allowed networks"),
                    new Flag("enableWFD", 4, "true", "Allow Wi-Fi Direct groups")));

    static final NetworkKind WIRED = new NetworkKind(
            "wired",
            "LanSvc Networks",
            "b587e2b1-4d59-4e7e-aed9-22b9df11d053",
            "Dot3Svc",
            "CN=IEEE8023,CN=Windows,CN=Microsoft",
            "ms-net-ieee-8023-GP-PolicyData",
            "http://www.microsoft.com/networking/LAN/policy/v1",
            "LanPolicies",
            "",
            List.of(
                    new Flag("enableAutoConfig", 1, "", "Use Windows to configure the network"),
                    new Flag("enableExplicitCreds", 2, "true", "Allow shared user credentials"),
                    new Flag("blockPeriod", 2, "", "Block period in minutes")));

    NetworkKind {
        flags = List.copyOf(flags);
    }

    /** The namespace of a version of the policy's schema. */
    String namespace(int version) {
        return namespace.substring(0, namespace.length() - 1) + version;
    }

    /**
     * A child of {@code globalFlags}.
     *
     * @param name its name
     * @param version of the schema that brought it
     * @param byDefault what the report says if the policy says nothing; empty if it is then silent
     * @param words what people call it
     */
    record Flag(String name, int version, String byDefault, String words) {}
}
