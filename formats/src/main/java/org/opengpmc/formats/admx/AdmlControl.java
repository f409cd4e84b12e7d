// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

/**
 * A control with which a policy is shown.
 *
 * @param kind what it is
 * @param element the identifier of the policy's element; empty for plain text
 * @param label what people read on it
 */
public record AdmlControl(Kind kind, String element, String label) {
    /** The kinds of controls. */
    public enum Kind {
        TEXT,
        CHECK_BOX,
        DROP_DOWN_LIST,
        COMBO_BOX,
        TEXT_BOX,
        MULTI_TEXT_BOX,
        DECIMAL_TEXT_BOX,
        LONG_DECIMAL_TEXT_BOX,
        LIST_BOX
    }
}
