// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMGPOCollection extends Snapshot<IGPMGPO> implements IGPMGPOCollection {
    GPMGPOCollection(List<? extends IGPMGPO> items) {
        super(items);
    }
}
