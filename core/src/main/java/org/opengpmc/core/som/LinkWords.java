// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.ArrayList;
import java.util.List;

/** What is done to a link, in words. */
final class LinkWords {
    private LinkWords() {}

    static String title(Som som, LinkEdit edit) {
        if (edit instanceof LinkEdit.Add add) {
            String where = add.order() == LinkEdit.LAST ? "" : " at link order " + add.order();
            String enforced = add.enforced() ? ", enforced" : "";
            return "link GPO " + add.gpo().name() + " to " + som + where + enforced
                    + (add.enabled() ? "" : ", disabled");
        }
        if (edit instanceof LinkEdit.Set set) {
            return String.join(" and ", verbs(set)) + " the " + set.link().words() + " on " + som;
        }
        return "remove the " + ((LinkEdit.Remove) edit).link().words() + " from " + som;
    }

    private static List<String> verbs(LinkEdit.Set set) {
        List<String> verbs = new ArrayList<>();
        if (set.enabled() != null) {
            verbs.add(set.enabled() ? "enable" : "disable");
        }
        if (set.enforced() != null) {
            verbs.add(set.enforced() ? "enforce" : "no longer enforce");
        }
        if (set.order() != null) {
            verbs.add(set.order() == LinkEdit.LAST ? "move to the end" : "move to link order " + set.order());
        }
        return verbs.isEmpty() ? List.of("leave") : verbs;
    }
}
