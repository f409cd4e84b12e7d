// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.settings.AccessWords;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.WrittenDescriptor;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.auditcsv.AuditRow;
import org.opengpmc.formats.security.Sid;

/** One thing that an audit policy sets. */
sealed interface AuditSetting {
    /** What a row says; empty if it says nothing. */
    static Optional<AuditSetting> of(AuditRow row) {
        String subcategory = row.subcategory();
        String value = row.settingValue();
        if (subcategory.regionMatches(true, 0, Option.PREFIX, 0, Option.PREFIX.length())) {
            String name = subcategory.substring(Option.PREFIX.length());
            return number(value).map(number -> new Option(name, number));
        }
        if (subcategory.equalsIgnoreCase("FileGlobalSacl") || subcategory.equalsIgnoreCase("RegistryGlobalSacl")) {
            return value.isEmpty() ? Optional.empty() : Optional.of(new GlobalSacl(subcategory, value));
        }
        if (row.subcategoryGuid().isEmpty()) {
            return Optional.empty();
        }
        return number(value)
                .map(number -> new Subcategory(row.policyTarget(), subcategory, row.subcategoryGuid(), number));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Setting setting(SettingsContext context);

    void write(ExtensionXml out, SettingsContext context);

    /**
     * What is audited of a subcategory ([MS-GPAC] 2.2.1).
     *
     * @param target a user's SID, or the system in any language
     * @param name in the language of the console that wrote it
     * @param guid which subcategory
     * @param value for the system 1 for success and 2 for failure; for a user see 2.2.1.3.2
     */
    record Subcategory(String target, String name, String guid, long value) implements AuditSetting {
        private static final List<String> SYSTEM_WORDS =
                List.of("No Auditing", "Success", "Failure", "Success and Failure", "No Auditing");

        private Optional<AuditCategory.Subcategory> known() {
            return AuditCategory.Subcategory.of(guid);
        }

        /** Its number in the editor's order; those that Windows does not have come last. */
        int place() {
            return known().map(AuditCategory.Subcategory::place).orElse(Integer.MAX_VALUE);
        }

        /** Other tools leave "Audit" away, or call it otherwise; in another language the file alone tells the name. */
        private String shownName() {
            return target.equalsIgnoreCase("System") || ofUser()
                    ? known().map(AuditCategory.Subcategory::name).orElse(name)
                    : name;
        }

        private boolean ofUser() {
            return target.regionMatches(true, 0, "S-1-", 0, 4);
        }

        @Override
        public Setting setting(SettingsContext context) {
            String whose = ofUser() ? ":" + target.toLowerCase(Locale.ROOT) : "";
            String category = known().map(known -> known.category().label()).orElse("System policy");
            List<String> path = ofUser() ? List.of("Per-user policy", userName(context), category) : List.of(category);
            return Setting.of("audit:" + guid.toLowerCase(Locale.ROOT) + whose, path, shownName(), words());
        }

        private String userName(SettingsContext context) {
            try {
                return context.trustees().name(Sid.parse(target)).orElse(target);
            } catch (FormatException e) {
                return target;
            }
        }

        private String words() {
            boolean known = !ofUser() && value >= 0 && value < SYSTEM_WORDS.size();
            return known ? SYSTEM_WORDS.get((int) value) : Long.toString(value);
        }

        @Override
        public void write(ExtensionXml out, SettingsContext context) {
            out.start("AuditSetting");
            out.element("PolicyTarget", ofUser() ? target : "System");
            out.element("SubcategoryName", shownName());
            out.element(
                    "SubcategoryGuid",
                    known().map(AuditCategory.Subcategory::guid).orElse(guid));
            out.element("SettingValue", value);
            out.end();
        }
    }

    /**
     * An audit option ([MS-GPAC] 2.2.2).
     *
     * @param name such as {@code CrashOnAuditFail}
     * @param value 1 for on, 0 for off
     */
    record Option(String name, long value) implements AuditSetting {
        static final String PREFIX = "Option:";

        private static final Map<String, String> LABELS = Map.of(
                "crashonauditfail", "Shut down if security audits cannot be logged (CrashOnAuditFail)",
                "fullprivilegeauditing",
                        "Audit the use of all privileges, backup and restore too (FullPrivilegeAuditing)",
                "auditbaseobjects", "Audit the access of global system objects (AuditBaseObjects)",
                "auditbasedirectories", "Audit the access of containers of system objects (AuditBaseDirectories)");

        @Override
        public Setting setting(SettingsContext context) {
            return Setting.of(
                    "audit-option:" + name.toLowerCase(Locale.ROOT),
                    List.of("Audit options"),
                    LABELS.getOrDefault(name.toLowerCase(Locale.ROOT), name),
                    value == 0 ? "Disabled" : "Enabled");
        }

        /** The console's report knows no options. */
        @Override
        public void write(ExtensionXml out, SettingsContext context) {}
    }

    /**
     * What is audited of all files or of all registry keys ([MS-GPAC] 2.2.3).
     *
     * @param type {@code FileGlobalSacl} or {@code RegistryGlobalSacl}
     * @param sddl the SACL
     */
    record GlobalSacl(String type, String sddl) implements AuditSetting {
        private boolean ofFiles() {
            return type.regionMatches(true, 0, "file", 0, "file".length());
        }

        @Override
        public Setting setting(SettingsContext context) {
            return new Setting(
                    "audit-sacl:" + type.toLowerCase(Locale.ROOT),
                    List.of("Global Object Access Auditing"),
                    ofFiles() ? "File system" : "Registry",
                    "",
                    new WrittenDescriptor(sddl)
                            .details(context, words()).stream()
                                    .filter(detail -> !detail.name().equals("Permissions"))
                                    .toList());
        }

        private AccessWords words() {
            return ofFiles() ? AccessWords.FILE : AccessWords.REGISTRY;
        }

        @Override
        public void write(ExtensionXml out, SettingsContext context) {
            out.start("GlobalSaclSetting").element("GlobalSaclType", ofFiles() ? "File" : "Registry");
            new WrittenDescriptor(sddl).write(out, context, words());
            out.end();
        }
    }
}
