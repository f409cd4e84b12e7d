// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

/** Makes the bytes of an index: the texts, each once, then the GPOs with their settings. Safe for use by several threads. */
final class IndexBuilder {
    static final int USER = 1;
    static final int REGISTRY_ONLY = 2;

    /** A longer text is cut, which is told: one GPO must not fill the memory. */
    static final int LONGEST = 64 << 10;

    /** Of one GPO; far above the largest security baselines. */
    static final int MOST_ROWS = 200_000;

    /** What a text takes beside its characters: objects for itself, its number, and its place in the table. */
    private static final int TEXT = 104;

    private final Map<String, Integer> ids = new HashMap<>();
    // Both together are the file.
    private final IndexBytes texts = new IndexBytes(IndexMemory.mostBytes());
    private final IndexBytes gpos = new IndexBytes(IndexMemory.mostBytes());
    private final long mostMemory = IndexMemory.mostInTheMaking();
    private long memory;
    private int count;

    /** Adds a GPO that was read. */
    synchronized void add(String id, String stamp, IndexRow.Reading reading) {
        int size = Math.min(reading.rows().size(), MOST_ROWS);
        List<StatusMessage> problems = new ArrayList<>(reading.problems());
        if (size < reading.rows().size()) {
            problems.add(Problems.cut(
                    id, reading.rows().size() + " settings, of which the first " + size + " are searched"));
        }
        List<IndexRow> rows = reading.rows().subList(0, size);
        List<Setting> cut =
                rows.stream().map(IndexRow::setting).filter(IndexBuilder::isCut).toList();
        if (!cut.isEmpty()) {
            String name = cut.get(0).name();
            problems.add(Problems.cut(
                    id,
                    "a text of '" + name.substring(0, Math.min(100, name.length())) + "'"
                            + (cut.size() == 1 ? "" : " and of " + (cut.size() - 1) + " other settings")
                            + " is longer than " + LONGEST + " characters: the rest is not searched"));
        }
        IndexBytes gpo = new IndexBytes(IndexMemory.mostBytes());
        head(gpo, id, stamp, reading.fileStamp(), reading.settled(), problems);
        gpo.number(size);
        rows.forEach(row -> row(gpo, row));
        // Whole, or there is no room for it.
        gpos.append(gpo);
        count++;
    }

    private static boolean isCut(Setting setting) {
        return Stream.of(
                        Stream.of(setting.key(), setting.name(), setting.value()),
                        setting.path().stream(),
                        setting.details().stream().flatMap(d -> Stream.of(d.name(), d.value())),
                        setting.registry().stream().flatMap(p -> Stream.of(p.key(), p.valueName())))
                .flatMap(texts -> texts)
                .anyMatch(text -> text.length() > LONGEST);
    }

    /** Adds a GPO as it is in another index. */
    synchronized void copy(SettingIndex index, IndexedGpo gpo, IntUnaryOperator texts) {
        IndexBytes whole = new IndexBytes(IndexMemory.mostBytes());
        head(whole, gpo.id(), gpo.stamp(), gpo.fileStamp(), gpo.settled(), gpo.problems());
        whole.number(gpo.endRow() - gpo.firstRow());
        for (int row = gpo.firstRow(); row < gpo.endRow(); row++) {
            index.row(row).copy(whole, texts);
        }
        gpos.append(whole);
        count++;
    }

    /** The number of a text, which is kept from now on. */
    synchronized int id(String text) {
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        Integer known = ids.get(kept);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        if (memory + TEXT + kept.length() > mostMemory) {
            throw IndexMemory.exceeded();
        }
        texts.text(kept);
        memory += TEXT + kept.length();
        ids.put(kept, id);
        return id;
    }

    private void head(
            IndexBytes out, String id, String stamp, String fileStamp, boolean settled, List<StatusMessage> problems) {
        out.number(id(id));
        out.number(id(stamp));
        out.number(id(fileStamp));
        out.number(settled ? 1 : 0);
        out.number(problems.size());
        for (StatusMessage problem : problems) {
            out.number(id(problem.severity().name()));
            out.number(id(problem.code()));
            out.number(id(problem.extensionName().orElse("")));
            out.number(id(problem.objectPath()));
            out.number(id(problem.text()));
        }
    }

    private void row(IndexBytes out, IndexRow row) {
        Setting setting = row.setting();
        out.number((row.side() == Side.USER ? USER : 0) | (row.registryOnly() ? REGISTRY_ONLY : 0));
        out.number(id(row.extension()));
        out.number(id(setting.key()));
        out.number(id(setting.name()));
        out.number(id(setting.value()));
        out.number(setting.path().size());
        setting.path().forEach(part -> out.number(id(part)));
        out.number(setting.details().size());
        for (Setting.Detail detail : setting.details()) {
            out.number(id(detail.name()));
            out.number(id(detail.value()));
        }
        out.number(setting.registry().size());
        for (RegistryPlace place : setting.registry()) {
            out.number(id(place.hive()));
            out.number(id(place.key()));
            out.number(id(place.valueName()));
        }
    }

    /** The bytes of the index; see {@link SettingIndex#parse}. */
    synchronized byte[] toBytes() {
        return IndexBytes.joined(number(ids.size()), texts, number(count), gpos);
    }

    private static IndexBytes number(int number) {
        IndexBytes bytes = new IndexBytes(Long.BYTES);
        bytes.number(number);
        return bytes;
    }
}
