// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.Setting;

/**
 * How files may be encrypted ([MS-GPEF] 2.2.2 to 2.2.6).
 *
 * @param allowed 0 allows it, 1 forbids it, 2 says nothing
 * @param options flags
 * @param cacheTimeout of keys, in minutes
 * @param keyLength of self-signed certificates, in bits; 0 if nothing is said
 * @param template the certificate template that is asked for; empty if nothing is said
 * @param set whether any of it is set
 */
record EfsPolicy(long allowed, long options, long cacheTimeout, long keyLength, String template, boolean set) {
    static final String KEY = "Software\\Policies\\Microsoft\\Windows NT\\CurrentVersion\\EFS";

    private static final long SILENT = 2;

    static EfsPolicy of(Optional<RegistryKey> key) {
        return new EfsPolicy(
                number(key, "EfsConfiguration", SILENT),
                number(key, "EfsOptions", 0),
                number(key, "CacheTimeout", 0),
                number(key, "RSAKeyLength", 0),
                key.flatMap(k -> k.text("TemplateName")).orElse(""),
                key.filter(k -> !k.values().isEmpty()).isPresent());
    }

    private static long number(Optional<RegistryKey> key, String value, long otherwise) {
        return key.isEmpty() ? otherwise : key.get().number(value).orElse(otherwise);
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        if (set) {
            String words = allowed == SILENT ? "Not defined" : allowed == 0 ? "Allow" : "Don't allow";
            settings.add(setting("efsconfiguration", "File encryption using EFS", words));
            settings.add(setting("efsoptions", "Options", "0x" + Long.toHexString(options)));
            settings.add(setting("cachetimeout", "Cache timeout (minutes)", Long.toString(cacheTimeout)));
            settings.add(setting("rsakeylength", "Key size of self-signed certificates", Long.toString(keyLength)));
            settings.add(setting("templatename", "Certificate template", template));
        }
        return settings;
    }

    private static Setting setting(String value, String name, String text) {
        return Setting.of("efs:" + value, List.of(CertificateStore.EFS.label()), name, text);
    }

    void write(ExtensionXml out) {
        out.start("EFSSettings").element("AllowEFS", allowed).element("Options", options);
        out.element("CacheTimeout", cacheTimeout);
        if (!template.isEmpty()) {
            out.element("TemplateName", template);
        }
        out.element("KeyLen", keyLength).end();
    }
}
