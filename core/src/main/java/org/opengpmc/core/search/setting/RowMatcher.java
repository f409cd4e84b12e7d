// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.opengpmc.core.operation.CancellationToken;

/** Tells which settings of an index a query finds. Not safe for several threads. */
final class RowMatcher implements Predicate<IndexedRow> {
    /** A regular expression may take so long in all, in nanoseconds. */
    static final long REGEX_NANOS = 5_000_000_000L;

    private static final String POLICY = "policy:";

    private final List<Predicate<IndexedRow>> conditions = new ArrayList<>();

    RowMatcher(SettingQuery query, Texts texts, CancellationToken cancellation) {
        // A bare registry value is a repetition unless registry values are asked for.
        if (query.registry().isEmpty()) {
            conditions.add(row -> !row.registryOnly());
        }
        query.side().ifPresent(side -> conditions.add(row -> row.side() == side));
        if (!query.extensions().isEmpty()) {
            IntPredicate named =
                    new TextTest(texts, name -> query.extensions().stream().anyMatch(name::equalsIgnoreCase));
            conditions.add(row -> named.test(row.id(IndexedRow.EXTENSION)));
        }
        for (String word : query.words()) {
            BitSet containing = texts.containing(Fold.text(word));
            conditions.add(row -> row.anyText(containing::get));
        }
        query.registry().ifPresent(path -> registry(path, texts));
        query.value().ifPresent(value -> value(value, texts));
        query.policy().ifPresent(policy -> policy(policy, texts));
        query.regex().ifPresent(regex -> {
            BoundedPattern pattern = new BoundedPattern(regex, REGEX_NANOS, System::nanoTime, cancellation);
            IntPredicate fits = new TextTest(texts, pattern::occursIn);
            conditions.add(row -> row.anyText(fits));
        });
    }

    private void registry(String path, Texts texts) {
        RegistryPattern pattern = new RegistryPattern(path);
        IntPredicate hive = new TextTest(texts, pattern::hasHive);
        IntPredicate key = new TextTest(texts, pattern::hasKey);
        IntPredicate valueName = new TextTest(texts, pattern::hasValue);
        conditions.add(row -> row.anyPlace(hive, key, valueName));
    }

    private void value(String value, Texts texts) {
        Wildcard wanted = new Wildcard(value);
        IntPredicate fits =
                new TextTest(texts, text -> wanted.test(text) || text.lines().anyMatch(wanted));
        conditions.add(row -> row.anyValue(fits));
    }

    private void policy(String policy, Texts texts) {
        Wildcard wanted = new Wildcard(policy);
        IntPredicate name = new TextTest(texts, wanted);
        IntPredicate inside = new TextTest(
                texts,
                key -> key.startsWith(POLICY)
                        && (wanted.test(key.substring(POLICY.length()))
                                || wanted.test(key.substring(key.lastIndexOf('.') + 1))));
        conditions.add(row -> name.test(row.id(IndexedRow.NAME)) || inside.test(row.id(IndexedRow.KEY)));
    }

    @Override
    public boolean test(IndexedRow row) {
        for (Predicate<IndexedRow> condition : conditions) {
            if (!condition.test(row)) {
                return false;
            }
        }
        return true;
    }
}
