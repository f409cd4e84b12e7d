// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SysvolAcl;

/** What the contracts of backup, restore, import and copy have in common: a domain, another, and a look at GPOs. */
abstract class TransferContract {
    @TempDir
    Path folder;

    private final Set<String> names = new HashSet<>();
    protected TestDomain domain;
    protected Transfers transfers;
    protected Surroundings around;

    /** The domains under test; they stay open. */
    protected abstract TwoDomains domains();

    final DomainConnection connection() {
        return domains().here();
    }

    final DomainConnection otherConnection() {
        return domains().other();
    }

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        transfers = new Transfers(domain, folder.resolve("backups"));
        around = new Surroundings(connection());
    }

    @AfterEach
    void removeGpos() {
        domain.gpos().list().stream()
                .filter(gpo -> names.contains(gpo.displayName()))
                .forEach(gpo -> domain.run(domain.changes().delete(gpo)));
    }

    final String unique(String name) {
        String unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
        names.add(unique);
        return unique;
    }

    final Gpo filled(String text, boolean printer) {
        return domain.createWith(unique(text), TestDomain.content(text, printer));
    }

    final String comment(Gpo gpo) {
        return new GpoContents(connection()).comment(gpo).orElse("");
    }

    static void assertSettings(DomainConnection where, Gpo gpo, String text, boolean printer) {
        PolicyContent content = new GpoContents(where).read(gpo);
        assertThat(content.files())
                .filteredOn(f -> f.path().name().equals("hello.cmd"))
                .singleElement()
                .satisfies(f -> assertThat(f.source().read()).asString().contains("echo " + text));
        assertThat(content.objects()).hasSize(printer ? 2 : 0);
        if (printer) {
            assertThat(content.objects()
                            .get(1)
                            .attribute("printerName")
                            .orElseThrow()
                            .getValue())
                    .isEqualTo(text);
        }
    }

    static void assertVersion(DomainConnection where, Gpo gpo, GpoVersion version) {
        assertThat(gpo.version()).isEqualTo(version);
        assertThat(new GpoContents(where).gptIni(gpo).flatMap(GptIni::version)).contains(version);
    }

    static SecurityDescriptor dacl(DomainConnection where, String dn) {
        return DirectoryObjects.security(where, dn)
                .orElseThrow()
                .withOwner(null)
                .withGroup(null);
    }

    static void assertSameDacl(SecurityDescriptor expected, SecurityDescriptor actual) {
        assertThat(DescriptorComparison.compare(expected, actual, GenericMapping.DIRECTORY)
                        .differences())
                .isEmpty();
    }

    /** The permissions of the GPT are those that the GPC's make. */
    final void assertSysvolFollows(Gpo gpo) {
        SecurityDescriptor expected = SysvolAcl.fromDirectory(
                DirectoryObjects.security(connection(), gpo.dn()).orElseThrow());
        SecurityDescriptor actual = connection().sysvol().readSecurity(domain.folder(gpo.id()));
        assertThat(DescriptorComparison.compare(expected, actual, GenericMapping.FILE)
                        .differences())
                .isEmpty();
    }
}
