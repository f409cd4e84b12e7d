// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

/** The kinds of starter GPOs ({@code GPMStarterGPOType}: system 0, custom 1). */
public enum StarterType {
    /** Made by a vendor, brought in by a cabinet; has an author, a product and a version. */
    SYSTEM("System"),
    /** Made in a domain. */
    CUSTOM("Custom");

    private final String written;

    StarterType(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }
}
