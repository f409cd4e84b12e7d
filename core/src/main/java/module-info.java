// SPDX-License-Identifier: Apache-2.0
/** The domain model and every operation on Group Policy, by feature. */
@SuppressWarnings("requires-transitive-automatic") // the LDAP SDK has no module descriptor yet
module org.opengpmc.core {
    requires static org.jspecify;
    requires transitive org.opengpmc.formats;
    requires transitive unboundid.ldapsdk;
    requires org.slf4j;

    exports org.opengpmc.core.backup;
    exports org.opengpmc.core.change;
    exports org.opengpmc.core.comparison;
    exports org.opengpmc.core.domain;
    exports org.opengpmc.core.error;
    exports org.opengpmc.core.extension;
    exports org.opengpmc.core.gpo;
    exports org.opengpmc.core.migration;
    exports org.opengpmc.core.operation;
    exports org.opengpmc.core.permission;
    exports org.opengpmc.core.report;
    exports org.opengpmc.core.search;
    exports org.opengpmc.core.search.setting;
    exports org.opengpmc.core.settings;
    exports org.opengpmc.core.som;
    exports org.opengpmc.core.starter;
    exports org.opengpmc.core.sysvol;
    exports org.opengpmc.core.template;
    exports org.opengpmc.core.trustee;
    exports org.opengpmc.core.wmi;

    uses org.opengpmc.core.settings.SettingsExtensionProvider;

    provides org.opengpmc.core.settings.SettingsExtensionProvider with
            org.opengpmc.core.settings.applocker.AppLockerExtension,
            org.opengpmc.core.settings.audit.AuditExtension,
            org.opengpmc.core.settings.firewall.FirewallExtension,
            org.opengpmc.core.settings.folders.FolderRedirectionExtension,
            org.opengpmc.core.settings.ipsec.IpsecExtension,
            org.opengpmc.core.settings.nameresolution.NameResolutionExtension,
            org.opengpmc.core.settings.plain.PlainFileExtensions,
            org.opengpmc.core.settings.preferences.PreferenceExtensions,
            org.opengpmc.core.settings.printers.PrinterConnectionsExtension,
            org.opengpmc.core.settings.publickey.PublicKeyExtension,
            org.opengpmc.core.settings.qos.QosExtension,
            org.opengpmc.core.settings.registry.RegistryExtension,
            org.opengpmc.core.settings.scripts.ScriptsExtension,
            org.opengpmc.core.settings.security.SecurityExtension,
            org.opengpmc.core.settings.software.SoftwareExtension,
            org.opengpmc.core.settings.softwarerestriction.SoftwareRestrictionExtension,
            org.opengpmc.core.settings.wireless.NetworkPolicyExtensions;
}
