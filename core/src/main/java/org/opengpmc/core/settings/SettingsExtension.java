// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.formats.registrypol.PolEntry;

/**
 * One kind of settings, usually what one client-side extension applies. Without state and safe for use by several
 * threads.
 */
public interface SettingsExtension extends SettingsExtensionProvider {
    /** The client-side extension of Registry.pol; those whose settings stand there answer to it too. */
    UUID REGISTRY = UUID.fromString("35378eac-683f-11d2-a89a-00c04fbbcfa2");

    /** As GPMC calls it in the report's {@code Name}, such as {@code Scripts}. */
    String name();

    /** The client-side extensions whose settings these are; one of them must be registered for settings to be shown. */
    Set<UUID> clientExtensions();

    /** The XML namespace of its part of a report, such as {@code http://www.microsoft.com/GroupPolicy/Settings/Scripts}. */
    String xmlNamespace();

    /** The name of its XML type in that namespace, such as {@code SecuritySettings}. */
    String xmlType();

    /**
     * Reads the settings of one side. Tells what is damaged and goes on; a {@link
     * org.opengpmc.core.error.GpmcException} or {@link org.opengpmc.formats.FormatException} is told for it, and the side
     * then shows nothing of this extension.
     *
     * @return empty if there is nothing to show, not even an extension without settings
     */
    Optional<ExtensionSettings> read(SideContent content, Problems problems);

    /** Whether a value of Registry.pol is a setting of this extension, and so not one of the registry extension. */
    default boolean ownsRegistryValue(Side side, PolEntry entry) {
        return false;
    }

    /**
     * Its place in a report: extensions with files of their own are 0 and go by GUID, then come those that live in
     * Registry.pol, last the registry extension itself, which shows what they leave.
     */
    default int reportOrder() {
        return clientExtensions().contains(REGISTRY) ? 1 : 0;
    }

    @Override
    default List<SettingsExtension> extensions() {
        return List.of(this);
    }
}
