// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import java.util.UUID;

/**
 * All types. GPMC took the root of some from its XML type and that of others from the file. Those of Applications, Network
 * Options, Regional Options and Start Menu follow that pattern; no report with them was at hand.
 */
final class PreferenceTypes {
    static final List<PreferenceType> ALL = List.of(
            type("Applications", "Applications", "f9c77450-3a41-477e-9310-9acd617bd9e3", "Applications")
                    .in("ApplicationsSettings", "Applications"),
            type("Data Sources", "DataSources", "728ee579-943c-4519-9ef7-ab56765798ed", "DataSources")
                    .in("DataSourcesSettings", "DataSourcesSettings"),
            type("Devices", "Devices", "1a6364eb-776b-4120-ade1-b63a406a76b5", "Devices")
                    .in("DevicesSettings", "DevicesSettings"),
            type("Drive Maps", "Drives", "5794dafd-be60-433f-88a2-1a31939ac01f", "DriveMaps")
                    .in("DriveMapSettings", "DriveMapSettings"),
            type("Environment Variables", "EnvironmentVariables", "0e28e245-9368-4853-ad84-6da3ba35bb75", "Environment")
                    .in("EnvironmentVariablesSettings", "EnvironmentVariables"),
            type("Files", "Files", "7150f9bf-48ad-4da4-a49c-29ef4a8369ba", "Files")
                    .in("FilesSettings", "FilesSettings"),
            type("Folder Options", "FolderOptions", "a3f3e39b-5d83-4940-b954-28315b82f0a8", "FolderOptions")
                    .in("FolderOptionsSettings", "FolderOptions"),
            type("Folders", "Folders", "6232c319-91ac-4931-9385-e70c2b099f0e", "Folders")
                    .in("FoldersSettings", "Folders"),
            type("Ini Files", "IniFiles", "74ee6c03-5363-4554-b161-627540339cab", "IniFiles")
                    .in("IniFilesSettings", "IniFiles"),
            type(
                            "Internet Settings",
                            "InternetSettings",
                            "e47248ba-94cc-49c4-bbb5-9eb7f05183d0",
                            "ControlPanel/Internet")
                    .in("InternetSettings", "InternetOptions"),
            type("Local Users and Groups", "Groups", "17d89fec-5c44-4972-b12d-241caef74509", "Lugs")
                    .in("LugsSettings", "LocalUsersAndGroups"),
            type("Network Options", "NetworkOptions", "3a0dba37-f8b2-4356-83de-3e90bd5c261f", "NetworkOptions")
                    .in("NetworkOptionsSettings", "NetworkOptions"),
            type("Network Shares", "NetworkShares", "6a4c88c6-c502-4f74-8f60-2cb23edc24e2", "NetworkShares")
                    .in("NetworkSharesSettings", "NetworkShares"),
            type("Power Options", "PowerOptions", "e62688f0-25fd-4c90-bff5-f508b9d2e31f", "PowerOptions")
                    .in("PowerOptionsSettings", "PowerOptions"),
            type("Printers", "Printers", "bc75b1ed-5833-4858-9bb8-cbf0b166df9d", "Printers")
                    .in("PrintersSettings", "Printers"),
            type("Regional Options", "RegionalOptions", "e5094040-c46c-4115-b030-04fb2e545b00", "RegionalOptions")
                    .in("RegionalOptionsSettings", "RegionalOptionsSettings"),
            type("Windows Registry", "Registry", "b087be9d-ed37-454f-af9c-04291e351182", "Windows/Registry")
                    .in("RegistrySettings", "RegistrySettings"),
            type("Scheduled Tasks", "ScheduledTasks", "aadced64-746c-4633-a97c-d61349046527", "ScheduledTasks")
                    .in("ScheduledTasksSettings", "ScheduledTasks"),
            type("Services", "Services", "91fbb303-0cd5-4055-bf42-e512a681b325", "Services")
                    .in("ServiceSettings", "NTServices"),
            type("Shortcuts", "Shortcuts", "c418dd9d-0d14-4efb-8fbf-cfe535c8fac7", "Shortcuts")
                    .in("ShortcutSettings", "ShortcutSettings"),
            type("Start Menu", "StartMenuTaskbar", "e4f48e54-f38d-4884-bfb9-d4d2e5729c18", "StartMenu")
                    .in("StartMenuSettings", "StartMenuSettings"));

    private PreferenceTypes() {}

    private static Start type(String label, String file, String clientExtension, String namespace) {
        return new Start(label, file, clientExtension, namespace);
    }

    private record Start(String label, String file, String clientExtension, String namespace) {
        PreferenceType in(String xmlType, String reportRoot) {
            return new PreferenceType(label, file, UUID.fromString(clientExtension), namespace, xmlType, reportRoot);
        }
    }
}
