// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.Map;
import java.util.Set;

/** The elements that stand for items, of all types ([MS-GPPREF] 2.2.1.2 to 2.2.1.21). */
final class ItemKinds {
    private static final String TASK = "{name}";

    /** File types have them; the console's report has one form for all folder options. */
    private static final String ACTIONS = "Actions";

    private static final Map<String, ItemKind> KINDS = Map.ofEntries(
            Map.entry(
                    "DataSource",
                    ItemKind.acting("{dsn}", "{driver}", "Attributes").keyedBy("{userDSN}:{dsn}")),
            Map.entry(
                    "Device",
                    ItemKind.setting("{deviceType|deviceClass}", "{deviceAction}")
                            .keyedBy("{deviceClassGUID}:{deviceTypeID}")),
            Map.entry("Drive", ItemKind.acting("{letter}:", "{path}")),
            Map.entry(
                    "EnvironmentVariable", ItemKind.acting("{name}", "{value}").keyedBy("{user}:{name}")),
            Map.entry("File", ItemKind.acting("{targetPath}", "{fromPath}")),
            Map.entry("FileType", ItemKind.acting("{fileExt}", "{application}", ACTIONS)),
            Map.entry("Folder", ItemKind.acting("{path}", "")),
            Map.entry("GlobalFolderOptions", ItemKind.setting("Folder Options (Windows XP)", "", ACTIONS)),
            Map.entry(
                    "GlobalFolderOptionsVista",
                    ItemKind.setting("Folder Options (Windows Vista and later)", "", ACTIONS)),
            Map.entry("GlobalPowerOptions", ItemKind.setting("Power Options (Windows XP)", "")),
            Map.entry("GlobalPowerOptionsV2", ItemKind.acting("", "").keyedBy("{nameGuid}")),
            Map.entry(
                    "Group",
                    ItemKind.acting("{groupName|groupSid}", "{newName}", "Members")
                            .keyedBy("{groupSid|groupName}")),
            Map.entry("ImmediateTask", ItemKind.acting(TASK, "{appName} {args}")),
            Map.entry("ImmediateTaskV2", ItemKind.acting(TASK, "")),
            Map.entry("Ini", ItemKind.acting("{path} [{section}] {property}", "{value}")),
            Map.entry("LocalPrinter", ItemKind.acting("{name}", "{path}")),
            Map.entry("NTService", ItemKind.setting("{serviceName}", "{startupType} {serviceAction}")),
            Map.entry("NetShare", ItemKind.acting("{name}", "{path}")),
            Map.entry("OpenWith", ItemKind.acting("{fileExtension}", "{applicationPath}", ACTIONS)),
            Map.entry("PortPrinter", ItemKind.acting("{ipAddress}", "{path}")),
            Map.entry("PowerScheme", ItemKind.acting("{name}", "")),
            Map.entry("RegionalOptions", ItemKind.setting("Regional Options", "{localeName}")),
            Map.entry("Registry", ItemKind.acting("{hive}\\{key}\\{name}", "{type} {value}", "Values")),
            Map.entry("SharedPrinter", ItemKind.acting("{path}", "{location}")),
            Map.entry("Shortcut", ItemKind.acting("{shortcutPath}", "{targetPath}")),
            Map.entry("StartMenu", ItemKind.setting("Start Menu (Windows XP)", "")),
            Map.entry("StartMenuVista", ItemKind.setting("Start Menu (Windows Vista and later)", "")),
            Map.entry("Task", ItemKind.acting(TASK, "{appName} {args}", "Triggers")),
            Map.entry("TaskV2", ItemKind.acting(TASK, "")),
            Map.entry("User", ItemKind.acting("{userName}", "{newName}", "Members")),
            Map.entry("DUN", ItemKind.acting("{name}", "{phoneNumber}").keyedBy("{user}:{name}")),
            Map.entry("VPN", ItemKind.acting("{name}", "{ipAddress}").keyedBy("{user}:{name}")));

    private static final ItemKind OTHER = ItemKind.setting("{name}", "");

    /** Types whose items the specification leaves open. */
    private static final Set<String> OPEN = Set.of("Applications", "InternetSettings");

    private ItemKinds() {}

    static ItemKind of(Node item) {
        return KINDS.getOrDefault(item.name(), OTHER);
    }

    /** Whether an element can be an item of a type. */
    static boolean know(PreferenceType type, String element) {
        return OPEN.contains(type.file()) || KINDS.containsKey(element);
    }
}
