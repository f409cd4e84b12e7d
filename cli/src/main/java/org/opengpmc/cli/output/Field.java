// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One named value of a result.
 *
 * @param key the name in JSON and CSV, in camel case
 * @param heading the name for people
 * @param column whether a table of many rows shows it; a sheet of one row, JSON and CSV always do
 * @param value how to get it: a string, number, boolean, instant, UUID, enum, path, list or map, or null
 */
public record Field<T>(String key, String heading, boolean column, Function<T, ? extends @Nullable Object> value) {}
