// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolPath;

/** Writes GPTs to a SYSVOL that the lab is filling. */
final class LabFiles {
    private final Sysvol sysvol;
    private final String dnsName;

    LabFiles(Sysvol sysvol, String dnsName) {
        this.sysvol = sysvol;
        this.dnsName = dnsName;
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
