// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opengpmc.formats.FormatException;

/** Reads one cabinet ([MS-CAB] 2). */
final class CabinetReader {
    private static final int SIGNATURE = 0x4643534d;
    private static final int PREVIOUS_CABINET = 1;
    private static final int NEXT_CABINET = 2;
    private static final int RESERVE_PRESENT = 4;
    private static final int FIRST_CONTINUED = 0xfffd;
    private static final int FOLDER_BYTES = 8;
    private static final int FILE_BYTES = 17;

    private final ByteBuffer in;
    private final byte[] input;
    private final CabinetLimits limits;
    private final List<byte[]> folders = new ArrayList<>();
    private final List<CabinetFile> files = new ArrayList<>();
    private int folderReserve;
    private int dataReserve;
    private long filesSize;

    CabinetReader(byte[] input, CabinetLimits limits) {
        this.input = input;
        this.in = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** A folder's entry in the header. */
    private record Folder(long dataOffset, int blocks, int compression) {}

    Cabinet read() {
        need(36, "the header");
        if (in.getInt() != SIGNATURE) {
            throw problem("does not begin with MSCF", 0);
        }
        in.position(8);
        long size = u32();
        if (size > input.length) {
            throw problem("is cut off: its header says " + size + " bytes, there are " + input.length, 8);
        }
        in.position(16);
        long filesOffset = u32();
        in.position(24);
        int minor = u8();
        int major = u8();
        if (major != 1) {
            throw problem("has the version " + major + "." + minor + ", only 1.x is known", 24);
        }
        int folderCount = u16();
        int fileCount = u16();
        int flags = u16();
        in.position(36);
        if ((flags & (PREVIOUS_CABINET | NEXT_CABINET)) != 0) {
            throw problem("is one of a set of cabinets, which cannot be read", 30);
        }
        if (fileCount > limits.maxFiles()) {
            throw problem("holds " + fileCount + " files, more than the " + limits.maxFiles() + " accepted", 28);
        }
        if ((flags & RESERVE_PRESENT) != 0) {
            reserves();
        }
        List<Folder> entries = folderEntries(folderCount);
        List<Integer> sizes = sizes(entries);
        for (int i = 0; i < folderCount; i++) {
            folders.add(unpack(entries.get(i), sizes.get(i)));
        }
        seek(filesOffset, "the list of files");
        for (int i = 0; i < fileCount; i++) {
            file();
        }
        return new Cabinet(files);
    }

    private void reserves() {
        need(4, "the sizes of reserved areas");
        int headerReserve = u16();
        folderReserve = u8();
        dataReserve = u8();
        need(headerReserve, "the reserved area of the header");
        in.position(in.position() + headerReserve);
    }

    private List<Folder> folderEntries(int count) {
        List<Folder> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            need(FOLDER_BYTES + folderReserve, "a folder entry");
            entries.add(new Folder(u32(), u16(), u16()));
            in.position(in.position() + folderReserve);
        }
        return entries;
    }

    /** What the folders unpack to, as the headers of their blocks tell: too much is refused before any of it is made. */
    private List<Integer> sizes(List<Folder> entries) {
        List<Integer> sizes = new ArrayList<>();
        long all = 0;
        for (Folder folder : entries) {
            seek(folder.dataOffset(), "the data of a folder");
            long before = all;
            for (int i = 0; i < folder.blocks(); i++) {
                int start = in.position();
                need(8 + dataReserve, "a data block");
                in.position(start + 4);
                int packedSize = u16();
                all += u16();
                requireWithin(all, start);
                in.position(in.position() + dataReserve);
                need(packedSize, "the content of a data block");
                in.position(in.position() + packedSize);
            }
            sizes.add((int) (all - before));
        }
        return sizes;
    }

