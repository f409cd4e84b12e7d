// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of result consists of, in order. The name and version are part of every JSON answer; a version changes
 * when a field is renamed, removed or changes its meaning, not when one is added.
 *
 * @param name such as {@code gpo}
 * @param version from 1
 */
public record Shape<T>(String name, int version, List<Field<T>> fields) {
    public Shape {
        fields = List.copyOf(fields);
    }

    /** A shape without fields yet. */
    public static <T> Shape<T> named(String name, int version) {
        return new Shape<>(name, version, List.of());
    }

    /** With one more field, shown in tables too. */
    public Shape<T> column(String key, String heading, Function<T, ? extends @Nullable Object> value) {
        return with(new Field<>(key, heading, true, value));
    }

    /** With one more field, left out of tables of many rows. */
    public Shape<T> detail(String key, String heading, Function<T, ? extends @Nullable Object> value) {
        return with(new Field<>(key, heading, false, value));
    }

    /** The identifier of the answer with one item. */
    public String schema() {
        return "opengpmc/" + name + "/" + version;
    }

    /** The identifier of the answer with a list of items. */
    public String listSchema() {
        return "opengpmc/" + name + "-list/" + version;
    }

    private Shape<T> with(Field<T> field) {
        List<Field<T>> more = new ArrayList<>(fields);
        more.add(field);
        return new Shape<>(name, version, more);
    }
}
