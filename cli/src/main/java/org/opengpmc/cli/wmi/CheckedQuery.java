// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Caret;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wql.WqlQuery;

/**
 * A query and what is wrong with it.
 *
 * @param filter the filter or file it is from; empty if it was typed
 * @param problem null if it is well formed
 * @param character where the problem is, from 1; null if that is nowhere in particular
 */
record CheckedQuery(
        String filter,
        String query,
        @Nullable String problem,
        @Nullable Long character) {

    static CheckedQuery of(String filter, String query) {
        try {
            WqlQuery.parse(query);
            return new CheckedQuery(filter, query, null, null);
        } catch (FormatException e) {
            Long character = e.character().isPresent() ? e.character().getAsLong() : null;
            return new CheckedQuery(filter, query, e.getMessage(), character);
        }
    }

    boolean valid() {
        return problem == null;
    }

    /**
     * Stops a command whose query is wrong before it reaches the domain.
     *
     * @throws InvalidInputException that shows the place
     */
    void require() {
        if (problem != null) {
            // The label before an object takes ten columns.
            throw new InvalidInputException(Failure.of(problem).on(pointed(10)));
        }
    }

    /**
     * The part of the query around the mistake, and below it a caret under the place.
     *
     * @param indent columns before the second line
     */
    String pointed(int indent) {
        return character == null ? query.replaceAll("\\s", " ") : Caret.under(query, character, indent);
    }
}
