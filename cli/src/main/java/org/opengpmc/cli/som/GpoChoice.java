// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import com.unboundid.ldap.sdk.DN;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoIndex;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.som.LinkRef;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.som.Soms;

/**
 * A GPO that a user names for the sake of its links. It may be gone by now, and then has a GUID or DN only; or be of
 * another domain, and then has a DN only.
 *
 * @param dn where it is or was
 * @param gpo null if it was not found or not looked for
 * @param id null if only the DN counts
 */
record GpoChoice(String dn, @Nullable Gpo gpo, @Nullable GpoId id) {
    static GpoChoice of(DomainConnection connection, String text) {
        Gpos gpos = new Gpos(connection);
        return of(text, gpos, gpos::byId, gpos::find);
    }

    /** Finds one among GPOs that were read already. */
    static GpoChoice of(DomainConnection connection, GpoIndex index, String text) {
        return of(text, new Gpos(connection), index::byId, index::find);
    }

    private static GpoChoice of(
            String text, Gpos gpos, Function<GpoId, Optional<Gpo>> byId, Function<String, Gpo> byName) {
        GpoId id = GpoId.parse(text).orElse(null);
        if (id != null) {
            Gpo gpo = byId.apply(id).orElse(null);
            return new GpoChoice(gpo == null ? gpos.dn(id) : gpo.dn(), gpo, id);
        }
        if (text.indexOf('=') > 0 && DN.isValidDN(text)) {
            return new GpoChoice(text, null, null);
        }
        Gpo gpo = byName.apply(text);
        return new GpoChoice(gpo.dn(), gpo, gpo.id());
    }

    /** To be linked. */
    LinkableGpo linkable() {
        return gpo == null ? LinkableGpo.at(dn) : LinkableGpo.of(gpo);
    }

    /**
     * Its link on a SOM.
     *
     * @param at the link's order; null if it is the only one
     * @throws InvalidInputException if a GUID alone was given, and it is that of GPOs in several domains
     */
    LinkRef ref(Som som, @Nullable Integer at) {
        List<LinkRef> refs = refs(som, at);
        if (refs.size() > 1) {
            throw new InvalidInputException(
                    Failure.of(id + " is the GUID of linked GPOs in " + refs.size() + " domains")
                            .on(som.dn())
                            .hint("Name the GPO by the DN in its link, or the link by its order with --at"));
        }
        return refs.get(0);
    }

    /** Its links on a SOM; more than one if a GUID alone was given, and it is that of GPOs in several domains. */
    List<LinkRef> refs(Som som, @Nullable Integer at) {
        if (gpo != null) {
            return List.of(at == null ? LinkRef.to(gpo) : there(som, at));
        }
        List<LinkRef> refs = som.somLinks().stream()
                .filter(link -> isMeant(link) && (at == null || link.order() == at))
                .map(link -> link.link().dn())
                .distinct()
                .map(there -> at == null ? LinkRef.to(there) : LinkRef.at(at, there))
                .toList();
        return refs.isEmpty() ? List.of(at == null ? LinkRef.to(dn) : LinkRef.at(at, dn)) : refs;
    }

    /** The link in a place, told by the GPO's name if it is not there. */
    private LinkRef there(Som som, int at) {
        if (som.somLinks().stream().noneMatch(link -> link.order() == at && isMeant(link))) {
            throw new NotFoundException(
                    Failure.of("there is no link with order " + at + " to GPO " + this + " on " + som)
                            .on(som.dn())
                            .hint("'gpmc som show' shows the links with their order"));
        }
        return LinkRef.at(at, dn);
    }

    /** The SOMs that link to it. */
    List<Som> linking(Soms soms) {
        GpoId only = onlyId();
        return only == null ? soms.linking(dn) : soms.linking(only);
    }

    /** Whether a link leads to it. A GUID that no GPO here has may be that of a GPO in another domain. */
    boolean isMeant(SomLink link) {
        GpoId only = onlyId();
        return only == null
                ? link.leadsTo(dn)
                : link.gpoId().filter(only::equals).isPresent();
    }

    private @Nullable GpoId onlyId() {
        return gpo == null ? id : null;
    }

    /** As sentences name it. */
    @Override
    public String toString() {
        return gpo == null ? dn : gpo.toString();
    }
}
