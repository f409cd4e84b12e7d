// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.opengpmc.cli.output.PlanItem;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.StatusMessage;

/** Changes by the hand of a user: shown, confirmed, made. */
public final class Edit {
    private Edit() {}

    /**
     * Makes a change if the user agrees.
     *
     * @return whether it was made; false after a dry run
     */
    public static boolean make(
            Invocation invocation, DomainConnection connection, Confirmation confirmation, Change change) {
        return make(invocation, connection, confirmation, new PlannedChange(change, List.of()));
    }

    /** The same, with what the plan has to say. */
    public static boolean make(
            Invocation invocation, DomainConnection connection, Confirmation confirmation, PlannedChange planned) {
        planned.messages().forEach(invocation.output()::message);
        Change change = planned.change();
        PlanItem item = confirmation.isDryRun() ? withSteps(change) : PlanItem.of(change.title());
        if (!confirmation.confirm(invocation, List.of(item))) {
            return false;
        }
        invocation.run(runner(invocation, connection), change).forEach(invocation.output()::message);
        return true;
    }

    /**
     * Makes many changes, each planned when its turn comes, if the user agrees, and tells what was done.
     *
     * @param step what is done to each, such as {@code restore}
     * @param sentence what was done to so many objects
     * @return the exit code
     */
    public static int makeAll(
            Invocation invocation,
            DomainConnection connection,
            Confirmation confirmation,
            String step,
            List<ChangeBatch.Item> items,
            IntFunction<String> sentence) {
        if (confirmation.isDryRun()) {
            return invocation.exitCode(rehearse(invocation, confirmation, step, items));
        }
        OperationResult<List<Changed>> made = made(invocation, connection, confirmation, step, items);
        return invocation.finish(
                Changed.SHAPE, made, sentence.apply(made.value().size()));
    }

    private static OperationResult<List<Changed>> made(
            Invocation invocation,
            DomainConnection connection,
            Confirmation confirmation,
            String step,
            List<ChangeBatch.Item> items) {
        List<PlanItem> plan = items.stream()
                .map(item -> PlanItem.of(step + " " + item.name()))
                .toList();
        if (!confirmation.confirm(invocation, plan)) {
            return new OperationResult<>(List.of(), OperationResult.Status.DONE, List.of());
        }
        Map<String, String> names = new ConcurrentHashMap<>();
        List<ChangeBatch.Item> named = items.stream()
                .map(item -> new ChangeBatch.Item(item.name(), cancelled -> {
                    PlannedChange planned = item.plan().apply(cancelled);
                    names.put(planned.change().object(), item.name());
                    return planned;
                }))
                .toList();
        OperationResult<List<String>> made =
                invocation.run(new ChangeBatch(runner(invocation, connection), step, named));
        List<Changed> changed = made.value().stream()
                .map(object -> new Changed(names.getOrDefault(object, object), object))
                .toList();
        return new OperationResult<>(changed, made.status(), made.messages());
    }

    /**
     * Tells of a change that was made. If what it changed cannot be read again, because the connection has broken since,
     * that is no failure of the change.
     */
    public static <T> void tell(
            Invocation invocation, Shape<T> shape, Supplier<T> reading, Function<T, String> sentence) {
        T after;
        try {
            after = reading.get();
        } catch (GpmcException e) {
            invocation.output().warning("the change was made, but cannot be shown: " + e.getMessage());
            return;
        }
        invocation.output().made(shape, after, sentence.apply(after));
    }

    /** Plans each; one that cannot be done is told and does not hide the others, as when they are made. */
    private static OperationResult<List<Changed>> rehearse(
            Invocation invocation, Confirmation confirmation, String step, List<ChangeBatch.Item> items) {
        CancellationToken cancellation = invocation.cancellation();
        OperationResult<List<PlannedChange>> planned = invocation.run((progress, cancelled) -> Parallel.run(
                items,
                ChangeBatch.Item::name,
                step,
                1,
                item -> new ItemResult<>(item.plan().apply(cancellation), List.of()),
                progress,
                cancelled));
        List<StatusMessage> messages = new ArrayList<>();
        planned.value().forEach(change -> messages.addAll(change.messages()));
        messages.addAll(planned.messages());
        confirmation.confirm(
                invocation,
                planned.value().stream()
                        .map(change -> withSteps(change.change()))
                        .toList());
        messages.forEach(invocation.output()::message);
        return new OperationResult<>(
                planned.value().stream()
                        .map(change -> new Changed(
                                change.change().title(), change.change().object()))
                        .toList(),
                planned.status(),
                messages);
    }

    private static PlanItem withSteps(Change change) {
        return new PlanItem(change.title(), change.plan());
    }

    private static ChangeRunner runner(Invocation invocation, DomainConnection connection) {
        return new ChangeRunner(connection, invocation.state(), ChangeObserver.NONE);
    }
}
