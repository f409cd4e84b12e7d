// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

/** What a policy writes. */
public sealed interface AdmxValue {
    /**
     * A number: REG_DWORD, or REG_QWORD if it is long.
     *
     * @param number unsigned
     * @param isLong whether it has 64 bits
     */
    record Numeric(long number, boolean isLong) implements AdmxValue {}

    /** A text: REG_SZ. */
    record Text(String text) implements AdmxValue {}

    /** No value: the one that is there is deleted. */
    record Delete() implements AdmxValue {}
}
