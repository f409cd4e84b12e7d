// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMCSECollection extends Snapshot<IGPMClientSideExtension> implements IGPMCSECollection {
    GPMCSECollection(List<? extends IGPMClientSideExtension> items) {
        super(items);
    }
}
