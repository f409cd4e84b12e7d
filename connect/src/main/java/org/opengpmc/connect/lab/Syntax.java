// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values of an attribute are checked and compared ([MS-ADTS] 3.1.1.2.2.4). */
enum Syntax {
    /** Object(DS-DN): compared as distinguished names. */
    DN_NAME,
    /** Object(DN-Binary), Object(DN-String): compared without regard to case. */
    DN_WITH_DATA,
    /** Every string type but the case-sensitive one. */
    TEXT,
    /** String(Case), and the types that AD compares as they are. */
    EXACT,
    /** Integer, Enumeration, LargeInteger. */
    INTEGER,
    BOOLEAN,
    /** Octet strings, SIDs and security descriptors. */
    OCTETS,
    /** Generalized time and UTC time. */
    TIME;

    private static final Pattern TIME_FORM = Pattern.compile("\\d{12}(\\d{2}(\\.\\d+)?)?Z");

    /** The syntax of an OID of [MS-ADTS] 3.1.1.2.2.2. */
    static Syntax of(String attributeSyntax) {
        return switch (attributeSyntax) {
            case "2.5.5.1" -> DN_NAME;
            case "2.5.5.7", "2.5.5.14" -> DN_WITH_DATA;
            case "2.5.5.3", "2.5.5.5" -> EXACT;
            case "2.5.5.8" -> BOOLEAN;
            case "2.5.5.9", "2.5.5.16" -> INTEGER;
            case "2.5.5.10", "2.5.5.15", "2.5.5.17", "2.5.5.13" -> OCTETS;
            case "2.5.5.11" -> TIME;
            default -> TEXT;
        };
    }

    /**
     * A string that is equal for two values exactly if they match, and ordered as they are; null if the value does not
     * have this syntax.
     */
    @Nullable String key(byte[] value) {
        if (this == OCTETS) {
            return new String(value, StandardCharsets.ISO_8859_1);
        }
        String text = new String(value, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return null;
        }
        return switch (this) {
            case DN_NAME -> dnKey(text);
            case INTEGER -> integerKey(text);
            case BOOLEAN -> text.equals("TRUE") || text.equals("FALSE") ? text : null;
            case TIME -> TIME_FORM.matcher(text).matches() ? text.replaceFirst("(\\.0+)?Z$", "") : null;
            case EXACT -> text;
            default -> text.toUpperCase(Locale.ROOT);
        };
    }

    private static @Nullable String dnKey(String text) {
        try {
            return LabTree.key(new DN(text));
        } catch (LDAPException notDn) {
            return null;
        }
    }

    /** Biased to 64 bits unsigned and padded, so that the order of the strings is the order of the numbers. */
    private static @Nullable String integerKey(String text) {
        try {
            long number = Long.parseLong(text);
            BigInteger biased = BigInteger.valueOf(number).subtract(BigInteger.valueOf(Long.MIN_VALUE));
            String digits = biased.toString();
            return "0".repeat(20 - digits.length()) + digits;
        } catch (NumberFormatException notNumber) {
            return null;
        }
    }
}
