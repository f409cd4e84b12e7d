// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMWMIFilterCollection extends Snapshot<IGPMWMIFilter> implements IGPMWMIFilterCollection {
    GPMWMIFilterCollection(List<? extends IGPMWMIFilter> items) {
        super(items);
    }
}
