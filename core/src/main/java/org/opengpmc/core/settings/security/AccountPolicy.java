// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * A password, lockout or Kerberos policy ([MS-GPSB] 2.2.1, 2.2.2).
 *
 * @param name as the template spells it
 * @param value -1 for never and the like
 * @param type where the policy editor shows it
 */
record AccountPolicy(String name, long value, Type type) implements SecurityItem {
    /** Nothing in Windows follows it since Windows 2000; the console's report leaves it out. */
    private static final String UNREPORTED = "RequireLogonToChangePassword";

    private static final Set<String> BOOLEAN = names(
            "ClearTextPassword", "PasswordComplexity", UNREPORTED, "AllowAdministratorLockout", "TicketValidateClient");
    private static final Set<String> LOCKOUT =
            names("LockoutBadCount", "ResetLockoutCount", "LockoutDuration", "AllowAdministratorLockout");
    private static final Set<String> PASSWORD = names(
            "MinimumPasswordAge",
            "MaximumPasswordAge",
            "MinimumPasswordLength",
            "PasswordComplexity",
            "PasswordHistorySize",
            "ClearTextPassword",
            UNREPORTED);

    private static final Map<String, String> UNITS = units();

    private static Map<String, String> units() {
        Map<String, String> units = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        units.put("MinimumPasswordAge", "days");
        units.put("MaximumPasswordAge", "days");
        units.put("MinimumPasswordLength", "characters");
        units.put("PasswordHistorySize", "passwords remembered");
        units.put("LockoutBadCount", "invalid logon attempts");
        units.put("ResetLockoutCount", "minutes");
        units.put("LockoutDuration", "minutes");
        units.put("MaxTicketAge", "hours");
        units.put("MaxRenewAge", "days");
        units.put("MaxServiceAge", "minutes");
        units.put("MaxClockSkew", "minutes");
        return units;
    }

    /** Where the policy editor shows it. */
    enum Type {
        PASSWORD("Password"),
        LOCKOUT("Account Lockout"),
        KERBEROS("Kerberos");

        private final String label;

        Type(String label) {
            this.label = label;
        }
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** Whether a value of {@code [System Access]} is an account policy, and no security option. */
    static boolean isInSystemAccess(String name) {
        return PASSWORD.contains(name) || LOCKOUT.contains(name);
    }

    static AccountPolicy ofSystemAccess(String name, long value) {
        return new AccountPolicy(name, value, LOCKOUT.contains(name) ? Type.LOCKOUT : Type.PASSWORD);
    }

    /** With its unit ([MS-GPSB] 2.2.1.1 to 2.2.1.3). */
    private String words() {
        if (value == -1 && name.equalsIgnoreCase("LockoutDuration")) {
            return "Until an administrator unlocks it";
        }
        if (value == -1 && name.equalsIgnoreCase("MaximumPasswordAge")) {
            return "Passwords never expire";
        }
        String unit = UNITS.get(name);
        return unit == null || value < 0 ? Long.toString(value) : Values.counted(value, unit);
    }

    private boolean isBoolean() {
        return BOOLEAN.contains(name);
    }

    @Override
    public Setting setting(SettingsContext context) {
        return Setting.of(
                "account:" + name.toLowerCase(Locale.ROOT),
                List.of("Account Policies", type.label + " Policy"),
                Names.of(name),
                isBoolean() ? Values.enabled(value != 0) : words());
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        if (name.equalsIgnoreCase(UNREPORTED)) {
            return;
        }
        out.start("Account").element("Name", Names.spelled(name));
        if (isBoolean()) {
            out.element("SettingBoolean", value != 0);
        } else {
            out.element("SettingNumber", Values.unsigned(value));
        }
        out.element("Type", type.label).end();
    }
}
