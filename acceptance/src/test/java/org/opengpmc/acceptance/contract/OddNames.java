// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.sysvol.SysvolPath;

/** Files and folders whose names a careless program trips over. */
final class OddNames {
    private OddNames() {}

    static PolicyContent content() {
        List<PolicyFile> files = new ArrayList<>();
        for (String folder : List.of(
                "Machine",
                "Machine\\Empty",
                "Machine\\Leer & (mehr)",
                "Adm",
                "User",
                "User\\{0D1CE000-1111-4222-8333-444455556666}")) {
            files.add(PolicyFile.directory(SysvolPath.parse(folder)));
        }
        for (String file : List.of(
                "Machine\\Leer & (mehr)\\Größe – naïve 日本.ini",
                "Machine\\Leer & (mehr)\\ leading space",
                "Machine\\%TEMP%+100%#~$'`!@^=;,[x].txt",
                "User\\{0D1CE000-1111-4222-8333-444455556666}\\no extension",
                "Adm\\ADMFILES.INI",
                "Adm\\.hidden")) {
            byte[] content =
                    file.endsWith(".hidden") ? new byte[0] : file.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            files.add(PolicyFile.file(SysvolPath.parse(file), () -> content));
        }
        return new PolicyContent(files, List.of(), "", "");
    }

    /** Files with content and folders; the case of names does not matter. */
    static Map<String, String> of(DomainConnection where, Gpo gpo) {
        Map<String, String> found = new TreeMap<>();
        for (PolicyFile file : new GpoContents(where).read(gpo).files()) {
            String content = file.directory()
                    ? "folder"
                    : HexFormat.of().formatHex(file.source().read());
            found.put(file.path().toString().toLowerCase(Locale.ROOT), content);
        }
        return found;
    }
}
