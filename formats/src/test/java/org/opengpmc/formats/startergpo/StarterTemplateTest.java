// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;
import org.opengpmc.formats.gptini.GpoVersion;

class StarterTemplateTest {
    private static StarterTemplate parse(String text) {
        return StarterTemplate.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(StarterTemplate template) {
        return new String(template.write(), StandardCharsets.UTF_8);
    }

    private static StarterTemplate full() {
        return StarterTemplate.create()
                .with(StarterProperty.ID, "{8780588E-EF91-442B-BD5F-2D50DE7ABF76}")
                .withType(StarterType.SYSTEM)
                .with(StarterProperty.DISPLAY_NAME, "A & B <c>")
                .with(StarterProperty.DESCRIPTION, "two\nlines")
                .with(StarterProperty.AUTHOR, "Contoso")
                .with(StarterProperty.CREATED, "2026-11-20T11:39:33Z")
                .withVersion(new GpoVersion(65535, 7));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        StarterTemplate template = StarterTemplate.parse(full().write());
        assertThat(template.get(StarterProperty.DISPLAY_NAME)).isEqualTo("A & B <c>");
        assertThat(template.get(StarterProperty.DESCRIPTION)).isEqualTo("two\nlines");
        assertThat(template.type()).isEqualTo(StarterType.SYSTEM);
        assertThat(template.version()).isEqualTo(new GpoVersion(65535, 7));
        assertThat(template.created()).contains(Instant.parse("2026-11-20T11:39:33Z"));
        assertThat(template.get(StarterProperty.PRODUCT)).isEmpty();
        String written = """
                <?xml version="1.0" encoding="utf-8"?>
                <StarterGPO xmlns="urn:opengpmc:starter-gpo:1">
                  <Author>x</Author>
                </StarterGPO>
                """;
        assertThat(text(StarterTemplate.create().with(StarterProperty.AUTHOR, "x")))
                .isEqualTo(written.replace("\n", "\r\n"));
    }

    @Test
    void aFileOfAnotherVocabularyIsUnderstoodAndKeptWhereItIsNotChanged() {
        String foreign = "<?xml version='1.0'?><!-- c --><g:template version='1.0' id='{A}' xmlns:g='urn:x'>"
                + "<g:info><g:name>Old</g:name><g:comment/><g:machineVersion>3</g:machineVersion></g:info>"
                + "<g:policies><g:policy>kept</g:policy></g:policies></g:template>";
        StarterTemplate template = parse(foreign);
        assertThat(template.get(StarterProperty.ID)).isEqualTo("{A}");
        assertThat(template.get(StarterProperty.DISPLAY_NAME)).isEqualTo("Old");
        assertThat(template.version()).isEqualTo(new GpoVersion(0, 3));
        assertThat(template.get(StarterProperty.STARTER_VERSION)).isEmpty();
        assertThat(text(template)).isEqualTo(foreign);
        StarterTemplate changed = template.with(StarterProperty.DISPLAY_NAME, "New")
                .with(StarterProperty.ID, "{B}")
                .with(StarterProperty.PRODUCT, "P");
        assertThat(text(changed))
                .isEqualTo(foreign.replace(">Old<", ">New<")
                        .replace("id='{A}'", "id=\"{B}\"")
                        .replace("</g:template>", "\r\n  <g:Product>P</g:Product>\r\n</g:template>"));
    }

    @Test
    void theTypeFollowsFromAnAuthorWhereItIsNotTold() {
        assertThat(parse("<a/>").type()).isEqualTo(StarterType.CUSTOM);
        assertThat(parse("<a><Author>x</Author></a>").type()).isEqualTo(StarterType.SYSTEM);
        assertThat(parse("<a><Author>x</Author><Type>Custom</Type></a>").type()).isEqualTo(StarterType.CUSTOM);
        assertThat(parse("<a Type='0'/>").type()).isEqualTo(StarterType.SYSTEM);
    }

    @Test
    void aVersionThatIsNoNumberOf16BitsIsZero() {
        assertThat(parse("<a><UserVersion>65536</UserVersion><ComputerVersion>x</ComputerVersion></a>")
                        .version())
                .isEqualTo(GpoVersion.ZERO);
        assertThat(parse("<a><Created>yesterday</Created></a>").created()).isEmpty();
    }

    @Test
    void textsOfALanguageTakeThePlaceOfReferences() {
        StarterStrings strings =
                StarterStrings.parse(new StarterStrings(Map.of("Name", "Gr\u00fc\u00dfe $1", "Other", "<o>")).write());
        StarterTemplate template = parse("<a><DisplayName> $(string.Name) </DisplayName></a>");
        assertThat(template.get(StarterProperty.DISPLAY_NAME, strings)).isEqualTo("Gr\u00fc\u00dfe $1");
        assertThat(template.get(StarterProperty.DISPLAY_NAME, StarterStrings.NONE))
                .isEqualTo(StarterStrings.reference("Name"));
        assertThat(strings.byName()).containsEntry("Other", "<o>");
    }

    @Test
    void hostileFilesGiveFormatExceptions() {
        assertThatThrownBy(() -> parse("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))
                .isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> parse("<a>".repeat(30) + "</a>".repeat(30))).isInstanceOf(FormatException.class);
        byte[] sample = full().write();
        Mutations.survive(
                sample,
                1,
                2000,
                input -> StarterTemplate.parse(input)
                        .with(StarterProperty.DISPLAY_NAME, "x")
                        .write());
        Mutations.survive(new StarterStrings(Map.of("a", "b")).write(), 2, 1000, input -> StarterStrings.parse(input));
    }

    @Test
    void referencesWithoutEndAreTextAndTakeNoTime() {
        String text = "$(string.".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(StarterStrings.NONE.resolve(text)).isEqualTo(text));
    }

    @Test
    void theBackupFileIsReadBackAndItsDamageTold() {
        StarterBackupInfo info = new StarterBackupInfo(
                "{1}",
                "{2}",
                "N & M",
                StarterType.SYSTEM,
                "contoso.test",
                "{3}",
                "dc.contoso.test",
                LocalDateTime.of(2026, 11, 20, 13, 59),
                " two\nlines ");
        byte[] file = StarterBackupXml.write(info);
        assertThat(StarterBackupXml.parse(file)).isEqualTo(info);
        assertThatThrownBy(() -> StarterBackupXml.parse("<a/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatException.class);
        Mutations.survive(file, 5, 1000, StarterBackupXml::parse);
    }
}
