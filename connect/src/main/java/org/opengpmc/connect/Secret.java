// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import java.util.Arrays;

/** A password that does not print itself and can be wiped. */
public final class Secret implements AutoCloseable {
    private final char[] value;

    private Secret(char[] value) {
        this.value = value;
    }

    /** Takes a copy; the caller wipes its own. */
    public static Secret of(char[] value) {
        return new Secret(value.clone());
    }

    /** A second secret of the same value, with a life of its own. */
    public Secret copy() {
        return new Secret(value.clone());
    }

    /** A copy of the password, to be wiped by the caller. */
    public char[] reveal() {
        return value.clone();
    }

    /** Overwrites the password. */
    @Override
    public void close() {
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
