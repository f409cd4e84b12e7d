// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

/**
 * A named value.
 *
 * @param name as it is written; names are compared without regard to case
 */
public record MofProperty(String name, MofValue value) {}
