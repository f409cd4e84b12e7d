// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.Setting;

/**
 * Automatic enrolment for certificates.
 *
 * @param policy flags
 * @param notifyAt the share of a certificate's life, in percent, that is left when its end is announced; -1 if not set
 * @param stores whose certificates are watched, the own store of users and computers first; empty if not set
 */
record AutoEnrollment(long policy, long notifyAt, List<String> stores) {
    static final String KEY = "Software\\Policies\\Microsoft\\Cryptography\\AutoEnrollment";

    private static final long TEMPLATES = 0x1;
    private static final long OWN_STORE = 0x2;
    private static final long PENDING = 0x4;
    private static final long NOTIFY = 0x8;
    private static final long DISABLED = 0x8000;
    private static final long USUAL_SHARE = 10;
    private static final String OWN = "MY";

    static Optional<AutoEnrollment> of(Optional<RegistryKey> key) {
        OptionalLong policy = key.map(k -> k.number("AEPolicy")).orElse(OptionalLong.empty());
        long share = key.map(k -> k.number("OfflineExpirationPercent"))
                .orElse(OptionalLong.empty())
                .orElse(-1);
        List<String> stores = key.flatMap(k -> k.text("OfflineExpirationStoreNames"))
                .map(AutoEnrollment::names)
                .orElse(List.of());
        return policy.isPresent()
                ? Optional.of(new AutoEnrollment(policy.getAsLong(), share, stores))
                : Optional.empty();
    }

    /** At commas; a pattern with the spaces around them would take long where a hostile file has many. */
    private static List<String> names(String list) {
        return Arrays.stream(list.strip().split(",")).map(String::strip).toList();
    }

    AutoEnrollment {
        stores = List.copyOf(stores);
    }

    /** Beside the own store, which is always watched. */
    private String otherStores() {
        return stores.stream().filter(store -> !store.equalsIgnoreCase(OWN)).collect(Collectors.joining(", "));
    }

    private boolean enabled() {
        return !has(DISABLED);
    }

    private boolean has(long flags) {
        return (policy & flags) != 0;
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(List.of(
                setting("enabled", "Automatic enrolment", enabled() ? "Enabled" : "Disabled"),
                setting(
                        "renew",
                        "Renew expired, update pending and remove revoked certificates",
                        has(OWN_STORE | PENDING) ? "Yes" : "No"),
                setting("templates", "Update certificates that use templates", has(TEMPLATES) ? "Yes" : "No"),
                setting("notify", "Announce the end of certificates", has(NOTIFY) ? "Yes" : "No"),
                setting(
                        "percent",
                        "Share of life left (percent)",
                        notifyAt < 0 ? "Not set" : Long.toString(notifyAt))));
        if (!otherStores().isEmpty()) {
            settings.add(setting("stores", "Other stores to watch", otherStores()));
        }
        return settings;
    }

    private static Setting setting(String key, String name, String value) {
        return Setting.of(
                "auto-enrollment:" + key, List.of("Certificate Services Client - Auto-Enrollment"), name, value);
    }

    void write(ExtensionXml out) {
        out.start("AutoEnrollmentSettings").element("EnrollCertificatesAutomatically", enabled());
        out.start("Options")
                .element("RenewUpdateRevoke", has(OWN_STORE | PENDING))
                .element("UpdateTemplates", has(TEMPLATES))
                .end();
        out.element("ExpiryNotification", has(NOTIFY));
        out.start("NotifyPercent")
                .element("Present", notifyAt >= 0)
                .element("Value", notifyAt < 0 ? USUAL_SHARE : notifyAt)
                .end();
        if (!stores.isEmpty()) {
            out.element("NotifyStoreNames", otherStores());
        }
        out.end();
    }
}
