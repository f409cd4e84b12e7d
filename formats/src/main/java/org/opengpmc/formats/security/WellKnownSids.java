// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * SIDs that are the same in every domain ([MS-DTYP] 2.4.2.4), with their SDDL aliases (2.5.1.1) and English names.
 * Those below a domain's SID are in {@link DomainRids}.
 */
public final class WellKnownSids {
    private static final Map<Sid, Entry> BY_SID = new LinkedHashMap<>();
    private static final Map<String, Sid> BY_ALIAS = new LinkedHashMap<>();
    private static final Map<String, Sid> BY_NAME = new LinkedHashMap<>();

    /** NULL SID. */
    public static final Sid NULL_SID = define("S-1-0-0", "", "NULL SID");

    /** Everyone. */
    public static final Sid EVERYONE = define("S-1-1-0", "WD", "Everyone");

    /** LOCAL. */
    public static final Sid LOCAL = define("S-1-2-0", "", "LOCAL");

    /** CONSOLE LOGON. */
    public static final Sid CONSOLE_LOGON = define("S-1-2-1", "", "CONSOLE LOGON");

    /** CREATOR OWNER. */
    public static final Sid CREATOR_OWNER = define("S-1-3-0", "CO", "CREATOR OWNER");

    /** CREATOR GROUP. */
    public static final Sid CREATOR_GROUP = define("S-1-3-1", "CG", "CREATOR GROUP");

    /** OWNER RIGHTS. */
    public static final Sid OWNER_RIGHTS = define("S-1-3-4", "OW", "OWNER RIGHTS");

    /** DIALUP. */
    public static final Sid DIALUP = define("S-1-5-1", "", "NT AUTHORITY\\DIALUP");

    /** NETWORK. */
    public static final Sid NETWORK = define("S-1-5-2", "NU", "NT AUTHORITY\\NETWORK");

    /** BATCH. */
    public static final Sid BATCH = define("S-1-5-3", "", "NT AUTHORITY\\BATCH");

    /** INTERACTIVE. */
    public static final Sid INTERACTIVE = define("S-1-5-4", "IU", "NT AUTHORITY\\INTERACTIVE");

    /** SERVICE. */
    public static final Sid SERVICE = define("S-1-5-6", "SU", "NT AUTHORITY\\SERVICE");

    /** ANONYMOUS LOGON. */
    public static final Sid ANONYMOUS = define("S-1-5-7", "AN", "NT AUTHORITY\\ANONYMOUS LOGON");

    /** PROXY. */
    public static final Sid PROXY = define("S-1-5-8", "", "NT AUTHORITY\\PROXY");

    /** ENTERPRISE DOMAIN CONTROLLERS. */
    public static final Sid ENTERPRISE_DOMAIN_CONTROLLERS =
            define("S-1-5-9", "ED", "NT AUTHORITY\\ENTERPRISE DOMAIN CONTROLLERS");

    /** SELF. */
    public static final Sid SELF = define("S-1-5-10", "PS", "NT AUTHORITY\\SELF");

    /** Authenticated Users. */
    public static final Sid AUTHENTICATED_USERS = define("S-1-5-11", "AU", "NT AUTHORITY\\Authenticated Users");

    /** RESTRICTED. */
    public static final Sid RESTRICTED = define("S-1-5-12", "RC", "NT AUTHORITY\\RESTRICTED");

    /** TERMINAL SERVER USER. */
    public static final Sid TERMINAL_SERVER_USER = define("S-1-5-13", "", "NT AUTHORITY\\TERMINAL SERVER USER");

    /** REMOTE INTERACTIVE LOGON. */
    public static final Sid REMOTE_INTERACTIVE_LOGON = define("S-1-5-14", "", "NT AUTHORITY\\REMOTE INTERACTIVE LOGON");

    /** This Organization. */
    public static final Sid THIS_ORGANIZATION = define("S-1-5-15", "", "NT AUTHORITY\\This Organization");

    /** IUSR. */
    public static final Sid IUSR = define("S-1-5-17", "", "NT AUTHORITY\\IUSR");

    /** SYSTEM. */
    public static final Sid SYSTEM = define("S-1-5-18", "SY", "NT AUTHORITY\\SYSTEM");

    /** LOCAL SERVICE. */
    public static final Sid LOCAL_SERVICE = define("S-1-5-19", "LS", "NT AUTHORITY\\LOCAL SERVICE");

    /** NETWORK SERVICE. */
    public static final Sid NETWORK_SERVICE = define("S-1-5-20", "NS", "NT AUTHORITY\\NETWORK SERVICE");

    /** WRITE RESTRICTED. */
    public static final Sid WRITE_RESTRICTED = define("S-1-5-33", "WR", "NT AUTHORITY\\WRITE RESTRICTED");

    /** Administrators. */
    public static final Sid ADMINISTRATORS = define("S-1-5-32-544", "BA", "BUILTIN\\Administrators");

    /** Users. */
    public static final Sid USERS = define("S-1-5-32-545", "BU", "BUILTIN\\Users");

