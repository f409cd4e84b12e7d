// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.backup.BackupTemplates;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.SysvolTemplates;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import picocli.CommandLine.Option;

/** With which administrative templates settings are named, and in which language: for every command that shows settings. */
public final class TemplateOptions {
    /** Language, script and region: what folders of templates are named after. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    @Option(
            names = "--admx",
            paramLabel = "DIR",
            description = "A folder of administrative templates (*.admx, with a sub-folder for each language); may be"
                    + " given again. Where templates differ, the first counts.")
    List<Path> templates = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the templates' texts, such as de-DE; a template without texts in it is shown"
                    + " in English. If not given: en-US, but for a backup the language of its domain, and then"
                    + " templates of Windows without texts in it are not used, as they are not those that were used"
                    + " there.")
    @Nullable String language;

    /** The templates that were named; read when they are first needed. */
    public TemplateLibrary library() {
        return new TemplateLibrary(
                templates.stream().map(TemplateOptions::named).toList());
    }

    /** A folder that somebody named is meant to hold templates. */
    private static FolderTemplates named(Path folder) {
        FolderTemplates files = new FolderTemplates(folder);
        if (files.templates().isEmpty()) {
            throw new NotFoundException(Failure.of("there are no administrative templates in this folder")
                    .on(folder.toString())
                    .hint("--admx names a folder with *.admx files, such as a copy of PolicyDefinitions"));
        }
        return files;
    }

    /** Tells if no templates were named and some of these backups have none beside them. */
    public void tellMissing(Invocation invocation, List<Path> backups) {
        BackupTemplates beside = new BackupTemplates(TemplateLibrary.NONE);
        if (templates.isEmpty()) {
            backups.stream()
                    .map(beside::of)
                    .filter(library -> library.places().isEmpty())
                    .findFirst()
                    .ifPresent(none -> tellMissing(invocation, none));
        }
    }

    /** Tells if there are no templates. */
    public void tellMissing(Invocation invocation, TemplateLibrary library) {
        if (library.places().isEmpty()) {
            invocation
                    .output()
                    .remark(
                            "no administrative templates: registry settings are shown without their policies (--admx DIR"
                                    + " names templates)");
        }
    }

    /** The templates for GPOs of a domain: those that were named, else its central store; without it, that is told. */
    public TemplateLibrary library(Invocation invocation, DomainConnection connection) {
        if (!templates.isEmpty()) {
            return library();
        }
        Optional<SysvolTemplates> store = SysvolTemplates.of(connection);
        if (store.isEmpty()) {
            invocation
                    .output()
                    .remark("no administrative templates: the domain has no central store; registry settings are shown"
                            + " without their policies (--admx DIR names templates)");
        }
        return new TemplateLibrary(store.stream().toList());
    }

    /** Tells what is wrong with the templates. */
    public void tellProblems(Invocation invocation, TemplateLibrary library) {
        library.in(orEnglish()).problems().forEach(invocation.output()::message);
    }

    /** The language that was named. */
    public Optional<TemplateLanguage> language() {
        return Optional.ofNullable(language).map(TemplateOptions::chosen);
    }

    private static TemplateLanguage chosen(String tag) {
        if (!TAG.matcher(tag).matches() || !isKnown(tag)) {
            throw new UsageException("'" + tag + "' is not a language", "Give a tag such as en-US or de-DE");
        }
        return TemplateLanguage.chosen(tag);
    }

    private static boolean isKnown(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        // Java does not know all languages of three letters that Windows speaks.
        return locale.getLanguage().length() == 3
                || !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
    }

    /** The language that was named, else English. */
    public TemplateLanguage orEnglish() {
        return language().orElse(TemplateLanguage.ENGLISH);
    }
}
