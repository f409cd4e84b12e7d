// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

/**
 * The version of one half of a GPO when it was backed up, from both stores. A backup packs the two into one number:
 * 65537 is version 1 in both, and 65536 version 1 in GPT.INI alone.
 *
 * @param directory what the GPC said; 16 bits
 * @param gptIni what GPT.INI said; 16 bits
 */
public record BackupVersion(int directory, int gptIni) {
    public BackupVersion {
        directory &= 0xFFFF;
        gptIni &= 0xFFFF;
    }

    /** Unpacks the number in {@code UserVersionNumber} or {@code MachineVersionNumber}. */
    public static BackupVersion ofPacked(long packed) {
        return new BackupVersion((int) packed, (int) (packed >>> 16));
    }

    /** The number that stands in the file. */
    public long packed() {
        return (long) gptIni << 16 | directory;
    }
}
