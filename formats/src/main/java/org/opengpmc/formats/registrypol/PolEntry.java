// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.registrypol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.text.Utf16;

/**
 * One instruction of Registry.pol: set this value of this key, unless the value's name is a {@link #directive()}
 * ([MS-GPREG] 2.2.1). Immutable. The data are kept as bytes; the typed accessors are views of them.
 */
public final class PolEntry {
    // The text deletions carry; [MS-GPREG] 3.2.5.1.2 demands it.
    private static final String SPACE = " ";

    private final String key;
    private final String valueName;
    private final int typeCode;
    private final byte[] data;

    private PolEntry(String key, String valueName, int typeCode, byte[] data) {
        if (key.indexOf('\0') >= 0 || valueName.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a null character ends a name, it cannot be inside");
        }
        this.key = key;
        this.valueName = valueName;
        this.typeCode = typeCode;
        this.data = data;
    }

    /**
     * An entry of any type and data.
     *
     * @param key below HKLM or HKCU, without that root
     * @param valueName empty for the key's default value
     * @param typeCode the type's code, known or not
     */
    public static PolEntry of(String key, String valueName, int typeCode, byte[] data) {
        return new PolEntry(key, valueName, typeCode, data.clone());
    }

    /** An entry with a 32-bit number; of a larger one the low 32 bits. */
    public static PolEntry dword(String key, String valueName, long number) {
        return new PolEntry(
                key,
                valueName,
                RegistryType.DWORD.code(),
                littleEndian(4).putInt((int) number).array());
    }

    /** An entry with a 64-bit number. */
    public static PolEntry qword(String key, String valueName, long number) {
        return new PolEntry(
                key,
                valueName,
                RegistryType.QWORD.code(),
                littleEndian(8).putLong(number).array());
    }

    /** An entry with text. */
    public static PolEntry string(String key, String valueName, String text) {
        return new PolEntry(key, valueName, RegistryType.SZ.code(), Utf16.encode(text + '\0'));
    }

    /** An entry with text that holds {@code %VARIABLES%}. */
    public static PolEntry expandString(String key, String valueName, String text) {
        return new PolEntry(key, valueName, RegistryType.EXPAND_SZ.code(), Utf16.encode(text + '\0'));
    }

