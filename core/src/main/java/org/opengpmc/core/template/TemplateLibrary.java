// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of some places, in any language: each is joined when it is first asked for. Safe for several threads. */
public final class TemplateLibrary {
    /** No templates. */
    public static final TemplateLibrary NONE = new TemplateLibrary(List.of());

    private final List<TemplateFiles> places;
    private final TemplateReader reader = new TemplateReader();
    private final Map<TemplateLanguage, Templates> byLanguage = new ConcurrentHashMap<>();

    /** These places, the preferred ones first. */
    public TemplateLibrary(List<? extends TemplateFiles> places) {
        this.places = List.copyOf(places);
    }

    /** The places, the preferred ones first. */
    public List<TemplateFiles> places() {
        return places;
    }

    /** The templates in a language. */
    public Templates in(TemplateLanguage language) {
        return places.isEmpty() ? Templates.NONE : byLanguage.computeIfAbsent(language, l -> reader.read(places, l));
    }
}
