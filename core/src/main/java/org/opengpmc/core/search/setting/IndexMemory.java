// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;

/** How much of this process's memory an index may take. */
final class IndexMemory {
    /** No file needs to be larger, however much memory there is. */
    private static final long LARGEST_FILE = 256L << 20;

    private IndexMemory() {}

    /** Of an index in memory; beside it a newer one may be in the making. */
    static long most() {
        return Runtime.getRuntime().maxMemory() / 8 * 3;
    }

    /** Of the texts of one that is in the making. */
    static long mostInTheMaking() {
        return most();
    }

    /** Of the bytes of an index: in memory they are there twice, and more with them. */
    static int mostBytes() {
        return (int) Math.min(LARGEST_FILE, most() / 2);
    }

    static StorageFailedException exceeded() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new StorageFailedException(
                Failure.of("its settings do not fit into the " + megabytes + " MB of memory beside those of the others")
                        .hint("Search a smaller folder of backups, or set GPMC_JAVA_OPTIONS=-Xmx1g"));
    }
}
