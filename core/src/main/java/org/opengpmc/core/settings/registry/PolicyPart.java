// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something shown inside a policy: a control with what is set in it, or plain text. */
sealed interface PolicyPart {
    /** What people read on it. */
    String name();

    /** Plain text. */
    record Text(String name) implements PolicyPart {}

    /**
     * A box.
     *
     * @param checked null if nothing is set
     */
    record CheckBox(String name, @Nullable Boolean checked) implements PolicyPart {}

    /**
     * A control with one value.
     *
     * @param kind the report's element
     * @param value null if nothing is set
     */
    record Single(String name, Kind kind, @Nullable String value) implements PolicyPart {}

    /** The kinds of controls with one value. */
    enum Kind {
        DROP_DOWN_LIST("DropDownList"),
        EDIT_TEXT("EditText"),
        NUMERIC("Numeric");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    /**
     * Lines of text.
     *
     * @param lines null if nothing is set
     */
    record MultiText(String name, @Nullable List<String> lines) implements PolicyPart {}

    /**
     * A list.
     *
     * @param explicitValue whether its lines have names
     * @param additive whether other values of its key stay
     * @param prefix what the names of its values begin with; null if the template gives none
     * @param lines null if nothing is set
     */
    record ListBox(
            String name,
            boolean explicitValue,
            boolean additive,
            @Nullable String prefix,
            @Nullable List<Line> lines) implements PolicyPart {}

    /**
     * A line of a list.
     *
     * @param name of the value
     * @param data its data
     */
    record Line(String name, String data) {}
}
