// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

/**
 * A category.
 *
 * @param name unique in its file
 * @param displayName a text reference
 * @param parent a reference to the category above; empty at the top
 */
public record AdmxCategory(String name, String displayName, String parent) {}
