// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;

/**
 * Does edits to the links of one SOM, one after the other, in memory. Links and text that no edit is about stay character
 * for character.
 *
 * <p>It remembers of every link which order it had when the SOM was read: that is what names one of several links to the
 * same GPO, whatever earlier edits did to the orders since.
 */
final class LinkListEdit {
    /** The order at first of a link that an edit added. */
    private static final int NEW = 0;

    private final Som som;
    private final GpLinkList asRead;
    /** By present link order from 1 on: the order as read. */
    private final List<Integer> atFirst;

    private GpLinkList links;

    LinkListEdit(Som som) {
        this.som = som;
        this.asRead = som.links();
        this.links = asRead;
        this.atFirst = IntStream.rangeClosed(1, asRead.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /** The links after all edits so far. */
    GpLinkList links() {
        return links;
    }

    void apply(LinkEdit edit) {
        if (edit instanceof LinkEdit.Add add) {
            add(add);
        } else if (edit instanceof LinkEdit.Set set) {
            set(set);
        } else {
            remove((LinkEdit.Remove) edit);
        }
    }

    private void add(LinkEdit.Add add) {
        if (!LinkRef.to(add.gpo().dn()).orders(links).isEmpty()) {
            throw new AlreadyExistsException(
                    failure("the GPO " + add.gpo().name() + " is linked to " + som + " already"));
        }
        GpLink link = GpLink.of(add.gpo().dn(), 0).withDisabled(!add.enabled()).withEnforced(add.enforced());
        // An empty SOM has no link order yet; its first link has 1.
        int last = Math.max(links.size(), 1);
        int order = add.order() == LinkEdit.LAST ? links.size() + 1 : checked(add.order(), last);
        links = links.add(order, link);
        atFirst.add(order - 1, NEW);
    }

    private void set(LinkEdit.Set set) {
        List<Integer> orders = meant(set.link());
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
        links = links.replace(at, link);
        if (set.order() != null) {
            int to = set.order() == LinkEdit.LAST ? links.size() : checked(set.order(), links.size());
            links = links.move(at, to);
            atFirst.add(to - 1, atFirst.remove(at - 1));
        }
    }

    private void remove(LinkEdit.Remove remove) {
        List<Integer> orders = meant(remove.link());
        for (int i = orders.size() - 1; i >= 0; i--) {
            links = links.remove(orders.get(i));
            atFirst.remove(orders.get(i) - 1);
        }
    }

    /** The present orders of what is meant. */
    private List<Integer> meant(LinkRef link) {
        if (!(link instanceof LinkRef.AtOrder)) {
            return found(link, link.orders(links));
        }
        int order = found(link, link.orders(asRead)).get(0);
        int at = atFirst.indexOf(order) + 1;
        if (at == 0) {
            throw new NotFoundException(failure("an earlier edit removed the " + link.words() + " from " + som));
        }
        return List.of(at);
    }

    private List<Integer> found(LinkRef link, List<Integer> orders) {
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
