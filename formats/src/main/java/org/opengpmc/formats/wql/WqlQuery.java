// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * A WQL query, parsed ([MS-WMI] 2.2.1). A WMI filter holds on a machine if each of its queries finds something there.
 */
public sealed interface WqlQuery {
    /** The format's name in errors. */
    String FORMAT = "WQL";

    /** The longest query that is read, in characters. Real ones have a few hundred. */
    int MAX_LENGTH = 64 * 1024;

    /**
     * Reads a query that can be asked once and answered at once, which is what a filter needs.
     *
     * @throws FormatException with the character where the mistake is
     */
    static WqlQuery parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw FormatException.whole(FORMAT, "longer than " + MAX_LENGTH + " characters");
        }
        return new WqlParser(text).query();
    }

    /** The condition that what is found must meet; empty if all that there is will do. */
    default Optional<WqlCondition> condition() {
        return Optional.empty();
    }

    /**
     * {@code SELECT properties FROM class WHERE condition}.
     *
     * @param properties what is asked for, {@code *} included; it makes no difference to a filter
     * @param fromClass the class, as it is written
     * @param where the condition; null if there is none
     */
    record Select(
            List<String> properties,
            String fromClass,
            @Nullable WqlCondition where) implements WqlQuery {
        public Select {
            properties = List.copyOf(properties);
        }

        @Override
        public Optional<WqlCondition> condition() {
            return Optional.ofNullable(where);
        }
    }

    /**
     * {@code ASSOCIATORS OF {path} WHERE …} or {@code REFERENCES OF {path} WHERE …}: recognised, with its clauses as they
     * are written.
     *
     * @param references whether the associations themselves are asked for, not what they lead to
     * @param path the object that is asked about
     * @param clauses such as {@code AssocClass = Win32_DiskDriveToDiskPartition} or {@code ClassDefsOnly}
     */
    record Related(boolean references, String path, List<String> clauses) implements WqlQuery {
        public Related {
            clauses = List.copyOf(clauses);
        }
    }
}
