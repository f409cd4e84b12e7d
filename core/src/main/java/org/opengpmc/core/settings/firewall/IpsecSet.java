// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

import java.util.List;

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
     * @param text never a preshared key
     */
    record Value(String name, String text) {}

    String name() {
        return values.stream()
                .filter(v -> v.name().equalsIgnoreCase("Name"))
                .map(Value::text)
                .findFirst()
                .orElse(id);
    }
}
