// SPDX-License-Identifier: Apache-2.0
/**
 * What a GPO sets: the frame of the policy extensions, one sub-package each.
 *
 * <h2>How an extension is added</h2>
 *
 * {@code core.settings.scripts} is a small one to copy.
 *
 * <ol>
 *   <li>A codec for its file belongs to {@code formats}; a package {@code core.settings.<name>} holds the rest.
 *   <li>An immutable model that is an {@link org.opengpmc.core.settings.ExtensionSettings}: it names its settings and
 *       writes itself as GPMC's XML. It holds what the files say and nothing else; names of trustees and texts of
 *       administrative templates come from the {@link org.opengpmc.core.settings.SettingsContext} when it is written.
 *   <li>A {@link org.opengpmc.core.settings.SettingsExtension} with the GUIDs it answers to, GPMC's name and XML type, and
 *       {@code read}. What is damaged is told to {@link org.opengpmc.core.settings.Problems} and left out; the rest of
 *       the report is made.
 *   <li>Its class in {@code META-INF/services/org.opengpmc.core.settings.SettingsExtensionProvider} and in {@code
 *       module-info}. A family of extensions, such as the preferences, is one provider.
 * </ol>
 *
 * A side shows an extension if one of its GUIDs is registered in the GPC and {@code read} finds settings.
 */
@NullMarked
package org.opengpmc.core.settings;

import org.jspecify.annotations.NullMarked;
