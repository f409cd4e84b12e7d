// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.publickey;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryKey;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/** Reads the certificate stores and what belongs to them from Registry.pol. */
public final class PublicKeyExtension implements SettingsExtension {
    private static final String STORES = "Software\\Policies\\Microsoft\\SystemCertificates";
    private static final List<String> OWNED = Stream.concat(
                    Stream.of(AutoEnrollment.KEY, EfsPolicy.KEY, STORES + '\\' + RootTrust.KEY),
                    Stream.of(CertificateStore.values())
                            .flatMap(store -> store == CertificateStore.EFS
                                    ? Stream.of(STORES + '\\' + store.key())
                                    : Stream.of("Certificates", "CRLs", "CTLs")
                                            .map(part -> STORES + '\\' + store.key() + '\\' + part)))
            .toList();

    @Override
    public String name() {
        return "Public Key";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(REGISTRY);
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/PublicKey";
    }

    @Override
    public String xmlType() {
        return "PublicKeySettings";
    }

    @Override
    public boolean ownsRegistryValue(Side side, PolEntry entry) {
        return OWNED.stream().anyMatch(key -> RegistryKey.isBelow(entry.key(), key));
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        List<PolEntry> entries = content.registryPol(problems).entries();
        Optional<AutoEnrollment> enrollment = AutoEnrollment.of(RegistryKey.of(entries, AutoEnrollment.KEY));
        Optional<RegistryKey> efs = RegistryKey.of(entries, EfsPolicy.KEY);
        Optional<RegistryKey> stores = RegistryKey.of(entries, STORES);
        if (stores.isEmpty() && efs.isEmpty() && enrollment.isEmpty()) {
            return Optional.empty();
        }
        boolean computer = content.side() == Side.COMPUTER;
        return Optional.of(new PublicKeySettings(
                enrollment,
                computer && (stores.isPresent() || efs.isPresent()) ? Optional.of(EfsPolicy.of(efs)) : Optional.empty(),
                stores.filter(s -> computer).map(s -> RootTrust.of(s.key(RootTrust.KEY))),
                stores.map(s -> certificates(s, content.place(RegistryPol.FILE_NAME), problems))
                        .orElse(List.of()),
                stores.map(PublicKeyExtension::lists).orElse(List.of())));
    }

    private static List<StoredList> lists(RegistryKey stores) {
        List<StoredList> lists = new ArrayList<>();
        for (CertificateStore store : CertificateStore.values()) {
            for (StoredList.Kind kind : StoredList.Kind.values()) {
                for (RegistryKey key : stores.key(store.key() + '\\' + kind.key())
                        .map(RegistryKey::keys)
                        .orElse(List.of())) {
                    key.value("Blob")
                            .map(blob -> HexFormat.of().withUpperCase().formatHex(blob.data()))
                            .ifPresent(data -> lists.add(new StoredList(store, kind, key.name(), data)));
                }
            }
        }
        return lists;
    }

    private static List<StoredCertificate> certificates(RegistryKey stores, String place, Problems problems) {
        List<StoredCertificate> certificates = new ArrayList<>();
        for (CertificateStore store : CertificateStore.values()) {
            for (RegistryKey key : stores.key(store.key() + "\\Certificates")
                    .map(RegistryKey::keys)
                    .orElse(List.of())) {
                key.value("Blob")
                        .flatMap(blob -> certificate(store, key, blob, place, problems))
                        .ifPresent(certificates::add);
            }
        }
        return certificates;
    }

    private static Optional<StoredCertificate> certificate(
            CertificateStore store, RegistryKey key, PolEntry blob, String place, Problems problems) {
        try {
            return Optional.of(CertificateReader.read(store, key.name(), blob.data()));
        } catch (FormatException e) {
            problems.tell("damaged", place, key.path() + "!Blob: " + e.getMessage());
            return Optional.empty();
        }
    }
}
