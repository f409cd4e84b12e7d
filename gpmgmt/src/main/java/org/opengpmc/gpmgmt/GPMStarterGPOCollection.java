// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMStarterGPOCollection extends Snapshot<IGPMStarterGPO> implements IGPMStarterGPOCollection {
    GPMStarterGPOCollection(List<? extends IGPMStarterGPO> items) {
        super(items);
    }
}
