// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import org.jspecify.annotations.Nullable;

/** Byte-codes of operands in conditions ([MS-DTYP] 2.4.4.17.5 and 2.4.4.17.8), and what the sign and base codes say. */
final class ConditionToken {
    /** "artx", the first four bytes of every condition. */
    static final int SIGNATURE = 0x78747261;

    static final int PADDING = 0x00;
    static final int INT8 = 0x01;
    static final int INT64 = 0x04;
    static final int STRING = 0x10;
    static final int OCTETS = 0x18;
    static final int COMPOSITE = 0x50;
    static final int SID = 0x51;
    static final int LOCAL_ATTRIBUTE = 0xf8;
    static final int USER_ATTRIBUTE = 0xf9;
    static final int RESOURCE_ATTRIBUTE = 0xfa;
    static final int DEVICE_ATTRIBUTE = 0xfb;

    static final int SIGN_PLUS = 1;
    static final int SIGN_MINUS = 2;
    static final int SIGN_NONE = 3;
    static final int BASE_8 = 1;
    static final int BASE_10 = 2;
    static final int BASE_16 = 3;

    /** Operators and operands we are willing to handle in one condition, and the depth of its parentheses. */
    static final int MAX_TOKENS = 2000;

    static final int MAX_DEPTH = 100;

    private ConditionToken() {}

    /** What stands before the name of an attribute; null if the code is not one of an attribute. */
    static @Nullable String attributePrefix(int code) {
        return switch (code) {
            case LOCAL_ATTRIBUTE -> "";
            case USER_ATTRIBUTE -> "@User.";
            case RESOURCE_ATTRIBUTE -> "@Resource.";
            case DEVICE_ATTRIBUTE -> "@Device.";
            default -> null;
        };
    }

    /** Whether the character stands for itself in the name of an attribute; others are written %XXXX. */
    static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || ":./_-".indexOf(c) >= 0;
    }

    /** Where the word ends that begins at a place. An operator is one if no more of a name follows. */
    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Whether a name at a place where an attribute may be, without prefix, would be taken for a number or an operator. */
    static boolean isOther(String name) {
        char first = name.charAt(0);
        boolean number = first == '-' || (first >= '0' && first <= '9');
        return number || ConditionOperator.byWord(name.substring(0, wordEnd(name, 0))) != null;
    }
}
