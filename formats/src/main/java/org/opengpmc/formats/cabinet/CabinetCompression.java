// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.cabinet;

/** How the data of a cabinet folder is packed ([MS-CAB] 2.3, typeCompress). */
public enum CabinetCompression {
    /** Not at all. */
    NONE(0),
    /** Deflate in blocks of 32 KiB that share their history ([MS-MCI]). */
    MSZIP(1);

    private final int code;

    CabinetCompression(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
