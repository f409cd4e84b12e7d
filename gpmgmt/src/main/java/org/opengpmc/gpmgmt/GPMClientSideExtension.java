// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.core.extension.ClientSideExtension;
import org.opengpmc.core.gpo.GpoId;

record GPMClientSideExtension(ClientSideExtension extension) implements IGPMClientSideExtension {
    @Override
    public String getID() {
        return new GpoId(extension.id()).toString();
    }

    @Override
    public String getDisplayName() {
        return extension.name();
    }

    @Override
    public boolean isUserEnabled() {
        return extension.user();
    }

    @Override
    public boolean isComputerEnabled() {
        return extension.computer();
    }
}
