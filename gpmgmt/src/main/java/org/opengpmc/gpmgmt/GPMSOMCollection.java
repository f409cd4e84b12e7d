// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMSOMCollection extends Snapshot<IGPMSOM> implements IGPMSOMCollection {
    GPMSOMCollection(List<? extends IGPMSOM> items) {
        super(items);
    }
}
