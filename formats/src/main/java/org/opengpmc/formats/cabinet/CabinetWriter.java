// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opengpmc.formats.FormatException;

/** Writes a cabinet with a single folder ([MS-CAB] 2). */
final class CabinetWriter {
    private static final int SIGNATURE = 0x4643534d;
    private static final int HEADER_BYTES = 36;
    private static final int FOLDER_BYTES = 8;
    private static final int FILE_BYTES = 16;
    private static final int BLOCK_BYTES = 8;
    private static final int MOST_FILES = 0xffff;

    private CabinetWriter() {}

    /** A data block: how large it is unpacked, and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(int unpacked, byte[] data) {}

    static byte[] write(Cabinet cabinet, CabinetCompression compression) {
        byte[] content = content(cabinet);
        List<Block> blocks = blocks(content, compression);
        int folders = blocks.isEmpty() && cabinet.files().isEmpty() ? 0 : 1;
        int filesOffset = HEADER_BYTES + folders * FOLDER_BYTES;
        List<byte[]> names =
                cabinet.files().stream().map(f -> CabinetNames.encode(f.name())).toList();
        int dataOffset = filesOffset
                + names.stream().mapToInt(n -> FILE_BYTES + n.length + 1).sum();
        long size = dataOffset
                + blocks.stream().mapToLong(b -> BLOCK_BYTES + b.data().length).sum();
        byte[] whole = new byte[Math.toIntExact(size)];
        ByteBuffer out = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(SIGNATURE)
                .putInt(0)
                .putInt((int) size)
                .putInt(0)
                .putInt(filesOffset)
                .putInt(0);
        out.put((byte) 3).put((byte) 1);
        shorts(out, folders, cabinet.files().size(), 0, 0, 0);
        if (folders == 1) {
            out.putInt(dataOffset);
            shorts(out, blocks.size(), compression.code());
        }
        int offset = 0;
        for (int i = 0; i < names.size(); i++) {
            CabinetFile file = cabinet.files().get(i);
            out.putInt(file.content().length).putInt(offset);
            int utf = CabinetNames.needsUtf(file.name()) ? CabinetFile.NAME_IS_UTF : 0;
            shorts(out, 0, DosTime.date(file.modified()), DosTime.time(file.modified()), file.attributes() | utf);
            out.put(names.get(i)).put((byte) 0);
            offset += file.content().length;
        }
        blocks.forEach(block -> block(out, whole, block));
        return whole;
    }

    private static void block(ByteBuffer out, byte[] whole, Block block) {
        int start = out.position();
        out.putInt(0);
        shorts(out, block.data().length, block.unpacked());
        out.put(block.data());
        int sum = CabinetChecksum.of(block.data(), 0, block.data().length, 0);
        out.putInt(start, CabinetChecksum.of(whole, start + 4, 4, sum));
    }

    private static void shorts(ByteBuffer out, int... numbers) {
        for (int number : numbers) {
            out.putShort((short) number);
        }
    }

    private static byte[] content(Cabinet cabinet) {
        long size = cabinet.files().stream().mapToLong(f -> f.content().length).sum();
        if (cabinet.files().size() > MOST_FILES || size > Cabinet.MAX_SIZE) {
            throw FormatException.whole(
                    Cabinet.FORMAT, "cannot hold " + cabinet.files().size() + " files of " + size + " bytes");
        }
        ByteBuffer all = ByteBuffer.allocate((int) size);
        cabinet.files().forEach(file -> all.put(file.content()));
        return all.array();
    }

    private static List<Block> blocks(byte[] content, CabinetCompression compression) {
        List<Block> blocks = new ArrayList<>();
        try (MsZip zip = new MsZip()) {
            for (int from = 0; from < content.length; from += MsZip.BLOCK) {
                byte[] block = Arrays.copyOfRange(content, from, Math.min(from + MsZip.BLOCK, content.length));
                byte[] packed = compression == CabinetCompression.MSZIP ? zip.pack(block) : block;
                blocks.add(new Block(block.length, packed));
            }
        }
        return blocks;
    }
}
