// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.registrypol.RegistryPol;

/** The halves of a starter GPO, each with its settings in {@code Registry.pol}. */
public enum StarterHalf {
    /** For computers: the folder {@code Machine}. */
    COMPUTER("Machine"),
    /** For users: the folder {@code User}. */
    USER("User");

    private final String folder;

    StarterHalf(String folder) {
        this.folder = folder;
    }

    /** The folder's name. */
    public String folder() {
        return folder;
    }

    SysvolPath path() {
        return SysvolPath.ROOT.child(folder);
    }

    SysvolPath registryPol() {
        return path().child(RegistryPol.FILE_NAME);
    }

    GpoVersion bump(GpoVersion version) {
        return this == COMPUTER ? version.bumpComputer() : version.bumpUser();
    }
}
