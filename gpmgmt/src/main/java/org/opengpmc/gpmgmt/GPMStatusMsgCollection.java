// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMStatusMsgCollection extends Snapshot<IGPMStatusMessage> implements IGPMStatusMsgCollection {
    GPMStatusMsgCollection(List<? extends IGPMStatusMessage> items) {
        super(items);
    }
}
