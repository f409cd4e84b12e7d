// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;

/** Found by {@link java.util.ServiceLoader}: one extension, or a family of them. */
public interface SettingsExtensionProvider {
    /** The extensions; the same ones each time. */
    List<SettingsExtension> extensions();
}
