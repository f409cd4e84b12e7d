// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

/**
 * Something beside the settings that differs.
 *
 * @param name what, such as {@code Status}
 * @param part how
 * @param counts whether the GPOs are different because of it; versions differ between equal GPOs too
 */
public record PropertyDifference(String name, PartDifference part, boolean counts) {}
