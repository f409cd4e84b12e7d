// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.gpo.FilterNames;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.som.Inheritance;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;

/**
 * A link that applies to a SOM, or could.
 *
 * @param precedence null if it does not apply
 * @param reason a word for programs
 * @param why the same for people
 * @param blocker where inheritance is blocked; null if that is not the reason
 * @param wmiFilterName of the GPO, or what became of the filter; null if it has none
 */
record InheritanceRow(
        @Nullable Integer precedence,
        SomLink link,
        LinkedGpo gpo,
        String reason,
        String why,
        @Nullable Som blocker,
        @Nullable String wmiFilterName) {
    static List<InheritanceRow> all(DomainConnection connection, Inheritance inheritance) {
        LinkedGpos gpos = LinkedGpos.of(connection);
        List<InheritanceRow> rows = new ArrayList<>();
        inheritance.links().forEach(each -> rows.add(applies(each, gpos)));
        inheritance.leftOut().forEach(each -> rows.add(leftOut(each, gpos)));
        FilterNames names = FilterNames.of(
                connection, rows.stream().flatMap(row -> row.gpo.gpo().stream()).toList());
        return rows.stream().map(row -> row.with(names)).toList();
    }

    private InheritanceRow with(FilterNames names) {
        String name = gpo.gpo().isPresent() ? names.of(gpo.gpo().get()) : null;
        return new InheritanceRow(precedence, link, gpo, reason, why, blocker, name);
    }

    private static InheritanceRow applies(Inheritance.Inherited each, LinkedGpos gpos) {
        LinkedGpo gpo = gpos.of(each.link().link());
        String why =
                switch (each.reason()) {
                    case ENFORCED -> "enforced";
                    case OWN -> "linked here";
                    case INHERITED -> "inherited";
                };
        String reason = Text.forPrograms(each.reason());
        return new InheritanceRow(each.precedence(), each.link(), gpo, reason, why, null, null);
    }

    private static InheritanceRow leftOut(Inheritance.LeftOut each, LinkedGpos gpos) {
        LinkedGpo gpo = gpos.of(each.link().link());
        Som blocker = each.blocker();
        return blocker == null
                ? new InheritanceRow(null, each.link(), gpo, "disabled", "left out: the link is disabled", null, null)
                : new InheritanceRow(
                        null,
                        each.link(),
                        gpo,
                        "blocked",
                        "left out: inheritance is blocked at " + blocker,
                        blocker,
                        null);
    }
}
