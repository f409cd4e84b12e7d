// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.scale;

import java.time.Duration;
import java.util.Locale;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.ToolResult;

/**
 * Thousands of GPCs and OUs in a Samba domain, written into the DC's own database. They stay: Samba keeps what is deleted,
 * and deleting so much takes longer still. So this is for a domain that is thrown away afterwards.
 */
final class LargeDomain {
    static final int GPOS = 3_000;
    static final int UNITS = 10_000;

    private LargeDomain() {}

    /** How GPO 7 is called, and so all others. */
    static String name(int number) {
        return String.format(Locale.ROOT, "Large %04d", number);
    }

    private static final String HEAD = """
            import sys, ldb
            from samba.param import LoadParm
            from samba.samdb import SamDB
            from samba.auth import system_session
            lp = LoadParm()
            lp.load(sys.argv[1])
            db = SamDB(session_info=system_session(), lp=lp)
            base = str(db.domain_dn())
            policies = "CN=Policies,CN=System," + base
            def gpc(i):
                return "CN={1A56E000-0000-4000-8000-%012X},%s" % (i, policies)
            top = "OU=Large," + base
            def write(changes):
                # A transaction takes the longer for each change the more it holds.
                db.transaction_start()
                for number, change in enumerate(changes, 1):
                    change()
                    if number % 250 == 0:
                        db.transaction_commit()
                        db.transaction_start()
                db.transaction_commit()
            """;

    /** Every third OU links a GPO; two of three GPOs have computer settings for the registry extension. */
    private static final String FILL = """
            registry = "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]"
            entries = [{"dn": top, "objectClass": "organizationalUnit"}]
            for i in range(gpos):
                entry = {"dn": gpc(i), "objectClass": "groupPolicyContainer", "displayName": "Large %04d" % i,
                         "flags": "0", "versionNumber": "0", "gPCFunctionalityVersion": "2"}
                if i % 3:
                    entry["gPCMachineExtensionNames"] = registry
                entries.append(entry)
            for i in range(units):
                region = "OU=Region %d,%s" % (i // 100, top)
                entry = {"dn": region if i % 100 == 0 else "OU=Unit %d,%s" % (i, region),
                         "objectClass": "organizationalUnit"}
                if i % 3 == 0:
                    entry["gPLink"] = "[LDAP://%s;0]" % gpc(i % gpos)
                entries.append(entry)
            write(lambda e=e: db.add(e) for e in entries)
            """;

    /** Does nothing to a domain that was filled before. */
    static void fill(SambaDomain domain) {
        ToolResult there = domain.ldapSearch("OU=Large," + domain.baseDn(), "(ou=Unit " + (UNITS - 1) + ")", "dn");
        if (!there.stdout().contains("dn:")) {
            domain.pythonOnDc("gpos, units = " + GPOS + ", " + UNITS + "\n" + HEAD + FILL, Duration.ofMinutes(15))
                    .orFail();
        }
    }
}
