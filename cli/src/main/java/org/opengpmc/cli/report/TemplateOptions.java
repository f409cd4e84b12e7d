// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.SysvolTemplates;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import picocli.CommandLine.Option;

/** With which administrative templates settings are named, and in which language: for every command that shows settings. */
public final class TemplateOptions {
    @Option(
            names = "--admx",
            paramLabel = "DIR",
            description = "A folder of administrative templates (*.admx, with a sub-folder for each language); may be"
                    + " given again. Where templates differ, the first counts.")
    List<Path> templates = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the templates' texts, such as de-DE. If not given: for a backup that of its"
                    + " domain, else en-US. What has no texts in it is shown in English.")
    @Nullable String language;

    /** The templates that were named; read when they are first needed. */
    public TemplateLibrary library() {
        return new TemplateLibrary(templates.stream().map(FolderTemplates::new).toList());
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
        return Optional.ofNullable(language).map(TemplateLanguage::chosen);
    }

    /** The language that was named, else English. */
    public TemplateLanguage orEnglish() {
        return language().orElse(TemplateLanguage.ENGLISH);
    }
}
