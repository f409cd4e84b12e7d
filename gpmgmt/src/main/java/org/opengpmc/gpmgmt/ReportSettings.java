// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.SysvolTemplates;
import org.opengpmc.core.template.TemplateFiles;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.core.template.Templates;

/**
 * What {@code initializeReporting} has said; for all reports of one {@link GPM}. Templates are read when a report first
 * needs them, and again after the next such call.
 */
final class ReportSettings {
    private final Map<DomainSession, Templates> ofDomains = new WeakHashMap<>();
    private String folder = "";
    private GPMReportingOptions options = GPMReportingOptions.opReportComments;
    private @Nullable TemplateLibrary library;

    synchronized void set(String newFolder, GPMReportingOptions newOptions) {
        folder = newFolder;
        options = newOptions;
        library = null;
        ofDomains.clear();
    }

    synchronized GPMReportingOptions options() {
        return options;
    }

    /** The templates of the folder that was named, if one was. */
    synchronized TemplateLibrary folder() {
        TemplateLibrary known = library;
        if (known == null) {
            known = folder.isBlank() ? TemplateLibrary.NONE : new TemplateLibrary(List.of(ofFolder()));
            library = known;
        }
        return known;
    }

    /** Those of the folder that was named, then those of the domain's central store. */
    synchronized Templates of(DomainSession session) {
        return ofDomains.computeIfAbsent(session, this::read);
    }

    private Templates read(DomainSession session) {
        List<TemplateFiles> places = new ArrayList<>();
        if (!folder.isBlank()) {
            places.add(ofFolder());
        }
        SysvolTemplates.of(session.connection()).ifPresent(places::add);
        return new TemplateLibrary(places).in(TemplateLanguage.ENGLISH);
    }

    private FolderTemplates ofFolder() {
        return new FolderTemplates(Path.of(folder));
    }
}
