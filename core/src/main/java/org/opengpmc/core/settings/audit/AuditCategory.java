// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the policy editor shows a subcategory, in its order; by the last digits of their GUIDs ([MS-GPAC] 2.2.1.1). */
enum AuditCategory {
    ACCOUNT_LOGON("Account Logon", """
            3f Credential Validation
            42 Kerberos Authentication Service
            40 Kerberos Service Ticket Operations
            41 Other Account Logon Events
            """),
    ACCOUNT_MANAGEMENT("Account Management", """
            39 Application Group Management
            36 Computer Account Management
            38 Distribution Group Management
            3a Other Account Management Events
            37 Security Group Management
            35 User Account Management
            """),
    DETAILED_TRACKING("Detailed Tracking", """
            2d DPAPI Activity
            48 PNP Activity
            2b Process Creation
            2c Process Termination
            2e RPC Events
            4a Token Right Adjusted
            """),
    DS_ACCESS("DS Access", """
            3e Detailed Directory Service Replication
            3b Directory Service Access
            3c Directory Service Changes
            3d Directory Service Replication
            """),
    LOGON("Logon/Logoff", """
            17 Account Lockout
            47 User / Device Claims
            49 Group Membership
            1a IPsec Extended Mode
            18 IPsec Main Mode
            19 IPsec Quick Mode
            16 Logoff
            15 Logon
            43 Network Policy Server
            1c Other Logon/Logoff Events
            1b Special Logon
            """),
    OBJECT_ACCESS("Object Access", """
            22 Application Generated
            21 Certification Services
            44 Detailed File Share
            24 File Share
            1d File System
            26 Filtering Platform Connection
            25 Filtering Platform Packet Drop
            23 Handle Manipulation
            1f Kernel Object
            27 Other Object Access Events
            1e Registry
            45 Removable Storage
            20 SAM
            46 Central Access Policy Staging
            """),
    POLICY_CHANGE("Policy Change", """
            2f Audit Policy Change
            30 Authentication Policy Change
            31 Authorization Policy Change
            33 Filtering Platform Policy Change
            32 MPSSVC Rule-Level Policy Change
            34 Other Policy Change Events
            """),
    PRIVILEGE_USE("Privilege Use", """
            29 Non Sensitive Privilege Use
            2a Other Privilege Use Events
            28 Sensitive Privilege Use
            """),
    SYSTEM("System", """
            13 IPsec Driver
            14 Other System Events
            10 Security State Change
            11 Security System Extension
            12 System Integrity
            """);

    private static final String BEGIN = "0cce92";
    private static final String END = "-69ae-11d9-bed3-505054503030";

    private static final Map<String, Subcategory> BY_GUID =
            subcategories().stream().collect(Collectors.toUnmodifiableMap(Subcategory::guid, Function.identity()));

    private final String label;
    private final String subcategories;

    AuditCategory(String label, String subcategories) {
        this.label = label;
        this.subcategories = subcategories;
    }

    String label() {
        return label;
    }

    /**
     * A subcategory that Windows has.
     *
     * @param guid in small letters and braces
     * @param name as the English policy editor calls it
     * @param category where the editor shows it
     * @param place its number in the editor's order
     */
    record Subcategory(String guid, String name, AuditCategory category, int place) {
        /** With or without braces; empty if it is none that Windows has. */
        static Optional<Subcategory> of(String guid) {
            String plain = guid.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
            return Optional.ofNullable(BY_GUID.get("{" + plain + "}"));
        }
    }

    private static List<Subcategory> subcategories() {
        List<Subcategory> all = new ArrayList<>();
        for (AuditCategory category : values()) {
            category.subcategories
                    .lines()
                    .forEach(line -> all.add(new Subcategory(
                            "{" + BEGIN + line.substring(0, 2) + END + "}",
                            "Audit " + line.substring(3),
                            category,
                            all.size())));
        }
        return all;
    }
}
