// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.Problems;

/**
 * Finds settings. What is new or changed is read first and kept in the index; names and links of GPOs are those of now. A
 * GPO that could not be read, or not as a whole, is told each time: what is searched for may be in it.
 */
public final class SettingSearch implements Operation<List<FoundSetting>> {
    private final SettingSource source;
    private final SettingQuery query;
    private final Optional<Path> folder;
    private final boolean rebuild;
    private final int threads;
    private final List<StatusMessage> messages = new ArrayList<>();
    private Status status = Status.DONE;

    /**
     * A search.
     *
     * @param folder where the index is kept; empty if none is
     * @param rebuild whether all is read again
     * @param threads how many GPOs are read at once
     */
    public SettingSearch(
            SettingSource source, SettingQuery query, Optional<Path> folder, boolean rebuild, int threads) {
        this.source = source;
        this.query = query;
        this.folder = folder;
        this.rebuild = rebuild;
        this.threads = threads;
    }

    @Override
    public OperationResult<List<FoundSetting>> run(Progress progress, CancellationToken cancellation) {
        SettingIndex index = refreshed(progress, cancellation);
        if (status == Status.CANCELLED) {
            return new OperationResult<>(List.of(), status, messages);
        }
        List<FoundSetting> found = find(index, cancellation);
        return new OperationResult<>(found, status, messages);
    }

    private void notice(String text) {
        messages.add(StatusMessage.of(Severity.INFO, "index", "index", text));
    }

    private SettingIndex refreshed(Progress progress, CancellationToken cancellation) {
        Fingerprint fingerprint = Fingerprint.of(source.identity(), source.basis());
        Optional<IndexFile> file = folder.map(f -> new IndexFile(
                f.resolve(Fingerprint.of(source.identity()).toString().substring(0, 32) + ".index")));
        SettingIndex old = file.filter(f -> !rebuild)
                .flatMap(f -> f.read(fingerprint, this::notice))
                .orElseGet(SettingIndex::empty);
        List<SearchedGpo> changed = new ArrayList<>();
        List<IndexedGpo> kept = new ArrayList<>();
        for (SearchedGpo gpo : source.gpos()) {
            cancellation.check();
            Optional<IndexedGpo> indexed = old.gpo(gpo.key()).filter(i -> source.isCurrent(gpo, i));
            indexed.ifPresentOrElse(kept::add, () -> changed.add(gpo));
        }
        if (changed.isEmpty() && kept.size() == old.gpos().size()) {
            return old;
        }
        byte[] body = merged(old, kept, changed, progress, cancellation);
        IndexSize size = IndexSize.of(body, 0);
        if (size.memory() > IndexMemory.most()) {
            notice("the index is too large for this process's memory and is not kept: the next search reads all again");
        } else {
            // What was read before somebody pressed Ctrl-C need not be read again.
            file.ifPresent(f -> f.write(fingerprint, body, this::notice));
        }
        return SettingIndex.parse(body, 0, size);
    }

    private byte[] merged(
            SettingIndex old,
            List<IndexedGpo> kept,
            List<SearchedGpo> changed,
            Progress progress,
            CancellationToken cancellation) {
        IndexBuilder builder = new IndexBuilder();
        // One more than the number, so that nothing is known at first.
        int[] known = new int[old.texts().count()];
        IntUnaryOperator renumbered = id -> {
            if (known[id] == 0) {
                known[id] = builder.id(old.texts().text(id)) + 1;
            }
            return known[id] - 1;
        };
        for (IndexedGpo gpo : kept) {
            try {
                builder.copy(old, gpo, renumbered);
            } catch (StorageFailedException e) {
                messages.add(Problems.cut(gpo.id(), "not searched: " + e.getMessage()));
                status = Status.PARTIAL;
            }
        }
        if (!changed.isEmpty()) {
            Function<SearchedGpo, IndexRow.Reading> reading = source.reading(changed);
            OperationResult<List<String>> read = Parallel.run(
                    changed,
                    SearchedGpo::name,
                    "index",
                    threads,
                    gpo -> {
                        builder.add(gpo.key(), gpo.stamp(), reading.apply(gpo));
                        return new Parallel.ItemResult<>(gpo.key(), List.of());
                    },
                    progress,
                    cancellation);
            messages.addAll(read.messages());
            status = read.status() == Status.DONE ? status : read.status();
        }
        return builder.toBytes();
    }

    private List<FoundSetting> find(SettingIndex index, CancellationToken cancellation) {
        RowMatcher matcher = new RowMatcher(query, index.texts(), cancellation);
        List<FoundSetting> found = new ArrayList<>();
        @Nullable Map<String, List<ReportedGpo.Link>> links = null;
        for (SearchedGpo gpo : source.gpos()) {
            Optional<IndexedGpo> indexed = index.gpo(gpo.key());
            if (indexed.isEmpty()) {
                continue;
            }
            tell(indexed.get());
            for (int i = indexed.get().firstRow(); i < indexed.get().endRow(); i++) {
                IndexedRow row = index.row(i);
                if (matcher.test(row)) {
                    links = links == null ? source.links() : links;
                    found.add(new FoundSetting(
                            gpo, row.side(), row.extension(), row.setting(), links.getOrDefault(gpo.id(), List.of())));
                }
            }
        }
        return found;
    }

    private void tell(IndexedGpo gpo) {
        for (StatusMessage problem : gpo.problems()) {
            if (Problems.hidesSettings(problem)) {
                messages.add(problem);
                status = status == Status.DONE ? Status.PARTIAL : status;
            }
        }
    }
}