    /** An entry with a list of texts, none of them empty: an empty one would end the list. */
    public static PolEntry multiString(String key, String valueName, List<String> texts) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (String text : texts) {
            if (text.isEmpty() || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("an item of a REG_MULTI_SZ is not empty and has no null character");
            }
            Utf16.encode(text + '\0', data);
        }
        Utf16.encode("\0", data);
        return new PolEntry(key, valueName, RegistryType.MULTI_SZ.code(), data.toByteArray());
    }

    /** An entry with bytes. */
    public static PolEntry binary(String key, String valueName, byte[] data) {
        return of(key, valueName, RegistryType.BINARY.code(), data);
    }

    /** An entry that creates a key and sets nothing. */
    public static PolEntry createKey(String key) {
        return new PolEntry(key, "", RegistryType.NONE.code(), new byte[0]);
    }

    /** An entry that deletes a value. */
    public static PolEntry deleteValue(String key, String valueName) {
        return string(key, "**del." + valueName, SPACE);
    }

    /** An entry that deletes all values of a key. */
    public static PolEntry deleteAllValues(String key) {
        return string(key, "**delvals.", SPACE);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The key, below HKLM or HKCU. */
    public String key() {
        return key;
    }

    /** The value's name as written, directives included; empty for the key's default value. */
    public String valueName() {
        return valueName;
    }

    /** The type's code, known or not. */
    public int typeCode() {
        return typeCode;
    }

    /** The type; empty if the code is unknown. */
    public Optional<RegistryType> type() {
        return RegistryType.of(typeCode);
    }

    /** The data, a copy. */
    public byte[] data() {
        return data.clone();
    }

    /** The number of data bytes. */
    public int size() {
        return data.length;
    }

    /** The bytes themselves, for the writer. */
    byte[] bytes() {
        return data;
    }

    /** What the entry does instead of setting a value; empty if it plainly sets one. */
    public Optional<PolDirective> directive() {
        return PolDirective.of(this);
    }

    /** The number of a REG_DWORD (of either byte order) or REG_QWORD; unsigned for 32 bits. Empty if it is none. */
    public OptionalLong asNumber() {
        if (is(RegistryType.DWORD) && data.length == 4) {
            return OptionalLong.of(
                    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL);
        }
        if (is(RegistryType.DWORD_BIG_ENDIAN) && data.length == 4) {
            return OptionalLong.of(ByteBuffer.wrap(data).getInt() & 0xFFFF_FFFFL);
        }
        if (is(RegistryType.QWORD) && data.length == 8) {
            return OptionalLong.of(
                    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong());
        }
        return OptionalLong.empty();
    }

    /**
     * The text of a REG_SZ, REG_EXPAND_SZ or REG_LINK up to its null character, or to the end if there is none. Empty
     * if it is none of these or has half a character.
     */
    public Optional<String> asString() {
        boolean text = is(RegistryType.SZ) || is(RegistryType.EXPAND_SZ) || is(RegistryType.LINK);
        if (!text || data.length % 2 != 0) {
            return Optional.empty();
        }
        String all = Utf16.decode(data);
        int end = all.indexOf('\0');
        return Optional.of(end < 0 ? all : all.substring(0, end));
    }

    /**
     * The items of a REG_MULTI_SZ up to the empty one that ends it, or to the end if there is none. Empty if it is none
     * or has half a character.
     */
    public Optional<List<String>> asStrings() {
        if (!is(RegistryType.MULTI_SZ) || data.length % 2 != 0) {
            return Optional.empty();
        }
        String all = Utf16.decode(data);
        List<String> items = new ArrayList<>();
        int start = 0;
        while (start < all.length() && all.charAt(start) != 0) {
            int end = all.indexOf('\0', start);
            end = end < 0 ? all.length() : end;
            items.add(all.substring(start, end));
            start = end + 1;
        }
        return Optional.of(List.copyOf(items));
    }

    /** What is odd about the data for its type, in words; empty if nothing is. Odd data are kept all the same. */
    public Optional<String> oddity() {
        Optional<RegistryType> type = type();
        if (type.isEmpty()) {
            return Optional.of("unknown type " + Integer.toUnsignedString(typeCode));
        }
        return Optional.ofNullable(
                switch (type.get()) {
                    case SZ, EXPAND_SZ, LINK -> textOddity("\0");
                    case MULTI_SZ -> textOddity("\0\0");
                    case DWORD, DWORD_BIG_ENDIAN -> sizeOddity(4);
                    case QWORD -> sizeOddity(8);
                    default -> null;
                });
    }

    private @Nullable String textOddity(String terminator) {
        String symbol = type().map(RegistryType::symbol).orElseThrow();
        if (data.length % 2 != 0) {
            return symbol + " with half a character (" + data.length + " bytes)";
        }
        String all = Utf16.decode(data);
        int end = all.indexOf(terminator);
        boolean endsThere = end >= 0 && end == all.length() - terminator.length();
        if (endsThere || all.equals("\0")) {
            return null;
        }
        return symbol + (end < 0 ? " without null terminator" : " with data behind its null terminator");
    }

    private @Nullable String sizeOddity(int expected) {
        String symbol = type().map(RegistryType::symbol).orElseThrow();
        return data.length == expected ? null : symbol + " of " + data.length + " bytes";
    }

    private boolean is(RegistryType type) {
        return typeCode == type.code();
    }

    /** Whether this is the entry of that key and value name, compared without case. */
    public boolean names(String otherKey, String otherValueName) {
        return key.equalsIgnoreCase(otherKey) && valueName.equalsIgnoreCase(otherValueName);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolEntry that
                && key.equals(that.key)
                && valueName.equals(that.valueName)
                && typeCode == that.typeCode
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * key.hashCode() + valueName.hashCode()) + Arrays.hashCode(data);
    }

    /** Names, type and size, but not the data, which may be secret. */
    @Override
    public String toString() {
        String type = type().map(RegistryType::symbol).orElseGet(() -> Integer.toUnsignedString(typeCode));
        return String.format(Locale.ROOT, "[%s;%s;%s;%d]", key, valueName, type, data.length);
    }
}
