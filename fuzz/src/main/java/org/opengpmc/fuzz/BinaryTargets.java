// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.opengpmc.formats.cabinet.Cabinet;
import org.opengpmc.formats.cabinet.CabinetCompression;
import org.opengpmc.formats.cabinet.CabinetFile;
import org.opengpmc.formats.cabinet.CabinetLimits;
import org.opengpmc.formats.certificateblob.CertificateBlob;
import org.opengpmc.formats.certificateblob.CertificateProperty;
import org.opengpmc.formats.registrypol.PolDirective;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.text.TextFile;

/** What is bytes and not text. */
final class BinaryTargets {
    private static final String KEY = "Software\\Policies\\Contoso";
    private static final CabinetLimits SMALL = new CabinetLimits(100, 1 << 20);

    private BinaryTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("registry-pol", List.of(registryPol(), RegistryPol.EMPTY.write()), registry()),
                new FuzzTarget(
                        "cabinet",
                        List.of(cabinet(CabinetCompression.NONE), cabinet(CabinetCompression.MSZIP)),
                        BinaryTargets::cabinet),
                new FuzzTarget(
                        "certificate-blob",
                        List.of(new CertificateBlob(List.of(
                                        new CertificateProperty(CertificateBlob.PURPOSES, 1, new byte[] {48, 0}),
                                        new CertificateProperty(CertificateBlob.CERTIFICATE, 1, new byte[] {48, 1, 0})))
                                .write()),
                        FuzzTarget.symmetric(CertificateBlob::parse, CertificateBlob::write)),
                new FuzzTarget(
                        "text",
                        List.of("\uFEFFa=\u00FC".getBytes(UTF_8), "\uFEFFa=\u00FC".getBytes(UTF_16LE), new byte[] {
                            'a', (byte) 0xFC
                        }),
                        TextFile::decode));
    }

    /** Entries of every kind. */
    static byte[] registryPol() {
        return new RegistryPol(List.of(
                        PolEntry.dword(KEY, "On", 1),
                        PolEntry.qword(KEY, "Long", -1),
                        PolEntry.string(KEY, "Name", "\u00E4"),
                        PolEntry.expandString(KEY, "Path", "%windir%"),
                        PolEntry.multiString(KEY, "List", List.of("a", "b")),
                        PolEntry.binary(KEY, "Blob", new byte[] {0, 1, 2}),
                        PolEntry.createKey(KEY + "\\New"),
                        PolEntry.deleteValue(KEY, "Gone"),
                        PolEntry.deleteAllValues(KEY + "\\All")))
                .write();
    }

    private static Consumer<byte[]> registry() {
        Consumer<byte[]> codec = FuzzTarget.symmetric(RegistryPol::parse, RegistryPol::write);
        return input -> {
            codec.accept(input);
            for (PolEntry entry : RegistryPol.parse(input).entries()) {
                entry.asString();
                entry.asStrings();
                entry.asNumber();
                PolDirective.of(entry);
            }
        };
    }

    private static byte[] cabinet(CabinetCompression compression) {
        LocalDateTime time = LocalDateTime.of(2026, 1, 31, 12, 0);
        return new Cabinet(List.of(
                        CabinetFile.of("Template.xml", "<a/>".repeat(50).getBytes(UTF_8), time),
                        CabinetFile.of("sub\\\u00E4.txt", new byte[0], time)))
                .write(compression);
    }

    private static void cabinet(byte[] input) {
        Cabinet cabinet = Cabinet.parse(input, SMALL);
        for (CabinetCompression compression : CabinetCompression.values()) {
            // Refused where a name is too long: it takes more bytes in UTF-8 than in a code page.
            byte[] written = cabinet.write(compression);
            Cabinet read = Cabinet.parse(written, SMALL);
            if (!read.equals(cabinet) || !Arrays.equals(read.write(compression), written)) {
                throw new AssertionError("reads as " + read + " and not as " + cabinet);
            }
        }
    }
}