    /** Guests. */
    public static final Sid GUESTS = define("S-1-5-32-546", "BG", "BUILTIN\\Guests");

    /** Power Users. */
    public static final Sid POWER_USERS = define("S-1-5-32-547", "PU", "BUILTIN\\Power Users");

    /** Account Operators. */
    public static final Sid ACCOUNT_OPERATORS = define("S-1-5-32-548", "AO", "BUILTIN\\Account Operators");

    /** Server Operators. */
    public static final Sid SERVER_OPERATORS = define("S-1-5-32-549", "SO", "BUILTIN\\Server Operators");

    /** Print Operators. */
    public static final Sid PRINT_OPERATORS = define("S-1-5-32-550", "PO", "BUILTIN\\Print Operators");

    /** Backup Operators. */
    public static final Sid BACKUP_OPERATORS = define("S-1-5-32-551", "BO", "BUILTIN\\Backup Operators");

    /** Replicator. */
    public static final Sid REPLICATOR = define("S-1-5-32-552", "RE", "BUILTIN\\Replicator");

    /** Pre-Windows 2000 Compatible Access. */
    public static final Sid PRE_WINDOWS_2000 =
            define("S-1-5-32-554", "RU", "BUILTIN\\Pre-Windows 2000 Compatible Access");

    /** Remote Desktop Users. */
    public static final Sid REMOTE_DESKTOP_USERS = define("S-1-5-32-555", "RD", "BUILTIN\\Remote Desktop Users");

    /** Network Configuration Operators. */
    public static final Sid NETWORK_CONFIGURATION_OPERATORS =
            define("S-1-5-32-556", "NO", "BUILTIN\\Network Configuration Operators");

    /** Incoming Forest Trust Builders. */
    public static final Sid INCOMING_FOREST_TRUST_BUILDERS =
            define("S-1-5-32-557", "", "BUILTIN\\Incoming Forest Trust Builders");

    /** Performance Monitor Users. */
    public static final Sid PERFORMANCE_MONITOR_USERS =
            define("S-1-5-32-558", "MU", "BUILTIN\\Performance Monitor Users");

    /** Performance Log Users. */
    public static final Sid PERFORMANCE_LOG_USERS = define("S-1-5-32-559", "LU", "BUILTIN\\Performance Log Users");

    /** Windows Authorization Access Group. */
    public static final Sid WINDOWS_AUTHORIZATION_ACCESS =
            define("S-1-5-32-560", "", "BUILTIN\\Windows Authorization Access Group");

    /** Terminal Server License Servers. */
    public static final Sid TERMINAL_SERVER_LICENSE_SERVERS =
            define("S-1-5-32-561", "", "BUILTIN\\Terminal Server License Servers");

    /** Distributed COM Users. */
    public static final Sid DISTRIBUTED_COM_USERS = define("S-1-5-32-562", "", "BUILTIN\\Distributed COM Users");

    /** IIS_IUSRS. */
    public static final Sid IIS_IUSRS = define("S-1-5-32-568", "IS", "BUILTIN\\IIS_IUSRS");

    /** Cryptographic Operators. */
    public static final Sid CRYPTOGRAPHIC_OPERATORS = define("S-1-5-32-569", "CY", "BUILTIN\\Cryptographic Operators");

    /** Event Log Readers. */
    public static final Sid EVENT_LOG_READERS = define("S-1-5-32-573", "ER", "BUILTIN\\Event Log Readers");

    /** Certificate Service DCOM Access. */
    public static final Sid CERTIFICATE_SERVICE_DCOM_ACCESS =
            define("S-1-5-32-574", "CD", "BUILTIN\\Certificate Service DCOM Access");

    /** RDS Remote Access Servers. */
    public static final Sid RDS_REMOTE_ACCESS_SERVERS =
            define("S-1-5-32-575", "RA", "BUILTIN\\RDS Remote Access Servers");

    /** RDS Endpoint Servers. */
    public static final Sid RDS_ENDPOINT_SERVERS = define("S-1-5-32-576", "ES", "BUILTIN\\RDS Endpoint Servers");

    /** RDS Management Servers. */
    public static final Sid RDS_MANAGEMENT_SERVERS = define("S-1-5-32-577", "MS", "BUILTIN\\RDS Management Servers");

    /** Hyper-V Administrators. */
    public static final Sid HYPER_V_ADMINISTRATORS = define("S-1-5-32-578", "HA", "BUILTIN\\Hyper-V Administrators");

    /** Access Control Assistance Operators. */
    public static final Sid ACCESS_CONTROL_ASSISTANCE_OPERATORS =
            define("S-1-5-32-579", "AA", "BUILTIN\\Access Control Assistance Operators");

    /** Remote Management Users. */
    public static final Sid REMOTE_MANAGEMENT_USERS = define("S-1-5-32-580", "RM", "BUILTIN\\Remote Management Users");

    /** Storage Replica Administrators. */
    public static final Sid STORAGE_REPLICA_ADMINISTRATORS =
            define("S-1-5-32-582", "", "BUILTIN\\Storage Replica Administrators");

