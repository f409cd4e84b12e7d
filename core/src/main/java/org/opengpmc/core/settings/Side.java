// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

/** One half of a GPO: what applies to computers, and what applies to users. */
public enum Side {
    COMPUTER("Computer", "Machine", "HKLM"),
    USER("User", "User", "HKCU");

    private final String label;
    private final String folder;
    private final String hive;

    Side(String label, String folder, String hive) {
        this.label = label;
        this.folder = folder;
        this.hive = hive;
    }

    /** As GPMC calls it: {@code Computer}, {@code User}. */
    public String label() {
        return label;
    }

    /** Its folder in the GPT and its container in the GPC: {@code Machine}, {@code User}. */
    public String folder() {
        return folder;
    }

    /** The hive that its registry settings go to: {@code HKLM}, {@code HKCU}. */
    public String hive() {
        return hive;
    }

    /** The attribute of the GPC that registers its extensions, such as {@code gPCMachineExtensionNames}. */
    String attribute() {
        return "gPC" + folder + "ExtensionNames";
    }
}
