// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.Corpus;

/** Descriptors that Windows wrote into GPMC backups and reports. */
class SecurityCorpusTest {
    private static final Pattern BINARY = Pattern.compile("<SecurityDescriptor>([0-9a-fA-F\\s]*)</SecurityDescriptor>");
    private static final Pattern TEXT = Pattern.compile("<SDDL[^>]*>([^<]*)</SDDL>");

    @Test
    void descriptors_of_backups_come_out_byte_for_byte_and_as_gpmc_writes_them() throws IOException {
        int binaries = 0;
        int texts = 0;
        for (Path backup : Corpus.files("backup.xml")) {
            Optional<SecurityDescriptor> descriptor = descriptor(read(backup));
            if (descriptor.isEmpty()) {
                continue;
            }
            binaries++;
            Path report = backup.resolveSibling("gpreport.xml");
            Matcher matcher = Files.exists(report) ? TEXT.matcher(read(report)) : TEXT.matcher("");
            if (matcher.find()) {
                texts++;
                SddlContext context = SddlContext.of(domain(descriptor.get()));
                SecurityDescriptor reported = Sddl.parse(matcher.group(1), context);
                assertThat(Sddl.write(reported, context)).as(report.toString()).isEqualTo(matcher.group(1));
                assertThat(reported.dacl())
                        .as(report.toString())
                        .isEqualTo(descriptor.get().dacl());
                assertThat(reported.isDaclProtected())
                        .isEqualTo(descriptor.get().isDaclProtected());
            }
        }
        assertThat(binaries).isGreaterThan(100);
        assertThat(texts).isGreaterThan(100);
    }

    /** Empty if the descriptor was blanked out by whoever published the backup. */
    private static Optional<SecurityDescriptor> descriptor(String xml) {
        Matcher matcher = BINARY.matcher(xml);
        if (!matcher.find()) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(matcher.group(1).replaceAll("\\s", ""));
        if (bytes.length < 20) {
            return Optional.empty();
        }
        SecurityDescriptor descriptor = SecurityDescriptor.parse(bytes);
        assertThat(descriptor.write()).isEqualTo(bytes);
        return Optional.of(descriptor);
    }

    /** The domain whose Domain Admins have an entry. */
    private static Sid domain(SecurityDescriptor descriptor) {
        return descriptor.daclEntries().stream()
                .filter(ace -> ace instanceof Ace.WithTrustee)
                .map(ace -> ((Ace.WithTrustee) ace).trustee())
                .filter(sid -> sid.isDomainAccountSid() && sid.rid() == DomainRids.DOMAIN_ADMINS)
                .findFirst()
                .flatMap(Sid::domain)
                .orElseThrow();
    }

    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean utf16 = bytes.length > 1 && (bytes[0] == (byte) 0xff || bytes[1] == 0);
        return new String(bytes, utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }
}
