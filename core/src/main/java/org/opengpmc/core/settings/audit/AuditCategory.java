// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the policy editor shows a subcategory; the last digits of their GUIDs ([MS-GPAC] 2.2.1.1). */
enum AuditCategory {
    ACCOUNT_LOGON("Account Logon", "3f 40 41 42"),
    ACCOUNT_MANAGEMENT("Account Management", "35 36 37 38 39 3a"),
    DETAILED_TRACKING("Detailed Tracking", "2b 2c 2d 2e 48 4a"),
    DS_ACCESS("DS Access", "3b 3c 3d 3e"),
    LOGON("Logon/Logoff", "15 16 17 18 19 1a 1b 1c 43 47 49"),
    OBJECT_ACCESS("Object Access", "1d 1e 1f 20 21 22 23 24 25 26 27 44 45 46"),
    POLICY_CHANGE("Policy Change", "2f 30 31 32 33 34"),
    PRIVILEGE_USE("Privilege Use", "28 29 2a"),
    SYSTEM("System", "10 11 12 13 14");

    private static final String BEGIN = "0cce92";
    private static final String END = "-69ae-11d9-bed3-505054503030";

    private final String label;
    private final String subcategories;

    AuditCategory(String label, String subcategories) {
        this.label = label;
        this.subcategories = subcategories;
    }

    String label() {
        return label;
    }

    /** Of a subcategory, with or without braces; empty if it is none that Windows has. */
    static Optional<AuditCategory> of(String guid) {
        String plain = guid.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
        boolean known =
                plain.length() == BEGIN.length() + 2 + END.length() && plain.startsWith(BEGIN) && plain.endsWith(END);
        return !known
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(c -> c.subcategories.contains(plain.substring(BEGIN.length(), BEGIN.length() + 2)))
                        .findFirst();
    }
}
