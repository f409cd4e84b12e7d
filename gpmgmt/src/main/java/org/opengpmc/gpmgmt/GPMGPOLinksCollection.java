// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMGPOLinksCollection extends Snapshot<IGPMGPOLink> implements IGPMGPOLinksCollection {
    GPMGPOLinksCollection(List<? extends IGPMGPOLink> items) {
        super(items);
    }
}
