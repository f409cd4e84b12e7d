// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.List;
import java.util.stream.Stream;

/**
 * A set of proposals.
 *
 * @param kind what for
 * @param id its key; the default set of each kind has a well-known GUID
 * @param values what holds for the whole set
 * @param suites the proposals, in order of preference
 */
record IpsecSet(SetKind kind, String id, List<Value> values, List<List<Value>> suites) {
    IpsecSet {
        values = List.copyOf(values);
        suites = suites.stream().map(List::copyOf).toList();
    }

    /**
     * A value.
     *
     * @param name as in the registry
     * @param text as reports in XML have it: empty for bytes and lists; never a preshared key
     * @param data for people, whatever its type; never a preshared key
     * @param mark what tells a preshared key from another; empty if it is none
     */
    record Value(String name, String text, String data, String mark) {}

    /** The marks of all preshared keys in it. */
    List<String> marks() {
        return Stream.concat(values.stream(), suites.stream().flatMap(List::stream))
                .map(Value::mark)
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    String name() {
        return values.stream()
                .filter(v -> v.name().equalsIgnoreCase("Name"))
                .map(Value::text)
                .findFirst()
                .orElse(id);
    }
}
