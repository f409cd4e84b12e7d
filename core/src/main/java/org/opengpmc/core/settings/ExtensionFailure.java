// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

/**
 * The {@code Error} that the console's report has for settings that it cannot read.
 *
 * @param source where they are
 * @param details what of them
 * @param description what the console says
 */
public record ExtensionFailure(String source, String details, String description) {}
