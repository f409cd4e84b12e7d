// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Between places in a GPO and the variables {@code Backup.xml} writes them with. The names of the two halves are always
 * written {@code Machine} and {@code User}, whatever the GPT calls them.
 */
final class BackupPaths {
    static final String GPO_FS = "%GPO_FSPATH%";
    static final String MACHINE_FS = "%GPO_MACH_FSPATH%";
    static final String USER_FS = "%GPO_USER_FSPATH%";
    static final String GPO_DS = "%GPO_DSPATH%";
    static final String MACHINE_DS = "%GPO_MACH_DSPATH%";
    static final String USER_DS = "%GPO_USER_DSPATH%";

    private static final String MACHINE = "Machine";
    private static final String USER = "User";

    private BackupPaths() {}

    /** {@code Machine\registry.pol} as {@code %GPO_MACH_FSPATH%\registry.pol}. */
    static String variable(SysvolPath path) {
        List<String> names = path.segments();
        List<String> rest = names.subList(Math.min(1, names.size()), names.size());
        String head = names.isEmpty() ? "" : names.get(0);
        if (head.equalsIgnoreCase(MACHINE)) {
            return join(MACHINE_FS, rest);
        }
        return head.equalsIgnoreCase(USER) ? join(USER_FS, rest) : join(GPO_FS, names);
    }

    private static String join(String variable, List<String> names) {
        return names.isEmpty() ? variable : variable + "\\" + String.join("\\", names);
    }

    /** The place below the GPT; throws {@code IllegalArgumentException} or {@code InvalidInput} if it is none. */
    static SysvolPath place(String variablePath) {
        int slash = variablePath.indexOf('\\');
        String variable = (slash < 0 ? variablePath : variablePath.substring(0, slash)).toUpperCase(Locale.ROOT);
        String rest = slash < 0 ? "" : variablePath.substring(slash + 1);
        SysvolPath base =
                switch (variable) {
                    case GPO_FS -> SysvolPath.ROOT;
                    case MACHINE_FS -> new SysvolPath(List.of(MACHINE));
                    case USER_FS -> new SysvolPath(List.of(USER));
                    default -> throw new IllegalArgumentException("does not begin with a variable of the GPO");
                };
        return slash < 0 ? base : base.resolve(SysvolPath.parse(rest.isEmpty() ? "\\" : rest));
    }

    /** Where in the backup's folder a file goes. */
    static String location(String variablePath) {
        return "DomainSysvol\\GPO" + expand(variablePath, "");
    }

    /** {@code \\dc\sysvol\domain\Policies\{GUID}\...}, as GPMC records it. */
    static String source(String variablePath, BackedUpGpo gpo) {
        String gpt = "\\\\" + gpo.domainController() + "\\sysvol\\" + gpo.domain() + "\\Policies\\" + gpo.id();
        return expand(variablePath, gpt);
    }

    private static String expand(String variablePath, String gpt) {
        if (variablePath.startsWith(MACHINE_FS)) {
            return gpt + "\\" + MACHINE + variablePath.substring(MACHINE_FS.length());
        }
        if (variablePath.startsWith(USER_FS)) {
            return gpt + "\\" + USER + variablePath.substring(USER_FS.length());
        }
        return gpt + variablePath.substring(GPO_FS.length());
    }

    /** {@code CN=Packages,CN=Class Store,CN=Machine} as {@code CN=Packages,CN=Class Store,%GPO_MACH_DSPATH%}. */
    static String variable(DN belowGpc) {
        List<String> names = new ArrayList<>();
        for (RDN rdn : belowGpc.getRDNs()) {
            names.add(rdn.toString());
        }
        int last = names.size() - 1;
        String variable = GPO_DS;
        if (last >= 0 && isContainer(belowGpc.getRDNs()[last], MACHINE)) {
            variable = MACHINE_DS;
        } else if (last >= 0 && isContainer(belowGpc.getRDNs()[last], USER)) {
            variable = USER_DS;
        }
        if (!variable.equals(GPO_DS)) {
            names.remove(last);
        }
        names.add(variable);
        return String.join(",", names);
    }

    private static boolean isContainer(RDN rdn, String name) {
        return rdn.hasAttributeValue("CN", name);
    }

    /** The DN below the GPC; throws {@code IllegalArgumentException} if it is none. */
    static DN belowGpc(String variablePath) {
        int comma = variablePath.lastIndexOf(',');
        if (comma <= 0) {
            throw new IllegalArgumentException("names no object below the GPO");
        }
        String container =
                switch (variablePath.substring(comma + 1).toUpperCase(Locale.ROOT)) {
                    case GPO_DS -> "";
                    case MACHINE_DS -> ",CN=Machine";
                    case USER_DS -> ",CN=User";
                    default -> throw new IllegalArgumentException("does not end with a variable of the GPO");
                };
        try {
            return new DN(variablePath.substring(0, comma) + container);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("is not a DN: " + e.getMessage(), e);
        }
    }

    /** The DN of an object known by its path below the GPC, in the case that is written there. */
    static DN absolute(DN belowGpc, DN gpc) {
        List<RDN> names = new ArrayList<>(Arrays.asList(belowGpc.getRDNs()));
        names.addAll(Arrays.asList(gpc.getRDNs()));
        return new DN(names);
    }

    /** A path with the GPO's own place filled in. GPMC writes {@code cn} in lower case there. */
    static String sourceObject(String variablePath, BackedUpGpo gpo) {
        String own = gpo.gpc().toString();
        String lower = own.regionMatches(true, 0, "CN=", 0, 3) ? "cn=" + own.substring(3) : own;
        return variablePath
                .replace(GPO_DS, lower)
                .replace(MACHINE_DS, "cn=Machine," + lower)
                .replace(USER_DS, "cn=User," + lower);
    }
}
