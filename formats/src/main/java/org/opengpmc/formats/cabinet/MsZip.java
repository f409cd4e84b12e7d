// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.opengpmc.formats.FormatException;

/**
 * MSZIP ([MS-MCI]): each block is a deflate stream of its own behind the letters CK, and may refer to the 32 KiB before
 * it. One of these packs or unpacks one folder, block after block.
 */
final class MsZip implements AutoCloseable {
    /** Bytes of a block once unpacked; only the last one of a folder may be shorter. */
    static final int BLOCK = 32768;

    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] history = new byte[0];

    byte[] pack(byte[] block) {
        deflater.reset();
        if (history.length > 0) {
            deflater.setDictionary(history);
        }
        deflater.setInput(block);
        deflater.finish();
        byte[] out = new byte[BLOCK + 6144];
        out[0] = 'C';
        out[1] = 'K';
        int size = 2 + deflater.deflate(out, 2, out.length - 2);
        history = block;
        return Arrays.copyOf(out, size);
    }

    byte[] unpack(byte[] input, int from, int length, int unpackedSize) {
        if (length < 2 || input[from] != 'C' || input[from + 1] != 'K') {
            throw FormatException.atOffset(Cabinet.FORMAT, "a packed block does not begin with CK", from);
        }
        inflater.reset();
        if (history.length > 0) {
            inflater.setDictionary(history);
        }
        inflater.setInput(input, from + 2, length - 2);
        byte[] block = new byte[unpackedSize];
        try {
            int done = 0;
            while (done < unpackedSize) {
                int count = inflater.inflate(block, done, unpackedSize - done);
                if (count == 0) {
                    throw damaged(from);
                }
                done += count;
            }
        } catch (DataFormatException e) {
            throw damaged(from);
        }
        history = block;
        return block;
    }

    private static FormatException damaged(int offset) {
        return FormatException.atOffset(Cabinet.FORMAT, "a packed block is damaged", offset);
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
