// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.DescriptorXml;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * A security descriptor that a template gives to something.
 *
 * @param sddl as written; empty if there is none
 * @param descriptor what it says; null if there is none or it is damaged
 */
record Protection(String sddl, @Nullable SecurityDescriptor descriptor) {
    void write(ExtensionXml out, SettingsContext context, AccessWords words) {
        new DescriptorXml(out, context, words.element(), words::of).write(sddl, descriptor);
    }
}
