// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.List;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;

/** Does edits to the links of one SOM, in memory. Links and text that no edit is about stay character for character. */
final class LinkListEdit {
    private final Som som;

    LinkListEdit(Som som) {
        this.som = som;
    }

    GpLinkList apply(GpLinkList links, LinkEdit edit) {
        if (edit instanceof LinkEdit.Add add) {
            return add(links, add);
        }
        if (edit instanceof LinkEdit.Set set) {
            return set(links, set);
        }
        return remove(links, (LinkEdit.Remove) edit);
    }

    private GpLinkList add(GpLinkList links, LinkEdit.Add add) {
        if (!LinkRef.to(add.gpo().dn()).orders(links).isEmpty()) {
            throw new AlreadyExistsException(
                    failure("the GPO " + add.gpo().name() + " is linked to " + som + " already"));
        }
        GpLink link = GpLink.of(add.gpo().dn(), 0).withDisabled(!add.enabled()).withEnforced(add.enforced());
        // An empty SOM has no link order yet; its first link has 1.
        int last = Math.max(links.size(), 1);
        return add.order() == LinkEdit.LAST ? links.addLast(link) : links.add(checked(add.order(), last), link);
    }

    private GpLinkList set(GpLinkList links, LinkEdit.Set set) {
        List<Integer> orders = meant(links, set.link());
        if (orders.size() > 1) {
            throw new InvalidInputException(
                    failure("the GPO is linked to " + som + " more than once, with the link orders " + orders)
                            .hint("Name the link by its link order, or remove the links that are too many"));
        }
        int at = orders.get(0);
        GpLink link = links.get(at);
        if (set.enabled() != null) {
            link = link.withDisabled(!set.enabled());
        }
        if (set.enforced() != null) {
            link = link.withEnforced(set.enforced());
        }
        GpLinkList changed = links.replace(at, link);
        if (set.order() == null) {
            return changed;
        }
        return changed.move(at, set.order() == LinkEdit.LAST ? links.size() : checked(set.order(), links.size()));
    }

    private GpLinkList remove(GpLinkList links, LinkEdit.Remove remove) {
        List<Integer> orders = meant(links, remove.link());
        GpLinkList changed = links;
        for (int i = orders.size() - 1; i >= 0; i--) {
            changed = changed.remove(orders.get(i));
        }
        return changed;
    }

    private List<Integer> meant(GpLinkList links, LinkRef link) {
        List<Integer> orders = link.orders(links);
        if (orders.isEmpty()) {
            throw new NotFoundException(failure("there is no " + link.words() + " on " + som));
        }
        return orders;
    }

    private int checked(int order, int last) {
        if (order < 1 || order > last) {
            throw new InvalidInputException(failure(order + " is no link order of " + som)
                    .hint("Link orders go from 1, which wins, to " + last + "; " + LinkEdit.LAST + " is the end"));
        }
        return order;
    }

    private Failure failure(String message) {
        return Failure.of(message).on(som.dn());
    }
}
