// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.formats.FormatException;

/**
 * A cabinet file ([MS-CAB]). One that is part of a set over several files is refused, and so is LZX or Quantum data.
 * Reserved areas, such as that of a signature, are skipped.
 *
 * @param files in the order of the cabinet; no two of the same name, case apart
 */
public record Cabinet(List<CabinetFile> files) {
    static final String FORMAT = "cabinet";

    /** A file of four gigabytes could not be told in the header; the data is held in memory besides. */
    static final long MAX_SIZE = 512L << 20;

    /**
     * A cabinet of these files.
     *
     * @throws FormatException if two have the same name
     */
    public Cabinet {
        files = List.copyOf(files);
        Set<String> names = new HashSet<>();
        for (CabinetFile file : files) {
            if (!names.add(file.name().toUpperCase(Locale.ROOT))) {
                throw FormatException.whole(FORMAT, "holds two files named '" + file.name() + "'");
            }
        }
    }

    /**
     * Reads a cabinet under the {@link CabinetLimits#DEFAULT default limits}.
     *
     * @throws FormatException as {@link #parse(byte[], CabinetLimits)}
     */
    public static Cabinet parse(byte[] file) {
        return parse(file, CabinetLimits.DEFAULT);
    }

    /**
     * Reads a cabinet with all its files.
     *
     * @throws FormatException with the offset, if it is damaged, a checksum is wrong, it is part of a set, packed in a way
     *     not known here, holds a name that is no safe relative path, or exceeds a limit
     */
    public static Cabinet parse(byte[] file, CabinetLimits limits) {
        return new CabinetReader(file, limits).read();
    }

    /**
     * Writes a cabinet with one folder that holds all files in their order.
     *
     * @throws FormatException if that is more than a cabinet can hold
     */
    public byte[] write(CabinetCompression compression) {
        return CabinetWriter.write(this, compression);
    }

    /** The file of that name, without regard to case. */
    public Optional<CabinetFile> file(String name) {
        return files.stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
    }
}
