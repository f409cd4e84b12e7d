// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.Watch;

/**
 * Many changes, each whole or not at all, planned only when their turn comes. The value of the result are the DNs of the
 * objects changed.
 *
 * @param step what is done, for progress
 */
public record ChangeBatch(ChangeRunner runner, String step, List<Item> items) implements Operation<List<String>> {
    private static final int AT_ONCE = 4;

    public ChangeBatch {
        items = List.copyOf(items);
    }

    /**
     * One change to come.
     *
     * @param name of the object, for people
     * @param plan makes the change; throws what makes it impossible
     */
    public record Item(String name, Function<CancellationToken, PlannedChange> plan) {}

    @Override
    public OperationResult<List<String>> run(Progress progress, CancellationToken cancellation) {
        Watch watch = new Watch(progress, cancellation, items.size(), step);
        return Parallel.run(items, Item::name, step, AT_ONCE, item -> runOne(item, watch), watch, watch);
    }

    private ItemResult<String> runOne(Item item, CancellationToken cancellation) {
        PlannedChange planned = item.plan().apply(cancellation);
        List<StatusMessage> messages = new ArrayList<>(planned.messages());
        messages.addAll(runner.run(planned.change(), cancellation));
        return new ItemResult<>(planned.change().object(), messages);
    }
}
