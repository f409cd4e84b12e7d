// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.util.List;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.Setting;

/**
 * Which roots are trusted, by the flags of the protected roots ({@code CERT_PROT_ROOT_…} in wincrypt.h).
 *
 * @param flags all of them, known or not
 * @param set whether they are set
 */
record RootTrust(long flags, boolean set) {
    static final String KEY = "Root\\ProtectedRoots";

    private static final long NO_ROOTS_OF_USERS = 0x1;
    private static final long ONLY_ENTERPRISE_ROOTS = 0x8;
    private static final long ONLY_NAMES_WITH_CONSTRAINT = 0x20;

    static RootTrust of(Optional<RegistryKey> key) {
        boolean set = key.isPresent() && key.get().number("Flags").isPresent();
        return new RootTrust(set ? key.get().number("Flags").getAsLong() : 0, set);
    }

    private boolean has(long flag) {
        return (flags & flag) != 0;
    }

    List<Setting> settings() {
        return set
                ? List.of(
                        setting("newcas", "Users may trust new root authorities", !has(NO_ROOTS_OF_USERS)),
                        setting("thirdparty", "Third-party root authorities are trusted", !has(ONLY_ENTERPRISE_ROOTS)),
                        setting("upn", "UPN naming constraints are required", has(ONLY_NAMES_WITH_CONSTRAINT)))
                : List.of();
    }

    private static Setting setting(String key, String name, boolean value) {
        return Setting.of("root-trust:" + key, List.of(CertificateStore.ROOT.label()), name, value ? "Yes" : "No");
    }

    void write(ExtensionXml out) {
        out.start("RootCertificateSettings")
                .element("AllowNewCAs", !has(NO_ROOTS_OF_USERS))
                .element("TrustThirdPartyCAs", !has(ONLY_ENTERPRISE_ROOTS))
                .element("RequireUPNNamingConstraints", has(ONLY_NAMES_WITH_CONSTRAINT))
                .end();
    }
}
