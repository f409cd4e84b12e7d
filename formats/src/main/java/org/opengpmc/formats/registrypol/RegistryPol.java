// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.registrypol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.text.Utf16;

/**
 * Registry.pol ([MS-GPREG] 2.2.1): the registry-based settings of one half of a GPO. Immutable. The order of the entries
 * is kept because clients apply them one after the other.
 *
 * <p>An entry is {@code [key;value;type;size;data]} in UTF-16LE. Names end at their null character and data after
 * {@code size} bytes; the brackets and semicolons between them are only checked, for data may hold the same bytes.
 *
 * @param entries the entries in the order of the file
 */
public record RegistryPol(List<PolEntry> entries) {
    /** The usual name of the file; case differs from GPO to GPO. */
    public static final String FILE_NAME = "Registry.pol";

    /** A file without entries. */
    public static final RegistryPol EMPTY = new RegistryPol(List.of());

    // Far above anything real (a few MiB), and what these hold in memory stays small.
    private static final int MAX_SIZE = 32 << 20;
    private static final int MAX_ENTRIES = 500_000;
    private static final int HEADER = 8;
    private static final int SIGNATURE = 0x67655250;
    private static final int VERSION = 1;

    public RegistryPol {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the file.
     *
     * @throws FormatException with the byte offset, if the header is another one, a separator or null terminator is
     *     missing, or a size exceeds what is there; also if the file is larger than 32 MiB or has more than 500,000 entries
     */
    public static RegistryPol parse(byte[] file) {
        ReadablePart readable = readable(file);
        if (readable.damage().isPresent()) {
            throw readable.damage().get();
        }
        return readable.whole();
    }

    /** Reads the file as far as it can be read. Never fails; what follows the damage is not guessed at. */
    public static ReadablePart readable(byte[] file) {
        List<PolEntry> entries = new ArrayList<>();
        try {
            new Reader(file).read(entries);
            return new ReadablePart(new RegistryPol(entries), Optional.empty());
        } catch (FormatException e) {
            return new ReadablePart(new RegistryPol(entries), Optional.of(e));
        }
    }

    /**
     * What can be read of a file.
     *
     * @param whole the entries before the damage, each whole; all of them if there is none
     * @param damage what {@link #parse} says of the file; empty if it is sound
     */
    public record ReadablePart(RegistryPol whole, Optional<FormatException> damage) {}

    /** The file's bytes. */
    public byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(SIGNATURE, out);
        number(VERSION, out);
        for (PolEntry entry : entries) {
            Utf16.encode("[" + entry.key() + "\0;" + entry.valueName() + "\0;", out);
            number(entry.typeCode(), out);
            Utf16.encode(";", out);
            number(entry.size(), out);
            Utf16.encode(";", out);
            out.writeBytes(entry.bytes());
            Utf16.encode("]", out);
        }
        return out.toByteArray();
    }

    private static void number(int number, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    /** The last entry of that key and value name, compared without case: the one that decides. */
    public Optional<PolEntry> find(String key, String valueName) {
        return entries.stream().filter(e -> e.names(key, valueName)).reduce((first, second) -> second);
    }

    /** This file with an entry: in the place of the one with the same key and value name, else at the end. */
    public RegistryPol with(PolEntry entry) {
        List<PolEntry> changed = new ArrayList<>();
        boolean placed = false;
        for (PolEntry old : entries) {
            if (!old.names(entry.key(), entry.valueName())) {
                changed.add(old);
            } else if (!placed) {
                changed.add(entry);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(entry);
        }
        return new RegistryPol(changed);
    }

    /** This file without the entries of that key and value name, compared without case. */
    public RegistryPol without(String key, String valueName) {
        return new RegistryPol(
                entries.stream().filter(e -> !e.names(key, valueName)).toList());
    }

    /** Walks through the bytes once. */
    private static final class Reader {
        private final byte[] file;
        private int at;

        Reader(byte[] file) {
            this.file = file;
        }

        void read(List<PolEntry> entries) {
            if (file.length > MAX_SIZE) {
                throw FormatException.whole(FILE_NAME, "larger than " + MAX_SIZE + " bytes");
            }
            if (file.length < HEADER || number("signature") != SIGNATURE) {
                throw FormatException.atOffset(FILE_NAME, "does not begin with PReg", 0);
            }
            int version = number("version");
            if (version != VERSION) {
                throw FormatException.atOffset(
                        FILE_NAME, "version " + Integer.toUnsignedString(version) + ", only 1 is known", 4);
            }
            while (at < file.length) {
                if (entries.size() == MAX_ENTRIES) {
                    throw FormatException.atOffset(FILE_NAME, "more than " + MAX_ENTRIES + " entries", at);
                }
                entries.add(entry());
            }
        }

        private PolEntry entry() {
            separator('[', "at the start of an entry");
            String key = name("key");
            separator(';', "after the key");
            String valueName = name("value name");
            separator(';', "after the value name");
            int type = number("type");
            separator(';', "after the type");
            byte[] data = data();
            separator(']', "after the data");
            return PolEntry.of(key, valueName, type, data);
        }

        private void separator(char expected, String where) {
            if (file.length - at < 2 || Utf16.unit(file, at) != expected) {
                throw FormatException.atOffset(FILE_NAME, "no " + expected + " " + where, at);
            }
            at += 2;
        }

        private String name(String what) {
            int start = at;
            for (; file.length - at >= 2; at += 2) {
                if (Utf16.unit(file, at) == 0) {
                    at += 2;
                    return Utf16.decode(file, start, at - 2);
                }
            }
            throw FormatException.atOffset(FILE_NAME, what + " without null terminator", start);
        }

        private int number(String what) {
            if (file.length - at < 4) {
                throw FormatException.atOffset(FILE_NAME, what + " is cut off", at);
            }
            at += 4;
            return ByteBuffer.wrap(file, at - 4, 4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
        }

        private byte[] data() {
            long size = number("size") & 0xFFFF_FFFFL;
            int sizeAt = at - 4;
            separator(';', "after the size");
            if (size > file.length - at) {
                throw FormatException.atOffset(
                        FILE_NAME, "size says " + size + " bytes, " + (file.length - at) + " are left", sizeAt);
            }
            at += (int) size;
            return Arrays.copyOfRange(file, at - (int) size, at);
        }
    }
}
