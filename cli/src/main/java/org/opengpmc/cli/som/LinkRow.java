// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Text;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;

/**
 * A link, or a piece of {@code gPLink} that cannot be read as one.
 *
 * @param link null for such a piece
 * @param gpo what the link leads to; null for such a piece
 * @param text as it is stored
 */
record LinkRow(Som som, @Nullable SomLink link, @Nullable LinkedGpo gpo, String text) {
    static LinkRow of(SomLink link, LinkedGpos gpos) {
        String text = "[" + link.link().prefix() + link.link().dn() + ";"
                + link.link().optionsText() + "]";
        return new LinkRow(link.som(), link, gpos.of(link.link()), text);
    }

    /** All that a SOM's {@code gPLink} holds: its links in link order, then what cannot be read. */
    static List<LinkRow> all(Som som, LinkedGpos gpos) {
        List<LinkRow> rows = new ArrayList<>();
        som.somLinks().forEach(link -> rows.add(of(link, gpos)));
        som.links().unread().forEach(text -> rows.add(new LinkRow(som, null, null, text)));
        return rows;
    }

    @Nullable Integer order() {
        return link == null ? null : link.order();
    }

    @Nullable Boolean enabled() {
        return link == null ? null : link.enabled();
    }

    @Nullable Boolean enforced() {
        return link == null ? null : link.enforced();
    }

    /** The name, where it is known; else why not. */
    String shownName() {
        return gpo == null ? text : shownName(gpo);
    }

    static String shownName(LinkedGpo gpo) {
        return switch (gpo.state()) {
            case PRESENT -> gpo.displayName().orElse("");
            case MISSING -> "(no such GPO) " + gpo.id().map(Object::toString).orElse(gpo.dn());
            case FOREIGN ->
                "(in " + gpo.domain().orElse("another domain") + ") "
                        + gpo.id().map(Object::toString).orElse(gpo.dn());
            case NOT_A_GPO -> gpo.dn();
        };
    }

    /** A word for programs. */
    String state() {
        if (gpo == null) {
            return "unreadable";
        }
        return Text.forPrograms(gpo.state());
    }

    /** A line for people: the name, and what is not as usual. */
    String line() {
        if (link == null) {
            return "unreadable: " + text;
        }
        String enforced = link.enforced() ? ", enforced" : "";
        return link.order() + ". " + shownName() + enforced + (link.enabled() ? "" : ", disabled");
    }
}
