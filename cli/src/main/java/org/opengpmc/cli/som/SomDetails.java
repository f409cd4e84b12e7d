// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.List;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Som;

/** A SOM with the names of the GPOs linked to it. */
record SomDetails(Som som, List<LinkRow> rows) {
    SomDetails {
        rows = List.copyOf(rows);
    }

    static SomDetails of(Som som, LinkedGpos gpos) {
        return new SomDetails(som, LinkRow.all(som, gpos));
    }

    List<String> lines() {
        return rows.stream().map(LinkRow::line).toList();
    }
}
