// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Relative identifiers every domain gives to the same accounts ([MS-DTYP] 2.4.2.4), with their SDDL aliases and English
 * names. Some exist in the forest's root domain only.
 */
public final class DomainRids {
    private static final List<Entry> ENTRIES = new ArrayList<>();

    /** Enterprise Read-only Domain Controllers, in the root domain. */
    public static final long ENTERPRISE_READ_ONLY_DOMAIN_CONTROLLERS =
            define(498, "RO", true, "Enterprise Read-only Domain Controllers");

    /** Administrator. */
    public static final long ADMINISTRATOR = define(500, "LA", false, "Administrator");

    /** Guest. */
    public static final long GUEST = define(501, "LG", false, "Guest");

    /** krbtgt. */
    public static final long KRBTGT = define(502, "", false, "krbtgt");

    /** Domain Admins. */
    public static final long DOMAIN_ADMINS = define(512, "DA", false, "Domain Admins");

    /** Domain Users. */
    public static final long DOMAIN_USERS = define(513, "DU", false, "Domain Users");

    /** Domain Guests. */
    public static final long DOMAIN_GUESTS = define(514, "DG", false, "Domain Guests");

    /** Domain Computers. */
    public static final long DOMAIN_COMPUTERS = define(515, "DC", false, "Domain Computers");

    /** Domain Controllers. */
    public static final long DOMAIN_CONTROLLERS = define(516, "DD", false, "Domain Controllers");

    /** Cert Publishers. */
    public static final long CERT_PUBLISHERS = define(517, "CA", false, "Cert Publishers");

    /** Schema Admins, in the root domain. */
    public static final long SCHEMA_ADMINS = define(518, "SA", true, "Schema Admins");

    /** Enterprise Admins, in the root domain. */
    public static final long ENTERPRISE_ADMINS = define(519, "EA", true, "Enterprise Admins");

    /** Group Policy Creator Owners. */
    public static final long GROUP_POLICY_CREATOR_OWNERS = define(520, "PA", false, "Group Policy Creator Owners");

    /** Read-only Domain Controllers. */
    public static final long READ_ONLY_DOMAIN_CONTROLLERS = define(521, "", false, "Read-only Domain Controllers");

    /** Cloneable Domain Controllers. */
    public static final long CLONEABLE_DOMAIN_CONTROLLERS = define(522, "CN", false, "Cloneable Domain Controllers");

    /** Protected Users. */
    public static final long PROTECTED_USERS = define(525, "AP", false, "Protected Users");

    /** Key Admins. */
    public static final long KEY_ADMINS = define(526, "KA", false, "Key Admins");

    /** Enterprise Key Admins, in the root domain. */
    public static final long ENTERPRISE_KEY_ADMINS = define(527, "EK", true, "Enterprise Key Admins");

    /** RAS and IAS Servers. */
    public static final long RAS_AND_IAS_SERVERS = define(553, "RS", false, "RAS and IAS Servers");

    /** Allowed RODC Password Replication Group. */
    public static final long ALLOWED_RODC_PASSWORD_REPLICATION =
            define(571, "", false, "Allowed RODC Password Replication Group");

    /** Denied RODC Password Replication Group. */
    public static final long DENIED_RODC_PASSWORD_REPLICATION =
            define(572, "", false, "Denied RODC Password Replication Group");

    private DomainRids() {}

    /** @param root whether the account exists in the forest's root domain only */
    record Entry(long rid, String alias, boolean root, String name) {}

    private static long define(long rid, String alias, boolean root, String name) {
        ENTRIES.add(new Entry(rid, alias, root, name));
        return rid;
    }

    static Optional<Entry> entry(long rid) {
        return ENTRIES.stream().filter(entry -> entry.rid == rid).findFirst();
    }

    static Optional<Entry> entryByAlias(String alias) {
        String upper = alias.toUpperCase(Locale.ROOT);
        return ENTRIES.stream()
                .filter(entry -> !entry.alias.isEmpty() && entry.alias.equals(upper))
                .findFirst();
    }

    /** The English name, without the domain. */
    public static Optional<String> displayName(long rid) {
        return entry(rid).map(Entry::name);
    }
}
