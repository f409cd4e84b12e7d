// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

/** Makes the bytes of an index: the texts, each once, then the GPOs with their settings. Safe for use by several threads. */
final class IndexBuilder {
    static final int USER = 1;
    static final int REGISTRY_ONLY = 2;

    /** A longer text is cut: nobody reads it, and one GPO must not fill the memory. */
    static final int LONGEST = 64 << 10;

    /** Of one GPO; far above the largest security baselines. */
    static final int MOST_ROWS = 200_000;

    private final Map<String, Integer> ids = new HashMap<>();
    // Both together are the file.
    private final IndexBytes texts = new IndexBytes(IndexBytes.MOST / 2 - 16);
    private final IndexBytes gpos = new IndexBytes(IndexBytes.MOST / 2 - 16);
    private int count;

    /** Adds a GPO that was read. */
    synchronized void add(String id, String stamp, IndexRow.Reading reading) {
        int size = Math.min(reading.rows().size(), MOST_ROWS);
        List<StatusMessage> problems = new ArrayList<>(reading.problems());
        if (size < reading.rows().size()) {
            problems.add(Problems.cut(
                    id, reading.rows().size() + " settings, of which the first " + size + " are searched"));
        }
        IndexBytes gpo = new IndexBytes(IndexBytes.MOST / 2);
        head(gpo, id, stamp, reading.fileStamp(), reading.settled(), problems);
        gpo.number(size);
        reading.rows().subList(0, size).forEach(row -> row(gpo, row));
        // Whole, or there is no room for it.
        gpos.append(gpo);
        count++;
    }

    /** Adds a GPO as it is in another index. */
    synchronized void copy(SettingIndex index, IndexedGpo gpo, IntUnaryOperator texts) {
        head(gpos, gpo.id(), gpo.stamp(), gpo.fileStamp(), gpo.settled(), gpo.problems());
        gpos.number(gpo.endRow() - gpo.firstRow());
        for (int row = gpo.firstRow(); row < gpo.endRow(); row++) {
            index.row(row).copy(gpos, texts);
        }
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
        texts.text(kept);
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
        IndexBytes whole = new IndexBytes(IndexBytes.MOST);
        whole.number(ids.size());
        whole.append(texts);
        whole.number(count);
        whole.append(gpos);
        return whole.toArray();
    }
}
