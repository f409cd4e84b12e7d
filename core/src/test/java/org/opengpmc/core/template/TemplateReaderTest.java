// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.operation.StatusMessage;

class TemplateReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void someTemplates() throws IOException {
        admx("Contoso.admx", "Contoso.Policies");
        adml("en-US", "contoso.adml", "English");
        adml("de-DE", "contoso.adml", "Deutsch");
        admx("windows.admx", "Microsoft.Policies.Windows");
        adml("en-US", "windows.adml", "English");
        Files.writeString(folder.resolve("bad.admx"), "<policyDefinitions>");
        admx("dumb.admx", "Contoso.Dumb");
    }

    private void admx(String name, String namespace) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "<policyDefinitions><policyNamespaces><target prefix='c' namespace='" + namespace
                        + "'/></policyNamespaces><policies><policy name='P' class='Both' displayName='$(string.P)' key='"
                        + namespace + "' valueName='V'/></policies></policyDefinitions>");
    }

    private void adml(String language, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(language));
        Files.writeString(
                folder.resolve(language).resolve(name),
                "<policyDefinitionResources><resources><stringTable><string id='P'>" + text
                        + "</string></stringTable></resources></policyDefinitionResources>");
    }

    private Templates read(TemplateLanguage language) {
        return new TemplateLibrary(List.of(new FolderTemplates(folder))).in(language);
    }

    private static String name(Templates templates, String key) {
        return templates.catalogue().writing(key, "V").get(0).displayName();
    }

    @Test
    void theLanguageAskedForCountsThenItsRegionsThenEnglish() {
        assertThat(name(read(TemplateLanguage.chosen("de-DE")), "Contoso.Policies"))
                .isEqualTo("Deutsch");
        assertThat(name(read(TemplateLanguage.chosen("de-AT")), "Contoso.Policies"))
                .isEqualTo("Deutsch");
        assertThat(name(read(TemplateLanguage.chosen("fr-FR")), "Contoso.Policies"))
                .isEqualTo("English");
    }

    @Test
    void aTemplateOfWindowsWithoutTheLanguageOfTheDomainIsNotTheOneUsedThere() {
        Templates german = read(TemplateLanguage.assumed("de-DE"));
        assertThat(german.catalogue().writing("Microsoft.Policies.Windows", "V"))
                .isEmpty();
        assertThat(name(german, "Contoso.Policies")).isEqualTo("Deutsch");
        assertThat(german.problems()).extracting(StatusMessage::code).contains(Templates.OTHER_LANGUAGE);
        assertThat(name(read(TemplateLanguage.chosen("de-DE")), "Microsoft.Policies.Windows"))
                .isEqualTo("English");
    }

    @Test
    void badFilesAndMissingTextsAreTold() {
        assertThat(read(TemplateLanguage.ENGLISH).problems())
                .extracting(StatusMessage::code)
                .containsExactlyInAnyOrder("damaged", "no-texts");
    }

    @Test
    void linksInAFolderOfUnknownOriginAreNotFollowed() throws IOException {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.createSymbolicLink(from.resolve("contoso.admx"), folder.resolve("Contoso.admx"));
        Files.createSymbolicLink(from.resolve("en-US"), folder.resolve("en-US"));
        Files.createSymbolicLink(
                Files.createDirectory(from.resolve("de-DE")).resolve("contoso.adml"),
                folder.resolve("de-DE").resolve("contoso.adml"));
        TemplateFiles followed = new FolderTemplates(from);
        assertThat(followed.templates()).containsExactly("contoso.admx");
        assertThat(followed.languages()).containsExactly("de-DE", "en-US");

        TemplateFiles files = FolderTemplates.withoutLinks(from);
        assertThat(files.templates()).isEmpty();
        assertThat(files.languages()).containsExactly("de-DE");
        assertThat(files.texts("de-DE")).isEmpty();
        assertThat(files.texts("en-US")).isEmpty();
        assertThatThrownBy(() -> files.read("contoso.admx")).isInstanceOf(StorageFailedException.class);
        assertThatThrownBy(() -> files.read("en-US", "contoso.adml")).isInstanceOf(StorageFailedException.class);
    }
}
