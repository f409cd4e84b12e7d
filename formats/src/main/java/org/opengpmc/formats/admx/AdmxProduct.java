// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;

/**
 * A product, or a version of one.
 *
 * @param name unique in its file
 * @param displayName a text reference
 * @param versionIndex its place among the versions; 0 for a product
 * @param versions its major or minor versions
 */
public record AdmxProduct(String name, String displayName, int versionIndex, List<AdmxProduct> versions) {
    public AdmxProduct {
        versions = List.copyOf(versions);
    }
}
