// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.util.List;

/**
 * A place that holds templates: ADMX files, and a sub-folder with ADML files for each language.
 */
public interface TemplateFiles {
    /** What people call this place. */
    String displayName();

    /** The names of the ADMX files, sorted. */
    List<String> templates();

    /** The names of the sub-folders that may hold a language. */
    List<String> languages();

    /** The names of the files in a language's sub-folder. */
    List<String> texts(String language);

    /**
     * A file, whole.
     *
     * @param path its name, or the names of its folder and itself
     */
    byte[] read(String... path);

    /** Something that changes when a file here does: names, sizes and times of all, read without opening any. */
    String stamp();
}
