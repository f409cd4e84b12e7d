// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.util.List;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.formats.admx.AdmxCatalogue;

/**
 * Templates that were read.
 *
 * @param catalogue the templates
 * @param problems files that are none, or lack their texts
 */
public record Templates(AdmxCatalogue catalogue, List<StatusMessage> problems) {
    /** The code of a problem: templates were left out because they do not have the language. */
    public static final String OTHER_LANGUAGE = "other-language";

    /** No templates. */
    public static final Templates NONE = new Templates(AdmxCatalogue.EMPTY, List.of());

    public Templates {
        problems = List.copyOf(problems);
    }
}
