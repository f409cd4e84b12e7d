// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.Watch;

/**
 * Writes the backups so that each shows its GPO as it was at one moment, although people edit meanwhile: both halves are
 * compared with what was seen first, and a GPO that changed is read anew, once. Of a GPT each file is compared with its
 * listing as it is read; the directory halves are all looked at again when that is done, in one search.
 */
final class BackupRounds {
    private static final int AT_ONCE = 4;

    private final Backup backup;
    private final BackupBatch batch;
    private final Progress progress;
    private final CancellationToken cancellation;

    BackupRounds(Backup backup, BackupBatch batch, Progress progress, CancellationToken cancellation) {
        this.backup = backup;
        this.batch = batch;
        Watch watch = new Watch(progress, cancellation, backup.gpos().size(), "back up");
        this.progress = watch;
        this.cancellation = watch;
    }

    /** What came of one GPO; without a backup if its GPT changed while it was read. */
    private record Written(Gpo gpo, Optional<ListedBackup> listed) {}

    OperationResult<List<ListedBackup>> run() {
        OperationResult<List<Written>> first = round(backup.gpos(), progress, false);
        List<Gpo> again = changed(first.value());
        if (again.isEmpty() || first.status() == Status.CANCELLED) {
            return result(first, List.of());
        }
        OperationResult<List<Written>> second = round(again, Progress.NONE, true);
        List<StatusMessage> torn = new ArrayList<>(second.messages());
        changed(second.value()).forEach(gpo -> torn.add(Parallel.failure(gpo.toString(), conflict(gpo))));
        List<Written> kept = Stream.concat(first.value().stream(), second.value().stream())
                .filter(w ->
                        w.listed().filter(listed -> !batch.isDiscarded(listed)).isPresent())
                .toList();
        Status status = torn.isEmpty() ? first.status() : Status.PARTIAL;
        return result(
                new OperationResult<>(
                        kept, second.status() == Status.CANCELLED ? Status.CANCELLED : status, first.messages()),
                torn);
    }

    private static OperationResult<List<ListedBackup>> result(
            OperationResult<List<Written>> round, List<StatusMessage> more) {
        List<StatusMessage> messages = new ArrayList<>(round.messages());
        messages.addAll(more);
        round.value().stream()
                .filter(written -> written.listed().isPresent())
                .forEach(written -> unreadableFilter(written.gpo()).ifPresent(messages::add));
        return new OperationResult<>(
                round.value().stream()
                        .map(Written::listed)
                        .flatMap(Optional::stream)
                        .toList(),
                round.status(),
                messages);
    }

    /** A backup names a filter or none: there is no place in it for anything else. */
    private static Optional<StatusMessage> unreadableFilter(Gpo gpo) {
        return gpo.unreadableWmiFilter()
                .map(value -> StatusMessage.of(
                        StatusMessage.Severity.WARNING,
                        "wmi-filter-unreadable",
                        gpo.toString(),
                        "what the GPO stores as its WMI filter cannot be read and is not in the backup: " + value));
    }

    private OperationResult<List<Written>> round(List<Gpo> gpos, Progress told, boolean last) {
        Backup part = new Backup(backup.connection(), backup.folder(), gpos, backup.comment());
        Backup.Shared shared = part.readShared();
        return Parallel.run(
                gpos, Gpo::toString, "back up", AT_ONCE, gpo -> write(part, shared, gpo, last), told, cancellation);
    }

    private ItemResult<Written> write(Backup part, Backup.Shared shared, Gpo gpo, boolean last) {
        try {
            List<StatusMessage> messages = new ArrayList<>();
            ListedBackup listed = batch.write(part.plan(gpo, shared, messages), cancellation);
            return new ItemResult<>(new Written(gpo, Optional.of(listed)), messages);
        } catch (ConflictException e) {
            if (last) {
                throw e;
            }
            return new ItemResult<>(new Written(gpo, Optional.empty()), List.of());
        }
    }

    private ConflictException conflict(Gpo gpo) {
        return new ConflictException(Failure.of("the GPO is being edited: while it was read it changed twice")
                .on(gpo.dn())
                .at(backup.connection().facts().server())
                .hint("Back it up again when its editor is done"));
    }

    /** The GPOs that changed since they were read, as they are now; their backups are taken back. */
    private List<Gpo> changed(List<Written> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        Map<GpoId, Gpo> now = new HashMap<>();
        Gpos gpos = new Gpos(backup.connection());
        (written.size() == 1 ? gpos.byId(written.get(0).gpo().id()).stream() : gpos.list().stream())
                .forEach(gpo -> now.put(gpo.id(), gpo));
        List<Gpo> changed = new ArrayList<>();
        for (Written one : written) {
            Gpo present = now.get(one.gpo().id());
            // One that was deleted meanwhile is as it was at a moment before.
            boolean same = present == null || present.isAsIn(one.gpo());
            if (!same || one.listed().isEmpty()) {
                one.listed().ifPresent(batch::discard);
                changed.add(present == null ? one.gpo() : present);
            }
        }
        return changed;
    }
}