    /** Local account. */
    public static final Sid LOCAL_ACCOUNT = define("S-1-5-113", "", "NT AUTHORITY\\Local account");

    /** Local account and member of Administrators group. */
    public static final Sid LOCAL_ACCOUNT_ADMINISTRATOR =
            define("S-1-5-114", "", "NT AUTHORITY\\Local account and member of Administrators group");

    /** NTLM Authentication. */
    public static final Sid NTLM_AUTHENTICATION = define("S-1-5-64-10", "", "NT AUTHORITY\\NTLM Authentication");

    /** ALL SERVICES. */
    public static final Sid ALL_SERVICES = define("S-1-5-80-0", "", "NT SERVICE\\ALL SERVICES");

    /** TrustedInstaller. */
    public static final Sid TRUSTED_INSTALLER = define(
            "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464", "", "NT SERVICE\\TrustedInstaller");

    /** USER MODE DRIVERS. */
    public static final Sid USER_MODE_DRIVERS = define("S-1-5-84-0-0-0-0-0", "UD", "NT AUTHORITY\\USER MODE DRIVERS");

    /** Window Manager Group. */
    public static final Sid WINDOW_MANAGER_GROUP = define("S-1-5-90-0", "", "Window Manager\\Window Manager Group");

    /** ALL APPLICATION PACKAGES. */
    public static final Sid ALL_APPLICATION_PACKAGES =
            define("S-1-15-2-1", "AC", "APPLICATION PACKAGE AUTHORITY\\ALL APPLICATION PACKAGES");

    /** ALL RESTRICTED APPLICATION PACKAGES. */
    public static final Sid ALL_RESTRICTED_APPLICATION_PACKAGES =
            define("S-1-15-2-2", "", "APPLICATION PACKAGE AUTHORITY\\ALL RESTRICTED APPLICATION PACKAGES");

    /** Untrusted Mandatory Level. */
    public static final Sid UNTRUSTED_INTEGRITY = define("S-1-16-0", "", "Mandatory Label\\Untrusted Mandatory Level");

    /** Low Mandatory Level. */
    public static final Sid LOW_INTEGRITY = define("S-1-16-4096", "LW", "Mandatory Label\\Low Mandatory Level");

    /** Medium Mandatory Level. */
    public static final Sid MEDIUM_INTEGRITY = define("S-1-16-8192", "ME", "Mandatory Label\\Medium Mandatory Level");

    /** Medium Plus Mandatory Level. */
    public static final Sid MEDIUM_PLUS_INTEGRITY =
            define("S-1-16-8448", "MP", "Mandatory Label\\Medium Plus Mandatory Level");

    /** High Mandatory Level. */
    public static final Sid HIGH_INTEGRITY = define("S-1-16-12288", "HI", "Mandatory Label\\High Mandatory Level");

    /** System Mandatory Level. */
    public static final Sid SYSTEM_INTEGRITY = define("S-1-16-16384", "SI", "Mandatory Label\\System Mandatory Level");

    /** Authentication authority asserted identity. */
    public static final Sid AUTHENTICATION_AUTHORITY_ASSERTED_IDENTITY =
            define("S-1-18-1", "AS", "Authentication authority asserted identity");

    /** Service asserted identity. */
    public static final Sid SERVICE_ASSERTED_IDENTITY = define("S-1-18-2", "SS", "Service asserted identity");

    private WellKnownSids() {}

    private record Entry(String alias, String name) {}

    private static Sid define(String text, String alias, String name) {
        Sid sid = Sid.parse(text);
        BY_SID.put(sid, new Entry(alias, name));
        if (!alias.isEmpty()) {
            BY_ALIAS.put(alias, sid);
        }
        BY_NAME.put(name.toLowerCase(Locale.ROOT), sid);
        int authority = name.indexOf('\\');
        if (authority >= 0) {
            BY_NAME.putIfAbsent(name.substring(authority + 1).toLowerCase(Locale.ROOT), sid);
        }
        return sid;
    }

    /** The English name with its authority, such as "NT AUTHORITY&#92;Authenticated Users"; also that of a service. */
    public static Optional<String> displayName(Sid sid) {
        return Optional.ofNullable(BY_SID.get(sid)).map(Entry::name).or(() -> ServiceAccounts.displayName(sid));
    }

    /** The SID with that English name, with or without its authority; case does not matter. */
    public static Optional<Sid> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The two letters SDDL has for the SID. */
    public static Optional<String> alias(Sid sid) {
        return Optional.ofNullable(BY_SID.get(sid)).map(Entry::alias).filter(alias -> !alias.isEmpty());
    }

    /** The SID for which SDDL has these two letters; domain-relative aliases are not known here. */
    public static Optional<Sid> byAlias(String alias) {
        return Optional.ofNullable(BY_ALIAS.get(alias.toUpperCase(Locale.ROOT)));
    }

    /** All of them. */
    public static Collection<Sid> all() {
        return Collections.unmodifiableSet(BY_SID.keySet());
    }
}
