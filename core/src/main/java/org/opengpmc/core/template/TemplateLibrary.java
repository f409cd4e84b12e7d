// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of some places, in any language: each is joined when it is first asked for. Safe for several threads. */
public final class TemplateLibrary {
    /** No templates. */
    public static final TemplateLibrary NONE = new TemplateLibrary(List.of());

    private final List<TemplateFiles> places;
    private final TemplateReader reader;
    private final Map<TemplateLanguage, Templates> byLanguage = new ConcurrentHashMap<>();

    /** These places, the preferred ones first. */
    public TemplateLibrary(List<? extends TemplateFiles> places) {
        this(List.copyOf(places), new TemplateReader());
    }

    private TemplateLibrary(List<TemplateFiles> places, TemplateReader reader) {
        this.places = places;
        this.reader = reader;
    }

    /** These places and then others; what was parsed already is not parsed again. */
    public TemplateLibrary and(List<? extends TemplateFiles> others) {
        List<TemplateFiles> all = new ArrayList<>(places);
        all.addAll(others);
        return new TemplateLibrary(List.copyOf(all), places.isEmpty() ? new TemplateReader() : reader);
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
