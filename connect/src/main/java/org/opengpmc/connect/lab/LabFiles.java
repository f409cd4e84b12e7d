// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.SysvolAcl;

/** Writes GPTs to a SYSVOL that the lab is filling. */
final class LabFiles {
    private final Sysvol sysvol;
    private final String dnsName;
    private final SecurityDescriptor security;

    LabFiles(Sysvol sysvol, String dnsName, Sid domain) {
        this.sysvol = sysvol;
        this.dnsName = dnsName;
        this.security = SysvolAcl.fromDirectory(LabSecurity.ofNewGpo(domain));
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
