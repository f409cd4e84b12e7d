// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

/**
 * How much a cabinet may hold. A few kilobytes can unpack to gigabytes, and several files may share the same bytes, so
 * whoever reads one says what is plausible.
 *
 * @param maxFiles the files in it
 * @param maxUnpacked bytes of all folders together once unpacked, and likewise of all files
 */
public record CabinetLimits(int maxFiles, long maxUnpacked) {
    /** 4,096 files, 64 MiB: far above any cabinet that carries settings. Reading one takes twice that memory at most. */
    public static final CabinetLimits DEFAULT = new CabinetLimits(4096, 64L << 20);
}
