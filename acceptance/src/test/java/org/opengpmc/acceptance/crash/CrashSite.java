// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import java.util.Map;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.core.domain.DomainConnection;

/** A domain that several processes can open. */
interface CrashSite {
    DomainConnection open();

    /** The argument by which another process finds it; {@link #of} reads it. */
    String argument();

    /** What that process needs in its environment. */
    Map<String, String> environment();

    static CrashSite lab(Path folder) {
        return new CrashSite() {
            @Override
            public DomainConnection open() {
                return Lab.open(folder);
            }

            @Override
            public String argument() {
                return folder.toString();
            }

            @Override
            public Map<String, String> environment() {
                return Map.of();
            }
        };
    }

    static CrashSite samba(SambaDomain domain) {
        return new CrashSite() {
            @Override
            public DomainConnection open() {
                return domain.connect();
            }

            @Override
            public String argument() {
                return "samba";
            }

            @Override
            public Map<String, String> environment() {
                return domain.coordinates();
            }
        };
    }

    static CrashSite of(String argument) {
        return argument.equals("samba") ? samba(SambaDomain.contosoOf(System.getenv())) : lab(Path.of(argument));
    }
}
