// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * One setting, named. Two GPOs that set the same thing have a setting with the same key, whatever the values.
 *
 * @param key stable and unique inside its extension and side, without regard to case; never changes with language or
 *     template, such as {@code registry:software\policies\contoso!enabled}
 * @param path where people find it, from the extension downwards, such as {@code [Startup]} or the category path of a
 *     policy; may be empty
 * @param name what people call it
 * @param value its value in words; empty if the details say it all. Never a secret
 * @param details more of its value, in order
 * @param about what is known of the setting itself; no part of its value
 * @param registry the registry values it consists of, as far as it is known to; no part of its value
 */
public record Setting(
        String key,
        List<String> path,
        String name,
        String value,
        List<Detail> details,
        About about,
        List<RegistryPlace> registry) {
    public Setting {
        path = List.copyOf(path);
        details = List.copyOf(details);
        registry = List.copyOf(registry);
    }

    /** A setting that is not told to be in the registry. */
    public Setting(String key, List<String> path, String name, String value, List<Detail> details, About about) {
        this(key, path, name, value, details, about, List.of());
    }

    /** A setting of which nothing more is known. */
    public Setting(String key, List<String> path, String name, String value, List<Detail> details) {
        this(key, path, name, value, details, About.NONE);
    }

    /** The same with the registry values it consists of. */
    public Setting in(List<RegistryPlace> places) {
        return new Setting(key, path, name, value, details, about, places);
    }

    /** The same with more details, behind its own. */
    public Setting with(List<Detail> more) {
        List<Detail> all = new ArrayList<>(details);
        all.addAll(more);
        return new Setting(key, path, name, value, all, about, registry);
    }

    /** A setting whose value is one text. */
    public static Setting of(String key, List<String> path, String name, String value) {
        return new Setting(key, path, name, value, List.of());
    }

    /**
     * A part of a setting's value.
     *
     * @param name what it is called
     * @param value in words; line feeds part the lines of a list; empty if the name is a remark that says it all
     */
    public record Detail(String name, String value) {}

    /**
     * What is known of a setting, whatever it is set to. Texts that are not known are empty.
     *
     * @param place where it stands: a registry key and value such as {@code HKLM\Software\Policies\Contoso!Enabled}, a
     *     file, or its name in one
     * @param supported what it is supported on, in words
     * @param explanation what it is for, in words; line feeds part paragraphs
     */
    public record About(String place, String supported, String explanation) {
        /** Nothing. */
        public static final About NONE = new About("", "", "");
    }
}
