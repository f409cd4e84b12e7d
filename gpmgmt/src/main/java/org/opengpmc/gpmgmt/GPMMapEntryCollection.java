// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;

final class GPMMapEntryCollection extends Snapshot<IGPMMapEntry> implements IGPMMapEntryCollection {
    GPMMapEntryCollection(List<? extends IGPMMapEntry> items) {
        super(items);
    }
}
