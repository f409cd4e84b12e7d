// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;

/**
 * The public key policies of one side.
 *
 * @param enrollment automatic enrolment
 * @param efs empty if the GPO has nothing of it
 * @param roots empty if the GPO has no stores
 * @param certificates by store, then in the order of the file
 * @param lists what is trusted, revoked or asked for in whole lists
 */
record PublicKeySettings(
        Optional<AutoEnrollment> enrollment,
        Optional<EfsPolicy> efs,
        Optional<RootTrust> roots,
        List<StoredCertificate> certificates,
        List<StoredList> lists)
        implements ExtensionSettings {
    PublicKeySettings {
        certificates = List.copyOf(certificates);
        lists = List.copyOf(lists);
    }

    @Override
    public List<Setting> settings(SettingsContext context) {
        List<Setting> settings = new ArrayList<>();
        enrollment.ifPresent(e -> settings.addAll(e.settings()));
        efs.ifPresent(e -> settings.addAll(e.settings()));
        roots.ifPresent(r -> settings.addAll(r.settings()));
        certificates.forEach(c -> settings.add(c.setting()));
        lists.forEach(l -> settings.add(l.setting()));
        return settings;
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        enrollment.ifPresent(e -> e.write(out));
        efs.ifPresent(e -> e.write(out));
        certificates.stream().filter(c -> c.store() == CertificateStore.EFS).forEach(c -> c.write(out));
        roots.ifPresent(r -> r.write(out));
        certificates.stream().filter(c -> c.store() != CertificateStore.EFS).forEach(c -> c.write(out));
        lists.forEach(l -> l.write(out));
    }
}
