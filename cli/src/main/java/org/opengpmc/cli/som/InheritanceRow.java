// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 */
record InheritanceRow(
        @Nullable Integer precedence,
        SomLink link,
        LinkedGpo gpo,
        String reason,
        String why,
        @Nullable Som blocker) {
    static List<InheritanceRow> all(Inheritance inheritance, LinkedGpos gpos) {
        List<InheritanceRow> rows = new ArrayList<>();
        inheritance.links().forEach(each -> rows.add(applies(each, gpos)));
        inheritance.leftOut().forEach(each -> rows.add(leftOut(each, gpos)));
        return rows;
    }

    private static InheritanceRow applies(Inheritance.Inherited each, LinkedGpos gpos) {
        LinkedGpo gpo = gpos.of(each.link().link());
        String why =
                switch (each.reason()) {
                    case ENFORCED -> "enforced";
                    case OWN -> "linked here";
                    case INHERITED -> "inherited";
                };
        String reason = org.opengpmc.cli.output.Text.forPrograms(each.reason());
        return new InheritanceRow(each.precedence(), each.link(), gpo, reason, why, null);
    }

    private static InheritanceRow leftOut(Inheritance.LeftOut each, LinkedGpos gpos) {
        LinkedGpo gpo = gpos.of(each.link().link());
        Som blocker = each.blocker();
        return blocker == null
                ? new InheritanceRow(null, each.link(), gpo, "disabled", "left out: the link is disabled", null)
                : new InheritanceRow(
                        null, each.link(), gpo, "blocked", "left out: inheritance is blocked at " + blocker, blocker);
    }
}
