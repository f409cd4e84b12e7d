// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.opengpmc.formats.FormatException;

/** Access masks in SDDL ([MS-DTYP] 2.5.1.1, ace-rights). */
final class SddlRights {
    /** Single bits, in the order Windows writes them. */
    private static final Map<String, Integer> BITS = new LinkedHashMap<>();
    /** Names of whole masks, written when the mask is exactly that. */
    private static final Map<String, Integer> WHOLE = new LinkedHashMap<>();

    private static final Map<String, Integer> LABEL = new LinkedHashMap<>();

    static {
        BITS.put("CC", AccessMask.Directory.CREATE_CHILD);
        BITS.put("DC", AccessMask.Directory.DELETE_CHILD);
        BITS.put("LC", AccessMask.Directory.LIST_CONTENTS);
        BITS.put("SW", AccessMask.Directory.SELF);
        BITS.put("RP", AccessMask.Directory.READ_PROPERTY);
        BITS.put("WP", AccessMask.Directory.WRITE_PROPERTY);
        BITS.put("DT", AccessMask.Directory.DELETE_TREE);
        BITS.put("LO", AccessMask.Directory.LIST_OBJECT);
        BITS.put("CR", AccessMask.Directory.CONTROL_ACCESS);
        BITS.put("SD", AccessMask.DELETE);
        BITS.put("RC", AccessMask.READ_CONTROL);
        BITS.put("WD", AccessMask.WRITE_DAC);
        BITS.put("WO", AccessMask.WRITE_OWNER);
        BITS.put("GA", AccessMask.GENERIC_ALL);
        BITS.put("GX", AccessMask.GENERIC_EXECUTE);
        BITS.put("GW", AccessMask.GENERIC_WRITE);
        BITS.put("GR", AccessMask.GENERIC_READ);
        WHOLE.put("FA", AccessMask.File.ALL);
        WHOLE.put("FR", AccessMask.File.GENERIC_READ);
        WHOLE.put("FW", AccessMask.File.GENERIC_WRITE);
        WHOLE.put("FX", AccessMask.File.GENERIC_EXECUTE);
        WHOLE.put("KA", AccessMask.Registry.ALL);
        WHOLE.put("KR", AccessMask.Registry.READ);
        WHOLE.put("KW", AccessMask.Registry.WRITE);
        WHOLE.put("KX", AccessMask.Registry.READ);
        LABEL.put("NW", AccessMask.Label.NO_WRITE_UP);
        LABEL.put("NR", AccessMask.Label.NO_READ_UP);
        LABEL.put("NX", AccessMask.Label.NO_EXECUTE_UP);
    }

    private SddlRights() {}

    static int parse(String text, AceType type, int offset) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return number(text, offset);
        }
        int mask = 0;
        for (int i = 0; i < text.length(); i += 2) {
            String name = text.substring(i, Math.min(i + 2, text.length())).toUpperCase(Locale.ROOT);
            Integer bit = type == AceType.MANDATORY_LABEL ? LABEL.get(name) : null;
            bit = bit == null ? BITS.get(name) : bit;
            bit = bit == null ? WHOLE.get(name) : bit;
            if (bit == null) {
                throw FormatException.atCharacter(SddlSids.FORMAT, "no right is called " + name, offset + i + 1L);
            }
            mask |= bit;
        }
        return mask;
    }

    private static int number(String text, int offset) {
        try {
            if (text.startsWith("0x") || text.startsWith("0X")) {
                return Integer.parseUnsignedInt(text, 2, text.length(), 16);
            }
            boolean octal = text.length() > 1 && text.charAt(0) == '0';
            return Integer.parseUnsignedInt(text, octal ? 8 : 10);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw FormatException.atCharacter(SddlSids.FORMAT, "not a 32-bit access mask: " + text, offset + 1L);
        }
    }

    static String write(int mask, AceType type) {
        if (type == AceType.MANDATORY_LABEL) {
            return letters(mask, LABEL);
        }
        for (Map.Entry<String, Integer> whole : WHOLE.entrySet()) {
            if (whole.getValue() == mask) {
                return whole.getKey();
            }
        }
        return letters(mask, BITS);
    }

    /** The names of all bits, or the number if a bit has no name. */
    private static String letters(int mask, Map<String, Integer> names) {
        StringBuilder text = new StringBuilder();
        int rest = mask;
        for (Map.Entry<String, Integer> bit : names.entrySet()) {
            if ((mask & bit.getValue()) != 0) {
                text.append(bit.getKey());
                rest &= ~bit.getValue();
            }
        }
        return rest == 0 ? text.toString() : "0x" + Integer.toHexString(mask);
    }
}
