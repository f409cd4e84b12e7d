// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/** Writes GPTs to a SYSVOL that the lab is filling. */
final class LabFiles {
    private final Sysvol sysvol;
    /** The default descriptor of a GPO as AD maps it to files: rights to read, or all. */
    private static final String POLICY_SECURITY = "O:DAG:DAD:P(A;OICI;FA;;;DA)(A;OICI;FA;;;EA)(A;OICIIO;FA;;;CO)"
            + "(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;AU)(A;OICI;0x1200a9;;;ED)";

    private final String dnsName;
    private final SecurityDescriptor security;

    LabFiles(Sysvol sysvol, String dnsName, Sid domain) {
        this.sysvol = sysvol;
        this.dnsName = dnsName;
        this.security = Sddl.parse(POLICY_SECURITY, SddlContext.of(domain, domain));
    }

    /** Makes a folder and those above it. */
    void folder(SysvolPath path) {
        if (!path.segments().isEmpty() && sysvol.find(path).isEmpty()) {
            folder(path.parent());
            sysvol.createDirectory(path);
        }
    }

    /** Writes a GPT: GPT.INI with the version, the two halves, and files by their path in the GPT. */
    void policy(String guid, int version, Map<String, byte[]> files) {
        SysvolPath policy = SysvolPath.ROOT.child(dnsName).child("Policies").child(guid);
        folder(policy);
        sysvol.writeSecurity(policy, security);
        folder(policy.child("Machine"));
        folder(policy.child("User"));
        String ini = "[General]\r\nVersion=" + version + "\r\n";
        sysvol.replace(policy.child("GPT.INI"), ini.getBytes(StandardCharsets.US_ASCII));
        files.forEach((name, content) -> {
            SysvolPath path = policy.resolve(SysvolPath.parse(name));
            folder(path.parent());
            sysvol.replace(path, content);
        });
    }

    /** Text as Windows keeps it in INF and INI files: UTF-16LE with byte order mark and CRLF. */
    static byte[] utf16(String text) {
        return ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
    }
}
