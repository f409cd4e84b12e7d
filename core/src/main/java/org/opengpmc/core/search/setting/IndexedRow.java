// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;

/** A setting in an index: numbers of texts. */
final class IndexedRow {
    static final int EXTENSION = 1;
    static final int KEY = 2;
    static final int NAME = 3;
    static final int VALUE = 4;
    /** The first of three lists, each with its length before it: path, details, registry values. */
    static final int PATH = 5;

    private static final int DETAIL = 2;
    private static final int PLACE = 3;

    private final int[] cells;
    private final int at;
    private final Texts texts;

    /**
     * @param cells all numbers of the index
     * @param at where this setting's begin
     * @param texts what they stand for
     */
    IndexedRow(int[] cells, int at, Texts texts) {
        this.cells = cells;
        this.at = at;
        this.texts = texts;
    }

    Side side() {
        return (cells[at] & IndexBuilder.USER) != 0 ? Side.USER : Side.COMPUTER;
    }

    boolean registryOnly() {
        return (cells[at] & IndexBuilder.REGISTRY_ONLY) != 0;
    }

    /** The number of one of its texts. */
    int id(int field) {
        return cells[at + field];
    }

    private int details() {
        return at + PATH + 1 + cells[at + PATH];
    }

    private int places() {
        int details = details();
        return details + 1 + DETAIL * cells[details];
    }

    private int end() {
        int places = places();
        return places + 1 + PLACE * cells[places];
    }

    /** Whether one of the texts that people read or write fits; its key is none. */
    boolean anyText(IntPredicate fits) {
        if (fits.test(id(EXTENSION)) || fits.test(id(NAME)) || fits.test(id(VALUE))) {
            return true;
        }
        int details = details();
        int places = places();
        return any(at + PATH + 1, details, fits) || any(details + 1, places, fits) || any(places + 1, end(), fits);
    }

    /** Whether its value or one of a detail fits. */
    boolean anyValue(IntPredicate fits) {
        if (fits.test(id(VALUE))) {
            return true;
        }
        int end = places();
        for (int i = details() + DETAIL; i < end; i += DETAIL) {
            if (fits.test(cells[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its registry values fits in all three. */
    boolean anyPlace(IntPredicate hive, IntPredicate key, IntPredicate valueName) {
        int end = end();
        for (int i = places() + 1; i < end; i += PLACE) {
            if (hive.test(cells[i]) && key.test(cells[i + 1]) && valueName.test(cells[i + 2])) {
                return true;
            }
        }
        return false;
    }

    private boolean any(int from, int to, IntPredicate fits) {
        for (int i = from; i < to; i++) {
            if (fits.test(cells[i])) {
                return true;
            }
        }
        return false;
    }

    /** Writes it for another index, in which the texts have other numbers. */
    void copy(IndexBytes out, IntUnaryOperator text) {
        out.number(cells[at]);
        for (int i = 1; i < PATH; i++) {
            out.number(text.applyAsInt(cells[at + i]));
        }
        list(out, text, at + PATH, details());
        list(out, text, details(), places());
        list(out, text, places(), end());
    }

    private void list(IndexBytes out, IntUnaryOperator text, int from, int to) {
        out.number(cells[from]);
        for (int i = from + 1; i < to; i++) {
            out.number(text.applyAsInt(cells[i]));
        }
    }

    String extension() {
        return texts.text(id(EXTENSION));
    }

    Setting setting() {
        List<String> path = new ArrayList<>();
        for (int i = at + PATH + 1; i < details(); i++) {
            path.add(texts.text(cells[i]));
        }
        List<Detail> details = new ArrayList<>();
        for (int i = details() + 1; i < places(); i += DETAIL) {
            details.add(new Detail(texts.text(cells[i]), texts.text(cells[i + 1])));
        }
        List<RegistryPlace> registry = new ArrayList<>();
        for (int i = places() + 1; i < end(); i += PLACE) {
            registry.add(new RegistryPlace(texts.text(cells[i]), texts.text(cells[i + 1]), texts.text(cells[i + 2])));
        }
        return new Setting(texts.text(id(KEY)), path, texts.text(id(NAME)), texts.text(id(VALUE)), details)
                .in(registry);
    }
}
