// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import java.util.List;
import java.util.Locale;

/**
 * What {@link StarterTemplate} knows of a starter GPO. The first name is the one written; the others are looked for as
 * well, in this order and without regard to case, because GPMC's own names are not published.
 */
public enum StarterProperty {
    /** The GUID in braces. */
    ID("ID", "GUID", "UniqueID", "StarterGPOID", "TemplateID"),
    /** {@code System} or {@code Custom}. */
    TYPE("Type", "StarterGPOType", "TemplateType"),
    /** What people call it. */
    DISPLAY_NAME("DisplayName", "Name", "TemplateName"),
    /** The comment. */
    DESCRIPTION("Description", "Comment"),
    /** Who made it; blank for a custom one. */
    AUTHOR("Author"),
    /** What it is meant for; blank for a custom one. */
    PRODUCT("Product"),
    /** The version of the starter GPO as a product, a text. */
    STARTER_VERSION("StarterGPOVersion", "TemplateVersion", "Version"),
    /** How often the computer half was changed, 0 to 65535. */
    COMPUTER_VERSION("ComputerVersion", "MachineVersion"),
    /** How often the user half was changed, 0 to 65535. */
    USER_VERSION("UserVersion"),
    /** When it was made, ISO 8601. */
    CREATED("CreationTime", "Created", "CreatedTime");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    StarterProperty(String... names) {
        this.names = List.of(names);
    }

    String written() {
        return names.get(0);
    }

    /** How far behind in the list of names this one stands; -1 if it is none of them. */
    int rank(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
