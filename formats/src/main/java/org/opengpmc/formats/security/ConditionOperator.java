// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The operators of conditions with their byte-codes ([MS-DTYP] 2.4.4.17.6 and 2.4.4.17.7). */
enum ConditionOperator {
    EQUAL(0x80, "==", Form.RELATION),
    NOT_EQUAL(0x81, "!=", Form.RELATION),
    LESS_OR_EQUAL(0x83, "<=", Form.RELATION),
    LESS(0x82, "<", Form.RELATION),
    GREATER_OR_EQUAL(0x85, ">=", Form.RELATION),
    GREATER(0x84, ">", Form.RELATION),
    CONTAINS(0x86, "Contains", Form.RELATION),
    EXISTS(0x87, "Exists", Form.EXISTENCE),
    ANY_OF(0x88, "Any_of", Form.RELATION),
    MEMBER_OF(0x89, "Member_of", Form.MEMBERSHIP),
    DEVICE_MEMBER_OF(0x8a, "Device_Member_of", Form.MEMBERSHIP),
    MEMBER_OF_ANY(0x8b, "Member_of_Any", Form.MEMBERSHIP),
    DEVICE_MEMBER_OF_ANY(0x8c, "Device_Member_of_Any", Form.MEMBERSHIP),
    NOT_EXISTS(0x8d, "Not_Exists", Form.EXISTENCE),
    NOT_CONTAINS(0x8e, "Not_Contains", Form.RELATION),
    NOT_ANY_OF(0x8f, "Not_Any_of", Form.RELATION),
    NOT_MEMBER_OF(0x90, "Not_Member_of", Form.MEMBERSHIP),
    NOT_DEVICE_MEMBER_OF(0x91, "Not_Device_Member_of", Form.MEMBERSHIP),
    NOT_MEMBER_OF_ANY(0x92, "Not_Member_of_Any", Form.MEMBERSHIP),
    NOT_DEVICE_MEMBER_OF_ANY(0x93, "Not_Device_Member_of_Any", Form.MEMBERSHIP),
    AND(0xa0, "&&", Form.LOGIC),
    OR(0xa1, "||", Form.LOGIC),
    NOT(0xa2, "!", Form.NEGATION);

    /** What stands beside the operator. */
    enum Form {
        /** An operand on either side. */
        RELATION,
        /** An attribute behind it. */
        EXISTENCE,
        /** SIDs behind it. */
        MEMBERSHIP,
        /** A condition on either side. */
        LOGIC,
        /** A condition behind it. */
        NEGATION
    }

    private final int code;
    private final String text;
    private final Form form;

    ConditionOperator(int code, String text, Form form) {
        this.code = code;
        this.text = text;
        this.form = form;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }

    Form form() {
        return form;
    }

    static @Nullable ConditionOperator byCode(int code) {
        for (ConditionOperator operator : values()) {
            if (operator.code == code) {
                return operator;
            }
        }
        return null;
    }

    /** The operator written as a word. */
    static @Nullable ConditionOperator byWord(String word) {
        for (ConditionOperator operator : values()) {
            if (Character.isLetter(operator.text.charAt(0))
                    && operator.text.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return operator;
            }
        }
        return null;
    }
}
