// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

/** The checksum of a data block ([MS-CAB] 3.1): an exclusive or over words of four bytes. */
final class CabinetChecksum {
    private CabinetChecksum() {}

    /** Goes on with a checksum over more bytes. */
    static int of(byte[] data, int from, int length, int seed) {
        int sum = seed;
        int end = from + length;
        int position = from;
        for (; position + 4 <= end; position += 4) {
            sum ^= (data[position] & 0xff)
                    | (data[position + 1] & 0xff) << 8
                    | (data[position + 2] & 0xff) << 16
                    | (data[position + 3] & 0xff) << 24;
        }
        // What is left over counts in the other direction.
        int rest = 0;
        for (; position < end; position++) {
            rest = (rest << 8) | (data[position] & 0xff);
        }
        return sum ^ rest;
    }
}
