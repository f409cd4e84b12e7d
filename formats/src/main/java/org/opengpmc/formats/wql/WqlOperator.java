// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wql;

import java.util.Arrays;
import java.util.Optional;

/** How WQL compares. */
public enum WqlOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /** With {@code %} for any text, {@code _} for one character and {@code [a-z]} for one of several. */
    LIKE("LIKE"),
    /** Whether the value is of a class or of one derived from it. */
    ISA("ISA");

    private final String symbol;

    WqlOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in a query. */
    public String symbol() {
        return symbol;
    }

    /** {@code !=} is another way to write {@code <>}. */
    static Optional<WqlOperator> of(String symbol) {
        String known = symbol.equals("!=") ? "<>" : symbol;
        return Arrays.stream(values())
                .filter(o -> o.symbol.equalsIgnoreCase(known))
                .findFirst();
    }

    /** The operator that says the same with both sides swapped; LIKE and ISA have none. */
    Optional<WqlOperator> swapped() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> Optional.of(this);
            case LESS -> Optional.of(GREATER);
            case LESS_OR_EQUAL -> Optional.of(GREATER_OR_EQUAL);
            case GREATER -> Optional.of(LESS);
            case GREATER_OR_EQUAL -> Optional.of(LESS_OR_EQUAL);
            case LIKE, ISA -> Optional.empty();
        };
    }
}
