// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;

/**
 * Templates that are kept together, as in a central store.
 *
 * @param name where it is, for people
 * @param templates in the order of their file names
 */
public record TemplateStore(String name, List<Template> templates) {
    public TemplateStore {
        templates = List.copyOf(templates);
    }
}