    private byte[] unpack(Folder folder, int size) {
        int method = folder.compression() & 0x0f;
        if (method > CabinetCompression.MSZIP.code()) {
            String name = method == 2 ? "Quantum" : method == 3 ? "LZX" : "method " + method;
            throw problem(
                    "is packed with " + name
                            + "; only stored and MSZIP data can be read: unpack it (cabextract, expand) and pack the files again"
                            + " (gcab -cz, makecab)",
                    in.position());
        }
        seek(folder.dataOffset(), "the data of a folder");
        byte[] whole = new byte[size];
        int length = 0;
        try (MsZip zip = new MsZip()) {
            for (int i = 0; i < folder.blocks(); i++) {
                byte[] block = block(method == CabinetCompression.MSZIP.code(), zip, i == folder.blocks() - 1);
                System.arraycopy(block, 0, whole, length, block.length);
                length += block.length;
            }
        }
        return whole;
    }

    private byte[] block(boolean packed, MsZip zip, boolean last) {
        int start = in.position();
        need(8 + dataReserve, "a data block");
        int checksum = in.getInt();
        int packedSize = u16();
        int size = u16();
        in.position(in.position() + dataReserve);
        need(packedSize, "the content of a data block");
        int from = in.position();
        in.position(from + packedSize);
        boolean wrongSize = size > MsZip.BLOCK || (packed && !last && size != MsZip.BLOCK);
        if (wrongSize || size == 0 || (!packed && size != packedSize)) {
            throw problem("has a data block of " + packedSize + " bytes that unpacks to " + size, start);
        }
        int sum = CabinetChecksum.of(input, from, packedSize, 0);
        if (checksum != 0 && CabinetChecksum.of(input, start + 4, 4 + dataReserve, sum) != checksum) {
            throw problem("is damaged: the checksum of a data block is wrong", start);
        }
        return packed ? zip.unpack(input, from, packedSize, size) : Arrays.copyOfRange(input, from, from + packedSize);
    }

    private void file() {
        int start = in.position();
        need(FILE_BYTES, "a file entry");
        long size = u32();
        long offset = u32();
        int folder = u16();
        int date = u16();
        int time = u16();
        int attributes = u16();
        String name = name((attributes & CabinetFile.NAME_IS_UTF) != 0);
        if (folder >= FIRST_CONTINUED) {
            throw problem("holds the file '" + name + "' in part only: it is one of a set of cabinets", start);
        }
        if (folder >= folders.size()) {
            throw problem("has a file in folder " + folder + " of " + folders.size(), start);
        }
        byte[] data = folders.get(folder);
        if (offset + size > data.length) {
            throw problem("has a file that ends " + (offset + size - data.length) + " bytes behind its folder", start);
        }
        filesSize += size;
        requireWithin(filesSize, start);
        byte[] content = Arrays.copyOfRange(data, (int) offset, (int) (offset + size));
        files.add(new CabinetFile(name, content, DosTime.parse(date, time), attributes));
    }

    private String name(boolean utf) {
        int start = in.position();
        int end = start;
        while (end < input.length && input[end] != 0) {
            if (++end - start > CabinetNames.MAX_BYTES) {
                throw problem("has a file name of more than " + CabinetNames.MAX_BYTES + " bytes", start);
            }
        }
        if (end == input.length) {
            throw problem("ends inside a file name", start);
        }
        in.position(end + 1);
        return CabinetNames.decode(Arrays.copyOfRange(input, start, end), utf, start);
    }

    private void requireWithin(long bytes, int offset) {
        if (bytes > limits.maxUnpacked()) {
            throw problem("unpacks to more than the " + limits.maxUnpacked() + " bytes accepted", offset);
        }
    }

    private void seek(long offset, String what) {
        if (offset > input.length) {
            throw problem("is cut off: " + what + " would begin at " + offset, in.position());
        }
        in.position((int) offset);
    }

    private void need(int count, String what) {
        if (in.remaining() < count) {
            throw problem("is cut off inside " + what, in.position());
        }
    }

    private int u8() {
        return in.get() & 0xff;
    }

    private int u16() {
        return in.getShort() & 0xffff;
    }

    private long u32() {
        return Integer.toUnsignedLong(in.getInt());
    }

    private static FormatException problem(String text, long offset) {
        return FormatException.atOffset(Cabinet.FORMAT, text, offset);
    }
}
