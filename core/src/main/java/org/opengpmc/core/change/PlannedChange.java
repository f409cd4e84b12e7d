// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.util.List;
import org.opengpmc.core.operation.StatusMessage;

/**
 * A change ready to run, and what there is to say about it beforehand.
 *
 * @param messages such as what of a backup cannot be restored
 */
public record PlannedChange(Change change, List<StatusMessage> messages) {
    public PlannedChange {
        messages = List.copyOf(messages);
    }
}
