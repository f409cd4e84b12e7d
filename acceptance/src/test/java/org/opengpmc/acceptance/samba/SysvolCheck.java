// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What {@code samba-tool ntacl sysvolcheck} has to say of every GPO, and of each file and folder in it. The tool ends
 * with its first complaint; this makes the same comparison with the same functions and goes on.
 *
 * <p>It expects the ACL of the GPT on every file below too, which an inherited ACL never is: it complains about every
 * GPO that {@code samba-tool gpo create} makes. So what counts is whether ours are any different from those.
 */
final class SysvolCheck {
    private static final String SCRIPT = """
            import os, sys, ldb
            from samba.param import LoadParm
            from samba.samdb import SamDB
            from samba.auth import system_session
            from samba.auth_util import system_session_unix
            from samba.dcerpc import security
            from samba.ndr import ndr_unpack
            from samba.ntacls import dsacl2fsacl, getntacl
            from samba.provision import getpolicypath
            from samba.samba3 import param as s3param

            lp = LoadParm()
            lp.load(sys.argv[1])
            samdb = SamDB(session_info=system_session(), lp=lp)
            sid = security.dom_sid(samdb.domain_sid)
            s3conf = s3param.get_context()
            s3conf.load(sys.argv[1])
            s3conf.set("passdb backend", "samba_dsdb:%s" % samdb.url)
            session = system_session_unix()

            def check(policy, kind, path, expected):
                for direct in (True, False):
                    try:
                        acl = getntacl(lp, path, session, direct_db_access=direct, service="sysvol")
                    except Exception:
                        if os.path.exists(path):
                            raise
                        return  # deleted by somebody else meanwhile
                    sddl = "none" if acl is None else acl.as_sddl(sid)
                    if sddl != expected:
                        print("%s\\t%s %s in %s for %s" % (policy, kind, sddl, "DB" if direct else "VFS", expected))

            for entry in samdb.search("CN=Policies,CN=System," + str(samdb.domain_dn()), scope=ldb.SCOPE_ONELEVEL,
                                      attrs=["cn", "nTSecurityDescriptor"]):
                policy = str(entry["cn"])
                acl = ndr_unpack(security.descriptor, entry["nTSecurityDescriptor"][0]).as_sddl()
                expected = dsacl2fsacl(acl, sid)
                root = getpolicypath(lp.get("path", "sysvol"), lp.get("realm").lower(), policy)
                if not os.path.isdir(root):
                    print("%s\\tno folder" % policy)
                    continue
                check(policy, "gpt", root, expected)
                for folder, folders, files in os.walk(root):
                    for name in folders:
                        check(policy, "folder", os.path.join(folder, name), expected)
                    for name in files:
                        check(policy, "file", os.path.join(folder, name), expected)
            """;

    /** Samba reads the GUIDs of an inherited object entry from memory that is not its own: they change every time. */
    private static final Pattern GUIDS_OF_OBJECT_ACE = Pattern.compile("\\(OA;([^;]*);([^;]*);[^;]*;[^;]*;");

    private SysvolCheck() {}

    /** The complaints by GUID in upper case; a GPO without any is not named. */
    static Map<String, Set<String>> complaints(SambaDomain domain) {
        Map<String, Set<String>> found = new TreeMap<>();
        domain.pythonOnDc(SCRIPT).orFail().stdout().lines().forEach(line -> {
            String[] parts = line.split("\t", 2);
            found.computeIfAbsent(parts[0].toUpperCase(Locale.ROOT), key -> new TreeSet<>())
                    .add(GUIDS_OF_OBJECT_ACE.matcher(parts[1]).replaceAll("(OA;$1;$2;*;*;"));
        });
        return found;
    }
}
